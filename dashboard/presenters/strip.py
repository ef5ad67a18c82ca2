"""Student groups on one line of dots: side by side on wide screens, one under the other on narrow ones."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.measures import Measure, Picture, Point, Unit, school_year

from ..selectors import Row
from .numbers import short


class Dot(NamedTuple):
    """A student group with a number."""

    label: str
    row: Row
    few: bool  # fewer students than the state gives a color to


Drawn = Sequence[Dot]

_WIDE = 1088
_LEFT, _RIGHT = 112, 976
_LINE = 96  # height of the line of dots
_LANES = (34, 134, 172, 210, 248)  # where names may stand: one lane above the line, the others below
_LETTER = 8.4  # width of a letter of a name, which is drawn 15 units high
_STEM = 4  # room on both sides of a stem
_BELOW = 18  # from a name to its number
_TALL, _STEP = 360, 38


def wide(measure: Measure, drawn: Drawn, year: int, hidden: Sequence[str]) -> Picture | None:
    """Names stand over and under the line, in the first lane that has room for them. None for a single dot."""
    if len(drawn) < 2:
        return None
    across = _scale(measure, drawn, _LEFT, _RIGHT)
    lanes = _lanes([(across(dot.row.status), dot.label) for dot in drawn])
    points = tuple(
        _point(measure, dot, across(dot.row.status), _LINE, lane, lane + _BELOW)
        for dot, lane in zip(drawn, lanes, strict=True)
    )
    return Picture(
        alt=_alt(measure),
        width=_WIDE,
        height=max(max(lanes) + 32, 150),
        points=points,
        lines=tuple(_stem(point) for point in points),
        axis=f"M8 {_LINE}h{_WIDE - 16}",
        guides=_guides(measure, across, 12),
        caption=_caption(measure, year, drawn, hidden),
    )


def tall(measure: Measure, drawn: Drawn) -> Picture | None:
    """One line for each group, its name on the left and its number on the right. None for a single dot."""
    if len(drawn) < 2:
        return None
    across = _scale(measure, drawn, 33, 296)
    points = tuple(
        _point(
            measure, dot, across(dot.row.status), 48 + _STEP * place, 36 + _STEP * place, 36 + _STEP * place
        )
        for place, dot in enumerate(drawn)
    )
    return Picture(
        alt=_alt(measure),
        width=_TALL,
        height=24 + _STEP * len(points),
        points=points,
        lines=tuple(f"M4 {point.y:g}h352" for point in points),
        guides=_guides(measure, across, 12),
    )


def _scale(measure: Measure, drawn: Drawn, left: float, right: float):
    """From a number to its place; the standard is always on the line."""
    values = [dot.row.status for dot in drawn]
    if measure.unit is Unit.POINTS:
        values.append(0.0)
    low, high = min(values), max(values)
    span = high - low or 1.0
    return lambda value: round(left + (value - low) / span * (right - left), 1)


def _point(measure, dot: Dot, x, y, label_y, value_y) -> Point:
    style = "hollow" if dot.few else "now" if dot.row.group == "ALL" else "dot"
    return Point(x, y, dot.label, short(measure, dot.row.status), style, label_y, value_y)


def _lanes(names: Sequence[tuple[float, str]]) -> list[int]:
    """For each (place, name) the first lane in which neither it nor its stem touches another name.

    Where none is left, the lane that ends first. Names are placed from left to right.
    """
    ends = dict.fromkeys(_LANES, 0.0)  # how far to the right each lane is taken
    chosen = {}
    for x, name in sorted(names):
        half = max(len(name), 6) * _LETTER / 2
        free = (
            lane
            for lane in _LANES
            if ends[lane] < x - half and all(ends[passed] < x - _STEM for passed in _passed(lane))
        )
        lane = next(free, min(_LANES, key=ends.get))
        ends[lane] = max(ends[lane], x + half)
        for passed in _passed(lane):
            ends[passed] = max(ends[passed], x + _STEM)
        chosen[x, name] = lane
    return [chosen[name] for name in names]


def _passed(lane: int) -> list[int]:
    """The lanes that the stem of a name in `lane` runs through."""
    return [other for other in _LANES if _LINE < other < lane]


def _stem(point: Point) -> str:
    end = point.label_y + _BELOW + 7 if point.label_y < point.y else point.label_y - 15
    return f"M{point.x:g} {point.y:g}V{end:g}"


def _guides(measure: Measure, across, label_y: float) -> tuple[Point, ...]:
    if measure.unit is not Unit.POINTS:
        return ()
    return (Point(across(0.0), _LINE, _("standard"), "", "guide", label_y, 0.0),)


def _alt(measure: Measure) -> str:
    words = {"measure": measure.label}
    if measure.unit is Unit.PERCENT:
        return _("%(measure)s by student group, percent. The same numbers are in the table below.") % words
    if measure.unit is Unit.POINTS:
        sentence = _(
            "%(measure)s by student group, points from the standard. The same numbers are in the table below."
        )
        return sentence % words
    return _("%(measure)s by student group, points. The same numbers are in the table below.") % words


def _caption(measure: Measure, year: int, drawn: Drawn, hidden: Sequence[str]) -> str:
    said = [_("%(measure)s, %(year)s.") % {"measure": measure.label, "year": school_year(year)}]
    if any(dot.few for dot in drawn):
        said.append(_("Hollow dots: too few students for a color."))
    if hidden:
        sentence = ngettext(
            "Not drawn, because it has 10 or fewer students: %(groups)s.",
            "Not drawn, because they have 10 or fewer students: %(groups)s.",
            len(hidden),
        )
        said.append(sentence % {"groups": ", ".join(hidden)})
    return " ".join(said)
