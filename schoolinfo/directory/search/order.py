"""In which order schools are found. It depends on names, places and codes alone."""

from dataclasses import dataclass

import numpy as np

from .hits import Hit, Hits, Reason
from .index import Index
from .matching import WHOLE, fitting
from .question import read_question
from .words import folded

STEP = 4  # costs that count as equally good
FIELDS = (Reason.NAME, Reason.CITY, Reason.ZIP, Reason.ADDRESS)  # as matching.Fit.field
EARLIER, ACRONYM = len(FIELDS), len(FIELDS) + 1
REASONS = (*FIELDS, Reason.EARLIER_NAME, Reason.ACRONYM)
RANKS = np.array([0, 2, 2, 3, 1, 0])  # of REASONS: a name, then an earlier one, then places
PLACE_OF = {Reason.CITY: "city", Reason.ZIP: "zip", Reason.ADDRESS: "street"}
SURE = 4  # letters of an acronym that is looked for in the whole state; shorter ones at home only


@dataclass(frozen=True, slots=True)
class Found:
    """Titles that fit, with the arrays that order them."""

    titles: np.ndarray
    cost: np.ndarray
    reason: np.ndarray  # places in REASONS
    share: np.ndarray


def search(index: Index, text: str, limit: int | None) -> Hits:
    """The schools that fit the words, best first: the equally good ones open before closed, at home before
    elsewhere, by how much of the name was asked for, by name, by code."""
    letters = acronym_in(text)
    found = _joined(_by_words(index, text), _by_acronym(index, letters))
    schools = index.owner[found.titles]
    steps, ranks = found.cost // STEP, RANKS[found.reason]
    keys = (schools, found.cost, -found.share, index.away[schools], index.closed[schools], ranks, steps)
    order = np.lexsort(keys)
    _, first = np.unique(schools[order], return_index=True)
    chosen = order[np.sort(first)[:limit]]
    titles, reasons = found.titles[chosen].tolist(), found.reason[chosen].tolist()
    codes = index.codes[index.owner[found.titles[chosen]]].tolist()
    return Hits(codes, lambda at: _hit(index, titles[at], REASONS[reasons[at]], letters))


def acronym_in(text: str) -> str:
    """ "LACES", "l.a.c.e.s." → "laces"; "" for what cannot be an acronym."""
    words = folded(text)
    single = len(words) == 1 or all(len(word) == 1 for word in words)
    return "".join(words) if single else ""


def _by_words(index: Index, text: str) -> Found:
    fit = fitting(index, read_question(text, index.lexicon), STEP)
    reason = np.where((fit.field == 0) & index.earlier[fit.titles], EARLIER, fit.field)
    return Found(fit.titles, fit.cost, reason, fit.share)


def _by_acronym(index: Index, letters: str) -> Found:
    titles = np.array(index.acronyms.get(letters, ()), dtype=np.int64)
    if len(letters) < SURE:
        titles = titles[~index.away[index.owner[titles]]]
    share = WHOLE if len(letters) >= SURE else WHOLE // 3
    return Found(titles, np.zeros_like(titles), np.full_like(titles, ACRONYM), np.full_like(titles, share))


def _joined(one: Found, other: Found) -> Found:
    parts = ("titles", "cost", "reason", "share")
    return Found(*(np.concatenate([getattr(one, part), getattr(other, part)]) for part in parts))


def _hit(index: Index, title: int, reason: Reason, letters: str) -> Hit:
    school = index.schools[index.owner[title]]
    if reason is Reason.NAME or reason is Reason.EARLIER_NAME:
        return Hit(school.cds, school.name, reason, index.title[title])
    if reason is Reason.ACRONYM:
        return Hit(school.cds, school.name, reason, letters.upper())
    return Hit(school.cds, school.name, reason, getattr(school, PLACE_OF[reason]))
