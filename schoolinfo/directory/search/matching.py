"""How well every school fits the words of a question."""

from dataclasses import dataclass

import numpy as np

from .index import PLACES, Index
from .postings import Postings
from .question import WITHOUT, Word

WHOLE = 20  # the share of a name that is all of it
FIRST = 2  # what its first word adds
NAME = 0  # row of the costs by the name; the rows of PLACES follow


@dataclass(frozen=True, slots=True)
class Fit:
    """Of titles that fit: their numbers, and for each what it costs and what it is."""

    titles: np.ndarray
    cost: np.ndarray  # of all words together; 0: each as written
    field: np.ndarray  # NAME, or 1 + the place in PLACES of what fits
    share: np.ndarray  # how much of the name was asked for, up to WHOLE


def fitting(index: Index, words: list[Word], step: int) -> Fit:
    """The titles that cost at most a `step` more than the best, and that have half of the telling words."""
    if not words:
        return _none()
    names = _costs(index.names, words)
    places = [_costs(index.places[part], words) for part in PLACES]
    costs = np.minimum(names, np.minimum.reduce(places)[:, index.owner])  # words × titles
    kept = _near_the_best(costs, np.array([word.without == WITHOUT for word in words]), step)
    by_field = np.stack([names[:, kept], *(costs[:, index.owner[kept]] for costs in places)])
    telling = [at for at, word in enumerate(words) if word.without == WITHOUT]
    cost = costs[:, kept].sum(axis=0, dtype=np.int64)
    return Fit(kept, cost, _fields(by_field[:, telling]), _share(index, words, by_field[NAME], kept))


def _near_the_best(costs: np.ndarray, telling: np.ndarray, step: int) -> np.ndarray:
    """Titles with half of the telling words and at least one, that cost at most a step more than the best."""
    missed = (costs[telling] >= WITHOUT).sum(axis=0)
    fits = np.flatnonzero((missed * 2 <= telling.sum()) & (missed < telling.sum()))
    steps = costs[:, fits].sum(axis=0, dtype=np.int64) // step
    return fits[steps <= steps.min(initial=WITHOUT * len(costs)) + 1]


def _none() -> Fit:
    nothing = np.zeros(0, dtype=np.int64)
    return Fit(nothing, nothing, nothing, nothing)


def _costs(postings: Postings, words: list[Word]) -> np.ndarray:
    """Words × texts: what each costs for the want of a word, or for reading it as another."""
    found = np.empty((len(words), postings.texts), dtype=np.uint8)
    for row, word in zip(found, words, strict=True):
        row.fill(word.without)
        for numbers, cost in word.readings:  # dearest first
            if cost < word.without:
                row[postings.having(numbers)] = cost
    return found


def _fields(telling: np.ndarray) -> np.ndarray:
    """What fits each title: the first field that has all the words, else the name if it has any."""
    best = telling.min(axis=0)
    has = (telling == best) & (best < WITHOUT)
    counts = has.sum(axis=1)
    whole = counts == (best < WITHOUT).sum(axis=0)
    either = np.where(counts[NAME] > 0, NAME, counts.argmax(axis=0))
    return np.where(whole.any(axis=0), whole.argmax(axis=0), either)


def _share(index: Index, words: list[Word], mine: np.ndarray, titles: np.ndarray) -> np.ndarray:
    """How much of the name and of the question are the same. A word that is only begun counts for less,
    and a name that begins as the question does for more."""
    weights = np.array([word.weight for word in words])[:, None]
    without = np.array([word.without for word in words])[:, None]
    same = (np.where(mine == 0, 1.0, 0.8) * (mine < np.maximum(without, 1)) * weights).sum(axis=0)
    whole = np.maximum(index.weight[titles], weights.sum())
    share = np.rint(WHOLE * same / whole) + FIRST * _begins(index, words[0], titles)
    return np.minimum(WHOLE, share).astype(np.int64)


def _begins(index: Index, word: Word, titles: np.ndarray) -> np.ndarray:
    """Whether the name begins with what the first word may mean."""
    meant = [numbers for numbers, _ in word.readings]
    return np.isin(index.first[titles], np.concatenate(meant)) if meant else np.zeros(len(titles), dtype=bool)
