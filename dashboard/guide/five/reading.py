"""Where two numbers lie in the state's table, and how that is said."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from schoolinfo.measures import Better, Measure, Unit
from schoolinfo.numbers import signed

from ...presenters.levels import Level, Levels, change_word, color_word, status_word
from ...presenters.numbers import short
from ...presenters.tables import ALL_LEVELS, THREE_LEVELS, cell_word, change_ends
from ...presenters.why_words import where_they_meet
from ...rules import CutSet, fold
from .fields import NUMBER

_STATUS = {
    Unit.POINTS: gettext_noop("{number} points"),
    Unit.INDEX: gettext_noop("{number} of 100 points"),
    Unit.PERCENT: gettext_noop("{number}%"),
}
_STATUS_LOWER = gettext_noop("{number}% (lower is better)")
_CHANGE = {True: gettext_noop("{number} percentage points"), False: gettext_noop("{number} points")}
HERE, STATE = (
    gettext_noop("Here"),
    gettext_noop("State"),
)  # in the cell of the moved numbers, and of the state's
_WAITING = gettext_noop("Put in both numbers to see the color.")


@dataclass(frozen=True, slots=True)
class Place:
    """A cell: levels 5 (best) to 1, the Change level as the table reads it. `color` is None for no such cell."""

    status: int
    change: int
    color: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What the explainer says of the numbers. `place` is None where one of them is missing."""

    place: Place | None
    levels: Levels  # Status and Change, each with its number
    color: Level
    sentence: str


def place_of(cuts: CutSet, status: float, change: float, *, small: bool) -> Place:
    """The cell of two numbers. `small`: in the table of three columns."""
    row, column = cuts.level(cuts.status, status), cuts.level(cuts.change, change)
    column = fold(column) if small else column
    return Place(row, column, cuts.color(row, column))


def reading(
    cuts: CutSet, measure: Measure, status: float | None, change: float | None, *, small: bool
) -> Reading:
    """What two numbers give. None: there is no such number yet."""
    if status is None or change is None:
        return Reading(None, Levels(_open(), _open(), None), Level(0, _("No color yet"), ""), _(_WAITING))
    place = place_of(cuts, status, change, small=small)
    row, column = status_word(measure, place.status), change_word(measure, place.change)
    color = color_word(place.color) if place.color else ""
    said = Levels(
        Level(place.status, row, status_words(measure, status)),
        Level(place.change, column, change_words(measure, change)),
        None,
    )
    shown = Level(place.color or 0, cell_word(place.color), "")
    return Reading(place, said, shown, where_they_meet(row, column, color))


def _open() -> Level:
    return Level(0, "–", _("No number yet"))


def status_words(measure: Measure, number: float) -> str:
    """ "+12.0 points", "3.1% (lower is better)"."""
    return status_text(measure).format(number=short(measure, number))


def change_words(measure: Measure, number: float) -> str:
    """ "+5.0 points", "−1.5 percentage points"."""
    return change_text(measure).format(number=signed(number))


def status_text(measure: Measure) -> str:
    """A Status with its unit; {number} stands for the number."""
    return _(_STATUS_LOWER) if measure.better is Better.LOWER else _(_STATUS[measure.unit])


def change_text(measure: Measure) -> str:
    """A Change with its unit; {number} stands for the number."""
    return _(_CHANGE[measure.unit is Unit.PERCENT])


def for_script(cuts: CutSet, measure: Measure, *, small: bool) -> dict[str, Any]:
    """The limits, the table and all words of a table, best level first, for static/js/five.js to compare with."""
    columns = THREE_LEVELS if small else ALL_LEVELS
    return {
        "pattern": NUMBER,
        "lower": cuts.better is Better.LOWER,
        "value": _axis(measure, ALL_LEVELS, cuts.status, status_word, status_text(measure))
        | {"signed": measure.unit is Unit.POINTS},
        "change": _axis(measure, columns, change_ends(cuts, folded=small), change_word, change_text(measure))
        | {"signed": True},
        "colors": [[cuts.color(row, column) or 0 for column in columns] for row in ALL_LEVELS],
        "words": [cell_word(color) for color in range(6)],
        "meets": where_they_meet("{status}", "{change}", "{color}"),
        "gap": where_they_meet("{status}", "{change}", ""),
        "waiting": _(_WAITING),
        "none": _("No color yet"),
        "here": _(HERE),
        "open": ["–", _("No number yet")],
    }


def _axis(measure: Measure, levels, ends, word: Callable[[Measure, int], str], text: str) -> dict[str, Any]:
    return {"ends": list(ends), "words": [word(measure, level) for level in levels], "text": text}
