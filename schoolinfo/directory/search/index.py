"""Every school by its words, in memory; built once for a set of versions and never changed after."""

from collections.abc import Iterable

import numpy as np

from .hits import School
from .lexicon import Lexicon
from .postings import Postings
from .question import weight
from .words import folded, in_digits, initials, known_as

PLACES = ("city", "zip", "street")


class Index:
    """Schools in the order of their names; a school's number is its place. `titles` are names of schools:
    a school has one or more, and a name with a number has one more with the number in digits."""

    def __init__(self, schools: Iterable[School], home_district: str):
        self.schools = sorted(schools, key=lambda school: (school.sort_key, school.cds))
        self.away = np.array([school.district_cds != home_district for school in self.schools], dtype=bool)
        self.closed = np.array([not school.open for school in self.schools], dtype=bool)
        self.codes = np.array([school.cds for school in self.schools], dtype=object)
        self.by_code = {code: at for at, s in enumerate(self.schools) for code in (s.cds, s.cds[7:])}
        titles = [title for at, school in enumerate(self.schools) for title in _titles(at, school)]
        self.owner = np.array([title[0] for title in titles], dtype=np.int32)
        self.earlier = np.array([title[1] for title in titles], dtype=bool)
        self.title = [title[2] for title in titles]
        self._read_words([title[3] for title in titles])
        self.acronyms = self._acronyms(titles)

    def _read_words(self, names: list[list[str]]) -> None:
        places = {part: _folded([getattr(school, part) for school in self.schools]) for part in PLACES}
        every = (names, *places.values())
        self.lexicon = Lexicon(word for texts in every for words in texts for word in words)
        number = self.lexicon.number
        weights = np.array([weight(word) for word in self.lexicon.words], dtype=np.float32)
        self.weight = np.array([sum(weights[number[word]] for word in set(words)) for words in names])
        self.first = np.array([number[words[0]] for words in names], dtype=np.int32)
        self.names = Postings(names, number)
        self.places = {part: Postings(texts, number) for part, texts in places.items()}

    def _acronyms(self, titles) -> dict[str, list[int]]:
        """Titles by their acronyms."""
        found: dict[str, list[int]] = {}
        for at, (_, _, _, words) in enumerate(titles):
            for acronym in initials(words):
                found.setdefault(acronym, []).append(at)
        return found


def _titles(at: int, school: School):
    """(school, whether an earlier name, the name, its words) of each name that differs in its words."""
    seen: list[list[str]] = []
    names = (*((name, False) for name in (school.name, *school.later)), *((n, True) for n in school.earlier))
    for name, earlier in names:
        words = known_as(folded(name))
        for one in (words, in_digits(words)):
            if one and one not in seen:
                seen.append(one)
                yield at, earlier, name, one


def _folded(texts: list[str]) -> list[list[str]]:
    return [known_as(folded(text)) for text in texts]
