"""Status, Change and color of a row in the state's words, and what is said where one is missing."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from schoolinfo.measures import Better, Measure

from ..groups import NEVER_COLORED, smallest_colored
from ..released import Release
from ..selectors import Row
from .numbers import change, change_since

_STATUS = {
    5: gettext_noop("Very High"),
    4: gettext_noop("High"),
    3: gettext_noop("Medium"),
    2: gettext_noop("Low"),
    1: gettext_noop("Very Low"),
}
_CHANGE = {
    5: gettext_noop("Increased Significantly"),
    4: gettext_noop("Increased"),
    3: gettext_noop("Maintained"),
    2: gettext_noop("Declined"),
    1: gettext_noop("Declined Significantly"),
}
# The same with soft hyphens, for the narrow columns of tables on a phone.
_NARROW_CHANGE = {
    5: gettext_noop("In\u00adcreased Signifi\u00adcantly"),
    4: gettext_noop("In\u00adcreased"),
    3: gettext_noop("Main\u00adtained"),
    2: gettext_noop("De\u00adclined"),
    1: gettext_noop("De\u00adclined Signifi\u00adcantly"),
}
_COLORS = {
    5: gettext_noop("Blue"),
    4: gettext_noop("Green"),
    3: gettext_noop("Yellow"),
    2: gettext_noop("Orange"),
    1: gettext_noop("Red"),
}


@dataclass(frozen=True, slots=True)
class Level:
    """A level in words. `level` is 1 to 5, 5 the best, or 0 where there is none."""

    level: int
    word: str
    note: str  # what stands small beside the word
    amount: str = ""  # of a Change with a level: "+6.3 points"


@dataclass(frozen=True, slots=True)
class Levels:
    """What the state says of a row. None: nothing is said on that point."""

    status: Level | None
    change: Level | None
    color: Level | None


def status_word(measure: Measure, level: int) -> str:
    """Level 5 is always best: Very High, or Very Low where lower is better."""
    return _(_STATUS[level if measure.better is Better.HIGHER else 6 - level])


def change_word(measure: Measure, level: int) -> str:
    """Level 5 is always the best movement: up, or down where lower is better."""
    return _(_CHANGE[level if measure.better is Better.HIGHER else 6 - level])


def narrow_change_word(measure: Measure, level: int) -> str:
    """As `change_word`, with soft hyphens where a narrow column may break it."""
    return _(_NARROW_CHANGE[level if measure.better is Better.HIGHER else 6 - level])


def color_word(level: int) -> str:
    return _(_COLORS[level])


def official_status(row: Row, kind: str) -> bool:
    """Whether the Status level of a row is the state's: files print one also for smaller groups."""
    return bool(row.status_level) and (row.students or 0) >= smallest_colored(row.group, kind)


def levels(measure: Measure, row: Row, kind: str, release: Release) -> Levels:
    """Status, Change and color of a shown row. `kind`: "school", "district" or "state"."""
    if release is Release.DATA:
        return Levels(None, None, None)
    needed = smallest_colored(row.group, kind)
    if row.group in NEVER_COLORED:
        return Levels(None, None, _no_color(_("The state gives this group no color.")))
    if (row.students or 0) < needed:
        return Levels(None, None, _no_color(too_few(needed)))
    return Levels(_status(measure, row), _change(measure, row, needed, release), _color(row, needed, release))


def too_few(needed: int) -> str:
    """Why a small group has no color."""
    return _(
        "Too few students for a color. The state gives a color from %(number)s students in both years."
    ) % {"number": needed}


def _status(measure, row):
    if not row.status_level:
        return None
    if measure.better is Better.LOWER:
        note = _("How students did this year (lower is better)")
    else:
        note = _("How students did this year")
    return Level(row.status_level, status_word(measure, row.status_level), note)


def _change(measure, row, needed, release):
    if release is Release.STATUS:
        return None
    if row.change is None:
        return Level(0, _("Not known"), _("There are no results of last year to compare with."))
    if row.change_level and (row.prior_students or 0) >= needed:
        return Level(
            row.change_level,
            change_word(measure, row.change_level),
            change_since(measure, row.change),
            change(measure, row.change),
        )
    note = _("Compared with last year’s students, who were too few for a Change level.")
    if release is Release.NO_COLOR:
        note = _("Compared with last year’s students.")
    return Level(0, change(measure, row.change), note)


def _color(row, needed, release):
    if row.color:
        return Level(row.color, color_word(row.color), "")
    if release is Release.STATUS:
        return _no_color(_("The state gave Status only that year."))
    if release is Release.NO_COLOR:
        return _no_color(_("The state gave this measure no color that year."))
    if (row.prior_students or 0) < needed:
        return _no_color(too_few(needed))
    return _no_color(_("The state gave no color here."))


def _no_color(note: str) -> Level:
    return Level(0, _("No color"), note)
