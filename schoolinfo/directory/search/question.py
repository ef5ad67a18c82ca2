"""The words of a question, each with what it may mean and what it costs a school not to have it."""

from dataclasses import dataclass

from .lexicon import EXACT, KIND_TYPO, Lexicon, Reading
from .words import KIND, SMALL, asked, spellings

MOST = 10  # words; more say nothing more
WITHOUT, WITHOUT_KIND, WITHOUT_SMALL = 16, 4, 0  # costs of a word that a school does not have
WEIGHT, WEIGHT_KIND, WEIGHT_SMALL = 1.0, 0.2, 0.05  # how much of a name a word is
PART = 3  # letters of the shortest word that is looked for inside a longer one


@dataclass(frozen=True, slots=True)
class Word:
    readings: list[Reading]
    without: int
    weight: float


def read_question(text: str, lexicon: Lexicon) -> list[Word]:
    """The words that are looked for. Where no word says which school, every word counts in full."""
    words = _parted(asked(text)[:MOST], lexicon)
    found = [_word(words, at, lexicon) for at in range(len(words))]
    if any(word.without == WITHOUT for word in found):
        return found
    return [Word(word.readings, WITHOUT, WEIGHT) for word in found]


def weight(word: str) -> float:
    """How much of a name the word is."""
    if word in SMALL:
        return WEIGHT_SMALL
    return WEIGHT_KIND if word in KIND else WEIGHT


def _word(words: list[str], at: int, lexicon: Lexicon) -> Word:
    word = words[at]
    readings = lexicon.readings(word, last=at == len(words) - 1)
    readings += [reading for pair in _pairs(words, at) for reading in lexicon.written_as_one(pair)]
    readings.sort(key=lambda reading: -reading[1])
    if word in SMALL:
        return Word(readings, WITHOUT_SMALL, WEIGHT_SMALL)
    kind = _is_kind(word, readings)
    return Word(readings, WITHOUT_KIND if kind else WITHOUT, WEIGHT_KIND if kind else WEIGHT)


def _pairs(words: list[str], at: int) -> list[str]:
    """The word written together with the one before and with the one after."""
    return [words[at - 1] + words[at]] * (at > 0) + ["".join(words[at : at + 2])] * (at + 1 < len(words))


def _is_kind(word: str, readings: list[Reading]) -> bool:
    """Whether the word says a kind of school: one of those words, or a mistyped one and nothing else."""
    if any(spelled in KIND for spelled in spellings(word)):
        return True
    costs = [cost for _, cost in readings]
    return KIND_TYPO in costs and EXACT not in costs


def _parted(words: list[str], lexicon: Lexicon) -> list[str]:
    """The words, and for one that is unknown as it stands but is two known ones, these two."""
    return [part for word in words for part in _parts(word, lexicon)]


def _parts(word: str, lexicon: Lexicon) -> list[str]:
    if len(word) < 2 * PART or len(lexicon.beginning(word)) or lexicon.near(word):
        return [word]
    for end in range(len(word) - PART, PART - 1, -1):
        if word[:end] in lexicon and word[end:] in lexicon:
            return [word[:end], word[end:]]
    return [word]
