"""Words as they are compared: folded, abbreviations spelled out, and how much each one says."""

import re

from ..names import search_key


def _words(text: str) -> list[str]:
    return text.split()


SMALL = frozenset(_words("a an and at by for in of on the to"))
# Words that say what kind of school or street it is. People leave them out, and add them where they are not.
KIND = frozenset(
    _words(
        "academies academy avenue boulevard center charter community complex continuation day drive elementary"
        " high intermediate junior k lane learning magnet middle place preparatory primary road school schools"
        " secondary senior street way"
        " 1 2 3 4 5 6 7 8 9 10 11 12"  # of grades and of schools on one campus
    )
)
SHORT = {
    "acad": ("academy",),
    "alt": ("alternative",),
    "ave": ("avenue",),
    "av": ("avenue",),
    "blvd": ("boulevard",),
    "comm": ("community",),
    "cont": ("continuation",),
    "ctr": ("center",),
    "centre": ("center",),
    "dr": ("dr", "drive"),
    "e": ("e", "east"),
    "ed": ("education",),
    "el": ("el", "elementary"),
    "elem": ("elementary",),
    "es": ("es", "elementary"),
    "ft": ("fort",),
    "hs": ("high",),
    "inter": ("intermediate",),
    "jr": ("junior",),
    "ln": ("lane",),
    "mid": ("middle",),
    "ms": ("middle",),
    "mt": ("mount",),
    "mtn": ("mountain",),
    "n": ("n", "north"),
    "pk": ("park",),
    "pl": ("place",),
    "prep": ("preparatory",),
    "rd": ("road",),
    "s": ("s", "south"),
    "sch": ("school",),
    "saint": ("saint", "st"),
    "sci": ("science",),
    "sr": ("senior",),
    "st": ("saint", "street"),
    "sta": ("santa",),
    "street": ("street", "st"),
    "tech": ("technology", "technical", "tech"),
    "w": ("w", "west"),
}
TWO_WORDS = {"jhs": "junior high", "shs": "senior high", "sh": "senior high"}
_ZIP_REST = re.compile(r"\b(\d{5})-\d{4}\b")


def folded(text: str) -> list[str]:
    """Words without case, accents or punctuation: "Para Los Niños" → ["para", "los", "ninos"]."""
    if text.isascii():  # the same as search_key, many times faster
        return text.lower().translate(_ASCII).split()
    return search_key(text).split()


_ASCII = {code: None if chr(code) in "'`" else " " for code in range(128) if not chr(code).isalnum()}


def asked(text: str) -> list[str]:
    """The words of a question. Of a ZIP code, the first five digits."""
    found = folded(_ZIP_REST.sub(r"\1", text))
    return [word for one in found for word in TWO_WORDS.get(one, one).split()]


def spellings(word: str) -> tuple[str, ...]:
    """Every word that this one may stand for, itself among them: "st" → "st", "saint", "street"."""
    return tuple(dict.fromkeys((word, *SHORT.get(word, ()))))


def known_as(words: list[str]) -> list[str]:
    """Words of a name as they are kept: abbreviations with one meaning only are spelled out."""
    return [SHORT[word][0] if len(SHORT.get(word, ())) == 1 else word for word in words]


def initials(words: list[str]) -> set[str]:
    """Acronyms of three letters or more: with and without small words, and with "School" at the end.

    "Los Angeles Center for Enriched Studies" → "lacfes", "laces"; "Venice Senior High" → "vsh", "vhs".
    """
    large = [word for word in words if word not in SMALL]
    found = {"".join(word[0] for word in some) for some in (words, large)}
    if large and large[-1] in ("high", "middle", "elementary"):
        plain = [word for word in large if word not in ("senior", "junior")]
        found.add("".join(word[0] for word in plain) + "s")
    return {one for one in found if len(one) > 2}


_UNITS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS = _words("twent thirt fort fift sixt sevent eight ninet")
ORDINALS = {word: number for number, word in enumerate(_UNITS, 1)}
ORDINALS |= {f"{word}ieth": 10 * number for number, word in enumerate(_TENS, 2)}
CARDINALS = {f"{word}y": 10 * number for number, word in enumerate(_TENS, 2)} | {"hundred": 100}


def in_digits(words: list[str]) -> list[str]:
    """Numbers of streets in digits: ["sixty", "sixth", "street"] → ["66th", "street"]."""
    found: list[str] = []
    count = 0
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else ""
        if word in ORDINALS:
            found.append(_ordinal(count + ORDINALS[word]))
            count = 0
        elif word == "one" and after == "hundred":
            continue
        elif word in CARDINALS and (after in ORDINALS or after in CARDINALS):
            count += CARDINALS[word]
        else:
            found.append(word)
    return found


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
