"""All words of names and places, and which of them a word of a question may mean."""

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from .words import KIND, spellings

# What it costs to read a word of a question as a word of the lexicon. Four make a step that parents notice.
EXACT, BEGUN, TYPO, BEGUN_TYPO, SHORT_TYPO, TWO_TYPOS = 0, 1, 4, 5, 6, 8
KIND_TYPO = 1  # a mistyped "elementary" says as little as a spelled one
LAST = "\U0010ffff"  # sorts after every letter
BEGINNINGS = 4  # letters of the shortest beginning in which a mistake is forgiven
LONG = 6  # letters of a word in which two mistakes are forgiven

Reading = tuple[np.ndarray, int]  # word numbers, and what it costs to read the asked word as one of them


class Lexicon:
    """Words in order; a word's number is its place. Mistakes are found by leaving out letters.

    Two words one mistake apart (a letter dropped, added, wrong, or swapped with the next) are equal after at
    most one letter is left out of each. The hashes of all such remains are kept, sorted.
    """

    def __init__(self, words: Iterable[str]):
        self.words = sorted(set(words))
        self.number = {word: at for at, word in enumerate(self.words)}
        self.spelled = [word for word in self.words if word.isalpha()]
        whole = dict.fromkeys(word for word in self.spelled if len(word) > 1)
        begun = {word[:end] for word in self.spelled for end in range(BEGINNINGS, len(word))}
        self.entries = [*whole, *(begun - whole.keys())]
        hashes = np.array([hash(rest) for entry in self.entries for rest in remains(entry)], dtype=np.int64)
        owners = np.repeat(np.arange(len(self.entries), dtype=np.int32), [len(e) + 1 for e in self.entries])
        order = np.argsort(hashes)
        self._hashes, self._owners = hashes[order], owners[order]

    def __contains__(self, word: str) -> bool:
        return word in self.number

    def beginning(self, start: str) -> np.ndarray:
        """Numbers of the words that begin so: neighbors in the order."""
        first = bisect_left(self.words, start)
        return np.arange(first, bisect_left(self.words, start + LAST, lo=first))

    def readings(self, word: str, *, last: bool) -> list[Reading]:
        """What the word may mean, dearest first. `last`: it may not be typed to its end yet."""
        found = [(self._numbers(spellings(word)), EXACT)]
        if last or len(word) > 2:
            found.append((self.beginning(word), BEGUN))
        if word.isalpha() and len(word) > 1:
            found += self._mistyped(word, last)
        if word.isalpha() and len(word) >= LONG and not any(len(numbers) for numbers, _ in found):
            found = [(self._two_typos(word), TWO_TYPOS)]
        return _dearest_first(found)

    def written_as_one(self, pair: str) -> list[Reading]:
        """What two words may mean that are one in the lexicon: "mac arthur" → "macarthur"."""
        near = [entry for entry in self.near(pair) if entry in self.number and entry != pair]
        found = [(self._numbers([pair]), BEGUN)]
        if len(pair) >= LONG:
            found.append((self._numbers(near), TYPO))
        return _dearest_first(found)

    def _numbers(self, words: Iterable[str]) -> np.ndarray:
        return np.array([self.number[word] for word in words if word in self.number], dtype=np.int64)

    def _mistyped(self, word: str, last: bool) -> list[Reading]:
        near = self.near(word)
        whole = [entry for entry in near if entry in self.number and entry != word]
        kinds = [entry for entry in whole if entry in KIND and len(entry) > 3]
        cost = TYPO if len(word) > 3 else SHORT_TYPO
        found = [(self._numbers(whole), cost), (self._numbers(kinds), KIND_TYPO)]
        if last and len(word) >= BEGINNINGS:
            found += [(self.beginning(entry), BEGUN_TYPO) for entry in near if len(entry) >= BEGINNINGS]
        return found

    def near(self, word: str) -> list[str]:
        """Entries at most one mistake away."""
        wanted = np.array([hash(rest) for rest in remains(word)], dtype=np.int64)
        first = np.searchsorted(self._hashes, wanted, "left")
        end = np.searchsorted(self._hashes, wanted, "right")
        owners = {one for a, b in zip(first, end, strict=True) for one in self._owners[a:b].tolist()}
        return [
            self.entries[one]
            for one in sorted(owners)
            if OSA.distance(word, self.entries[one], score_cutoff=1) < 2
        ]

    def _two_typos(self, word: str) -> np.ndarray:
        found = process.extract(word, self.spelled, scorer=OSA.distance, score_cutoff=2, limit=None)
        return self._numbers(entry for entry, _, _ in found if len(entry) >= LONG)


def _dearest_first(readings: list[Reading]) -> list[Reading]:
    """Those that are of any word."""
    return sorted((one for one in readings if len(one[0])), key=lambda one: -one[1])


def remains(word: str) -> list[str]:
    """The word, and the word without one of its letters."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]
