"""How well every school fits the words of a question."""

from dataclasses import dataclass

import numpy as np

from .index import PLACES, Index
from .postings import Postings
from .question import WITHOUT, Word

NAME = 0  # row of the costs by the name; the rows of PLACES follow


@dataclass(frozen=True, slots=True)
class Fit:
    """Of titles that fit: their numbers, and for each what it costs and what it is."""

    titles: np.ndarray
    cost: np.ndarray  # of all words together; 0: each as written
    field: np.ndarray  # NAME, or 1 + the place in PLACES of what fits
    share: np.ndarray  # how much of the name was asked for, 0 to 20


def fitting(index: Index, words: list[Word], step: int) -> Fit:
    """The titles that cost at most a `step` more than the best, and that have half of the telling words."""
    if not words:
        return _none()
    by_field = np.stack([_by_name(index, words), *(_by_place(index, part, words) for part in PLACES)])
    costs = by_field.min(axis=0)  # words × titles
    telling = np.array([word.without == WITHOUT for word in words])
    missed = (costs[telling] >= WITHOUT).sum(axis=0)
    cost = costs.sum(axis=0)
    fits = missed * 2 <= telling.sum()
    fits &= missed < telling.sum()
    if not fits.any():
        return _none()
    kept = np.flatnonzero(fits & (cost // step <= cost[fits].min() // step + 1))
    return Fit(
        kept,
        cost[kept],
        _fields(by_field[:, telling][:, :, kept]),
        _share(index, words, by_field[NAME], kept),
    )


def _none() -> Fit:
    nothing = np.zeros(0, dtype=np.int64)
    return Fit(nothing, nothing, nothing, nothing)


def _by_name(index: Index, words: list[Word]) -> np.ndarray:
    return np.stack([_costs(index.names, word) for word in words])


def _by_place(index: Index, part: str, words: list[Word]) -> np.ndarray:
    return np.stack([_costs(index.places[part], word) for word in words])[:, index.owner]


def _costs(postings: Postings, word: Word) -> np.ndarray:
    """What each text costs for the want of this word, or for reading it as another."""
    found = np.full(postings.texts, word.without, dtype=np.int16)
    for numbers, cost in word.readings:  # dearest first
        if cost < word.without:
            found[postings.having(numbers)] = cost
    return found


def _fields(telling: np.ndarray) -> np.ndarray:
    """What fits each title: the first field that has all the words, else the name if it has any."""
    best = telling.min(axis=0)
    has = (telling == best) & (best < WITHOUT)
    counts = has.sum(axis=1)
    whole = counts == (best < WITHOUT).sum(axis=0)
    either = np.where(counts[NAME] > 0, NAME, counts.argmax(axis=0))
    return np.where(whole.any(axis=0), whole.argmax(axis=0), either)


def _share(index: Index, words: list[Word], costs: np.ndarray, titles: np.ndarray) -> np.ndarray:
    """In twentieths, how much of the name the words are. A word that is only begun counts for less."""
    weights = np.array([word.weight for word in words])[:, None]
    without = np.array([word.without for word in words])[:, None]
    mine = costs[:, titles]
    found = np.where(mine == 0, 1.0, 0.8) * (mine < np.maximum(without, 1)) * weights
    return np.minimum(20, np.rint(20 * found.sum(axis=0) / index.weight[titles])).astype(np.int64)
