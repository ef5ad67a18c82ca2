"""The sentences of "Why this color?": Status, Change, the cell where they meet, and where the rules do not hold."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from schoolinfo.measures import Better, Measure, Unit
from schoolinfo.numbers import percent, plain

from ..flags import Flag
from ..rules import CutSet, fold, known_years
from ..selectors import Row
from .levels import change_word, color_word, status_word
from .numbers import short
from .tables import ALL_LEVELS, Place, limits

_BETWEEN, _OR_MORE, _OR_LESS, _PLAIN = "between", "or more", "or less", "plain"
_STATUS = {
    _BETWEEN: gettext_noop("Status was %(level)s: %(value)s is between %(low)s and %(high)s."),
    _OR_MORE: gettext_noop("Status was %(level)s: %(value)s is %(low)s or more."),
    _OR_LESS: gettext_noop("Status was %(level)s: %(value)s is %(high)s or less."),
    _PLAIN: gettext_noop("Status was %(level)s: %(value)s."),
}
_STATUS_LOWER = {
    _BETWEEN: gettext_noop(
        "Status was %(level)s (lower is better): %(value)s is between %(low)s and %(high)s."
    ),
    _OR_MORE: gettext_noop("Status was %(level)s (lower is better): %(value)s is %(low)s or more."),
    _OR_LESS: gettext_noop("Status was %(level)s (lower is better): %(value)s is %(high)s or less."),
    _PLAIN: gettext_noop("Status was %(level)s (lower is better): %(value)s."),
}
_CHANGE = {
    1: gettext_noop("Change was %(level)s: %(number)s points higher than last year’s students."),
    -1: gettext_noop("Change was %(level)s: %(number)s points lower than last year’s students."),
    0: gettext_noop("Change was %(level)s: the same number as last year’s students."),
}
_CHANGE_PERCENT = {
    1: gettext_noop("Change was %(level)s: %(number)s percentage points higher than last year’s students."),
    -1: gettext_noop("Change was %(level)s: %(number)s percentage points lower than last year’s students."),
    0: _CHANGE[0],
}


def status(measure: Measure, row: Row, cuts: CutSet | None) -> Iterator[str]:
    """The published Status and its limits; where the number is outside of them, what they would give."""
    given = cuts.level(cuts.status, row.status) if cuts else None
    words = {"level": status_word(measure, row.status_level), "value": _text(measure, row.status)}
    shape, ends = _shape(measure, cuts, given) if given == row.status_level else (_PLAIN, {})
    yield _((_STATUS if measure.better is Better.HIGHER else _STATUS_LOWER)[shape]) % (words | ends)
    if given and shape is _PLAIN:
        words["other"] = status_word(measure, given)
        yield (
            _("By the limits alone, Status would be %(other)s. The state gave %(level)s, and that stands.")
            % words
        )


def _shape(measure: Measure, cuts: CutSet, level: int) -> tuple[str, dict[str, str]]:
    """How the limits of a Status level are said, and its ends."""
    low, high = limits(ALL_LEVELS, cuts.status, measure.better, level)
    shape = _OR_MORE if high is None else _OR_LESS if low is None else _BETWEEN
    return shape, {
        name: _text(measure, end) for name, end in (("low", low), ("high", high)) if end is not None
    }


def change(measure: Measure, row: Row, cuts: CutSet | None, place: Place | None) -> Iterator[str]:
    """The published Change, how a small population reads it, and what the limits would give where they differ."""
    words = {"level": change_word(measure, row.change_level), "number": plain(abs(row.change))}
    said = _CHANGE_PERCENT if measure.unit is Unit.PERCENT else _CHANGE
    yield _(said[(row.change > 0) - (row.change < 0)]) % words
    if not place:
        return
    if place.folded:
        yield _folded(measure, row, place)
    given = cuts.level(cuts.change, row.change)
    if (fold(given) if place.folded else given) != place.change:
        words["other"] = change_word(measure, given)
        yield (
            _("By the limits alone, Change would be %(other)s. The state gave %(level)s, and that stands.")
            % words
        )


def meeting(measure: Measure, row: Row, place: Place, color: int | None) -> str:
    """Where Status and Change meet; where the published color is another, both are said and it stands."""
    words = {
        "status": status_word(measure, place.status),
        "change": change_word(measure, place.change),
        "color": color_word(color) if color else "",
        "published": color_word(row.color) if row.color else "",
    }
    return _(_MEETING[_kind_of_meeting(row.color, color)]) % words


def _kind_of_meeting(published: int | None, given: int | None) -> str:
    if published == given:
        return "same" if given else "none"
    if published and given:
        return "other"
    return "only published" if published else "only given"


_MEETING = {
    "same": gettext_noop("Where the %(status)s row meets the %(change)s column, the table gives %(color)s."),
    "none": gettext_noop("Where the %(status)s row meets the %(change)s column, the table has no color."),
    "other": gettext_noop(
        "Where the %(status)s row meets the %(change)s column, the table alone gives %(color)s. The state gave"
        " %(published)s, and that stands."
    ),
    "only published": gettext_noop(
        "Where the %(status)s row meets the %(change)s column, the table has no color. The state gave %(published)s,"
        " and that stands."
    ),
    "only given": gettext_noop(
        "Where the %(status)s row meets the %(change)s column, the table alone gives %(color)s. The state gave no"
        " color, and that stands."
    ),
}


def where_they_meet(status: str, change: str, color: str) -> str:
    """The sentence about a cell of the table; `color` is "" where the state has no such cell."""
    sentence = _(_MEETING["same" if color else "none"])
    return sentence % {"status": status, "change": change, "color": color}


def published_color(color: int) -> str:
    """For a color that no table explains."""
    return _("The color was %(color)s.") % {"color": color_word(color)}


def without_table(measure: Measure, row: Row, year: int) -> str:
    """Why no table stands beside the levels."""
    flags = Flag(row.flags)
    if flags & Flag.DATA_ERROR:
        return _("The data had an error, so the state set the level itself. Its table does not apply here.")
    if flags & Flag.NOT_CERTIFIED:
        return _(
            "The data were not certified in time, so the state set the level itself. Its table does not apply here."
        )
    if flags & Flag.PRIOR_NOT_CERTIFIED:
        return _("Last year’s data were not certified in time. So the state’s table does not apply here.")
    if year in known_years(measure.code):
        return _("The file does not say which of the state’s limits hold here. So no table stands here.")
    return _(
        "We do not know the state’s limits for the %(year)s Dashboard. So no table stands here, only what the state"
        " gave."
    ) % {"year": year}


def _folded(measure: Measure, row: Row, place: Place) -> str:
    if row.change_level == place.change:
        return _("Fewer than 150 students: the state reads Change in three levels here.")
    sentence = _(
        "Fewer than 150 students: the state reads Change in three levels here, so %(level)s counts as %(read)s."
    )
    return sentence % {
        "level": change_word(measure, row.change_level),
        "read": change_word(measure, place.change),
    }


def _text(measure: Measure, number: float) -> str:
    return percent(number) if measure.unit is Unit.PERCENT else short(measure, number)
