"""At a glance, by one public rule: Status level of all students, 30 or more of them, newest public year.

High and Very High are strong, Low and Very Low need work (the other way round where lower is better), Medium
is in neither. Everything else is not known, each with its state. Nothing is counted or compared.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from schoolinfo.measures import Better, Glance, Measure, State, school_year

from ..released import newest_released, release_of
from .history import History
from .levels import levels, official_status, status_word

_HIGHER = {
    5: gettext_noop(
        "%(measure)s is %(status)s and increased significantly compared with last year’s students."
    ),
    4: gettext_noop("%(measure)s is %(status)s and increased compared with last year’s students."),
    3: gettext_noop("%(measure)s is %(status)s and was maintained compared with last year’s students."),
    2: gettext_noop("%(measure)s is %(status)s and declined compared with last year’s students."),
    1: gettext_noop(
        "%(measure)s is %(status)s and declined significantly compared with last year’s students."
    ),
    0: gettext_noop("%(measure)s is %(status)s. There is no Change level."),
}
_LOWER = {
    5: gettext_noop(
        "%(measure)s is %(status)s (lower is better) and declined significantly compared with last year’s"
        " students."
    ),
    4: gettext_noop(
        "%(measure)s is %(status)s (lower is better) and declined compared with last year’s students."
    ),
    3: gettext_noop(
        "%(measure)s is %(status)s (lower is better) and was maintained compared with last year’s students."
    ),
    2: gettext_noop(
        "%(measure)s is %(status)s (lower is better) and increased compared with last year’s students."
    ),
    1: gettext_noop(
        "%(measure)s is %(status)s (lower is better) and increased significantly compared with last year’s"
        " students."
    ),
    0: gettext_noop("%(measure)s is %(status)s (lower is better). There is no Change level."),
}
_UNKNOWN = {
    State.HIDDEN: gettext_noop("%(measure)s is hidden, because it has 10 or fewer students."),
    State.NOT_APPLICABLE: gettext_noop("%(measure)s does not apply here."),
    State.NOT_RELEASED: gettext_noop("%(measure)s was not released by the state for %(year)s."),
    State.NOT_REPORTED: gettext_noop("%(measure)s was not reported here for %(year)s."),
    State.NOT_HERE: gettext_noop("%(measure)s is not on this site yet."),
}

STRONG, WORK, NEITHER, UNKNOWN = "strong", "needs_work", "neither", "unknown"


def glance(histories: Iterable[History]) -> Glance:
    """The sentences of all measures, in the order given."""
    lines: dict[str, list[str]] = {STRONG: [], WORK: [], UNKNOWN: [], NEITHER: []}
    for history in histories:
        place = place_of(history)
        lines[place].append("" if place == NEITHER else _sentence(place, history))
    return Glance(tuple(lines[STRONG]), tuple(lines[WORK]), (), tuple(lines[UNKNOWN]))


def place_of(history: History) -> str:
    """Where a measure stands, by the rule."""
    row = history.shown(_year(history))
    if row is None or not official_status(row, history.subject.kind):
        return UNKNOWN
    return STRONG if row.status_level >= 4 else WORK if row.status_level <= 2 else NEITHER


def _year(history: History) -> int:
    """The year asked for, or the newest public one: never an older year in its place."""
    return history.subject.year or history.newest


def _sentence(place: str, history: History) -> str:
    measure, year = history.measure, _year(history)
    words = {"measure": measure.label, "year": school_year(year)}
    row = history.shown(year)
    if place != UNKNOWN:
        said = _HIGHER if measure.better is Better.HIGHER else _LOWER
        words["status"] = status_word(measure, row.status_level)
        return _dated(_(said[_change_level(history, row, year)]) % words, history, year)
    if row is None:
        return _(_UNKNOWN[history.state(year)]) % words
    return _too_few_or_no_level(measure, row, history.subject.kind) % words


def _dated(sentence: str, history: History, year: int) -> str:
    """An older result says so, where the page has not been asked for a year."""
    if history.subject.year or year >= newest_released(history.measure.code):
        return sentence
    return _("%(sentence)s This is the result for %(year)s.") % {
        "sentence": sentence,
        "year": school_year(year),
    }


def _change_level(history: History, row, year: int) -> int:
    change = levels(history.measure, row, history.subject.kind, release_of(history.measure.code, year)).change
    return change.level if change else 0


def _too_few_or_no_level(measure: Measure, row, kind) -> str:
    if row.status_level or (row.students or 0) < 30:
        return _("%(measure)s has too few students for a color.")
    return _("%(measure)s has a number, but the state gave it no Status level.")
