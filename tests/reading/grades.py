"""How hard sentences are to read, as school grades."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import textstat

MOST_WORDS = 30  # in one sentence of the site's own
HIGHEST = 8.0  # grade of a page or of a family of sentences

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
NUMBER = re.compile(r"[+−-]?\d[\d.,–]*%?")


@dataclass(frozen=True, slots=True)
class Grade:
    """Of a set of sentences. `kincaid` counts syllables, `coleman` letters: two looks that share no mistake."""

    sentences: int
    kincaid: float
    coleman: float
    longest: str


def grade(sentences: Sequence[str]) -> Grade:
    """Measure full sentences, each once. Raises ValueError for none."""
    once = list(dict.fromkeys(sentences))
    if not once:
        raise ValueError("There is no sentence to measure.")
    text = " ".join(f"{plain(sentence)}." for sentence in once)
    return Grade(
        sentences=len(once),
        kincaid=round(textstat.flesch_kincaid_grade(text), 1),
        coleman=round(textstat.coleman_liau_index(text), 1),
        longest=max(once, key=words),
    )


def plain(sentence: str) -> str:
    """The words alone, so that no mark inside ends a sentence. A number reads as a short word."""
    return " ".join(WORD.findall(NUMBER.sub("ten", sentence)))


def words(sentence: str) -> int:
    return len(WORD.findall(NUMBER.sub("ten", sentence)))
