"""Hard spellings of the names of schools, as readers type them: seeded, and made without the search's own words."""

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

OF_EACH = 40
SEED = 20190702
WORD = re.compile(r"\w+")
SMALL = {"a", "and", "at", "for", "of", "the"}
LEFT_OUT = (
    r"\b(senior high|junior high|middle school|high school|elementary|elem|intermediate|middle|high|school|"
    r"charter|academy|primary center|primary|continuation)\b"
)
# Names that people write with an accent and that the state's file has without.
WITH_ACCENTS = (
    "Ángeles Ánimo Bolívar Cañada César Chávez García Gómez Hernández José León María Márquez Méndez Pérez Ramón"
    " Sánchez Simón Solís Vásquez"
)


class Spelling(NamedTuple):
    kind: str
    cds: str
    name: str  # as it is
    typed: str


def hard_spellings(schools: Iterable[tuple[str, str]], of_each: int = OF_EACH) -> list[Spelling]:
    """At most `of_each` spellings of every kind for (CDS code, name) of schools.

    Left out are names that cannot be spelled so, and schools that share their name or what is typed.
    """
    counts = Counter(name for _, name in schools)
    alone = sorted((cds, name) for cds, name in schools if counts[name] == 1)
    return [one for kind, spell in KINDS.items() for one in _of_kind(kind, spell, alone, of_each)]


def _of_kind(kind: str, spell: Callable, schools: list[tuple[str, str]], of_each: int) -> list[Spelling]:
    draw = random.Random(f"{SEED} {kind}")
    forms = {cds: [one for one in spell(name, draw) if one] for cds, name in schools}
    shared = Counter(one for some in forms.values() for one in set(map(plain, some)))
    own = [
        Spelling(kind, cds, name, draw.choice(forms[cds]))
        for cds, name in schools
        if forms[cds] and all(shared[plain(one)] == 1 for one in forms[cds])
    ]
    return sorted(draw.sample(own, min(of_each, len(own))), key=lambda one: one.cds)


def shares(found: Iterable[tuple[Spelling, list[str]]]) -> tuple[float, float]:
    """Of spellings with the CDS codes that were found: how often the right one is first, and among five."""
    found = list(found)
    first = sum(codes[:1] == [one.cds] for one, codes in found)
    five = sum(one.cds in codes[:5] for one, codes in found)
    return first / len(found), five / len(found)


def plain(text: str) -> str:
    """Without case and accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _letters(name: str) -> list[int]:
    return [at for at, letter in enumerate(name) if letter.isalpha()]


ACCENTS = {plain(word).title(): word for word in WITH_ACCENTS.split()}


def dropped(name: str, draw: random.Random) -> list[str]:
    at = draw.choice(_letters(name))
    return [name[:at] + name[at + 1 :]]


def swapped(name: str, draw: random.Random) -> list[str]:
    pairs = [at for at in _letters(name) if name[at + 1 : at + 2].isalpha()]
    pairs = [at for at in pairs if name[at].lower() != name[at + 1].lower()]
    at = draw.choice(pairs)
    return [name[:at] + name[at + 1] + name[at] + name[at + 2 :]]


def doubled(name: str, draw: random.Random) -> list[str]:
    at = draw.choice(_letters(name))
    return [name[: at + 1] + name[at].lower() + name[at + 1 :]]


def accents_off(name: str, draw: random.Random) -> list[str]:
    return [] if name.isascii() else [plain(name)]


def accents_on(name: str, draw: random.Random) -> list[str]:
    """An accent that the file leaves out."""
    return [name.replace(word, ACCENTS[word]) for word in WORD.findall(name) if word in ACCENTS]


def words_swapped(name: str, draw: random.Random) -> list[str]:
    words = name.split()
    if len(words) < 2:
        return []
    one, other = draw.sample(range(len(words)), 2)
    words[one], words[other] = words[other], words[one]
    return [] if words == name.split() else [" ".join(words)]


def acronyms(name: str, draw: random.Random) -> list[str]:
    """With and without small words."""
    words = WORD.findall(re.sub("['’]", "", name))
    large = [word for word in words if word.lower() not in SMALL]
    found = ("".join(word[0] for word in some).upper() for some in (words, large))
    return sorted({one for one in found if len(one) > 2})


def everyday(name: str, draw: random.Random) -> list[str]:
    short = " ".join(re.sub(LEFT_OUT, " ", name, flags=re.IGNORECASE).split()).strip(" -,")
    return [short] if short != name and len(short) > 2 else []


KINDS = {
    "letter dropped": dropped,
    "letters swapped": swapped,
    "letter doubled": doubled,
    "accents off": accents_off,
    "accents on": accents_on,
    "words swapped": words_swapped,
    "acronym": acronyms,
    "everyday name": everyday,
}
