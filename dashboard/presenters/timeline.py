"""The small line across the years: labelled points, gaps drawn as gaps, never a line across a break."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from django.utils.translation import gettext as _

from schoolinfo.measures import Measure, Picture, Point, Unit

from .history import History
from .numbers import short
from .slots import Slot, by_new_rules, status_only
from .timeline_words import alternative, caption, gap_word

WIDTH, HEIGHT = 300, 116
_LEFT, _RIGHT = 22, 278
_TOP, _BOTTOM = 26, 84
_AXIS, _YEAR, _WORD = 94, 112, 98
_LETTER = 6.6  # width of a letter of a number
_GAP = 1.5  # how much further a gap keeps its neighbors apart than two points


def timeline(history: History, parts: Sequence[Slot]) -> Picture | None:
    """The picture of a history and its slots, or None where fewer than two years have a number."""
    if sum(slot.row is not None for slot in parts) < 2:
        return None
    across = _across(parts)
    down = _Scale.of(history.measure, [slot.row.status for slot in parts if slot.row])
    places = [
        (x, down.y(slot.row.status) if slot.row else 0.0) for x, slot in zip(across, parts, strict=True)
    ]
    return Picture(
        alt=alternative(history.measure, parts),
        width=WIDTH,
        height=HEIGHT,
        points=_points(history, parts, places),
        lines=_lines(history.measure, parts, places),
        axis=_axis(parts, across),
        guides=_guides(history.measure, down, parts, across),
        gaps=tuple(
            Point(x, _AXIS, slot.label, gap_word(slot.state), "gap", _YEAR, _WORD)
            for x, slot in zip(across, parts, strict=True)
            if slot.row is None
        ),
        caption=caption(history.measure, parts),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    high: float

    @classmethod
    def of(cls, measure: Measure, values: Sequence[float]) -> "_Scale":
        """From the least to the greatest value, and always with 0: the standard, or no students at all."""
        low, high = min(*values, 0.0), max(*values, 0.0)
        return cls(low, high if high > low else low + 1)

    def y(self, value: float) -> float:
        return round(_BOTTOM - (value - self.low) / (self.high - self.low) * (_BOTTOM - _TOP), 1)


def _across(parts: Sequence[Slot]) -> list[float]:
    """Where each slot stands; a gap takes more room than a year."""
    steps = [0.0]
    for before, after in pairwise(parts):
        steps.append(steps[-1] + (_GAP if before.row is None or after.row is None else 1.0))
    scale = (_RIGHT - _LEFT) / steps[-1]
    return [round(_LEFT + step * scale, 1) for step in steps]


def _points(history, parts, places) -> tuple[Point, ...]:
    points = []
    for index, (slot, (x, y)) in enumerate(zip(parts, places, strict=True)):
        if slot.row is None:
            continue
        near = [places[i] for i in (index - 1, index + 1) if 0 <= i < len(parts) and parts[i].row is not None]
        points.append(
            Point(
                x,
                y,
                slot.label,
                short(history.measure, slot.row.status),
                _style(history, slot.years[0]),
                _YEAR,
                _value_y(x, y, near),
            )
        )
    return _apart(points)


def _apart(points: Sequence[Point]) -> tuple[Point, ...]:
    """Move a number that would touch the next one: below its point where there is room, else higher."""
    moved = list(points)
    for place in range(len(points) - 2, -1, -1):
        one, other = moved[place], moved[place + 1]
        room = (len(one.value) + len(other.value) * (1.2 if other.style == "now" else 1)) * _LETTER / 2 + 2
        if other.x - one.x < room and abs(one.value_y - other.value_y) < 13:
            below = one.y + 19
            moved[place] = replace(one, value_y=below if below <= _AXIS - 2 else other.value_y - 13)
    return tuple(moved)


def _style(history: History, year: int) -> str:
    if status_only(history.measure, year):
        return "hollow"
    return "now" if year == history.year else "dot"


def _value_y(x: float, y: float, near: Sequence[tuple[float, float]]) -> float:
    """Above the point, or below it where a steep line would run through the number above."""
    steep = any(_crosses(x, y, other) for other in near)
    flat_below = all(other_y <= y + 2 for _, other_y in near)
    return round(y + 19 if steep and flat_below and y + 19 <= _AXIS - 2 else y - 10, 1)


def _crosses(x: float, y: float, other: tuple[float, float]) -> bool:
    """Whether the line to a neighbor passes through the place of the number above: 16 to each side, 10 to 21 up."""
    run, rise = abs(other[0] - x), y - other[1]
    return rise > 0 and any(10 <= rise * step / run <= 21 for step in range(2, 17, 2))


def _lines(measure, parts, places) -> tuple[str, ...]:
    """A path for each unbroken stretch of two years or more."""
    stretches: list[list[tuple[float, float]]] = [[]]
    for slot, place in zip(parts, places, strict=True):
        if slot.row is None or by_new_rules(measure, slot.years[0]):
            stretches.append([])
        if slot.row is not None:
            stretches[-1].append(place)
    return tuple("M" + " ".join(f"{x:g} {y:g}" for x, y in s) for s in stretches if len(s) > 1)


def _axis(parts, across) -> str:
    """A line along the years, broken with a stroke on both sides of each stretch of years without a number."""
    path, start = [], 8.0
    for x, slot in zip(across, parts, strict=True):
        if slot.row is None:
            left, right = x - 34, x + 34
            path.append(
                f"M{start:g} {_AXIS}H{left:g}m-3 4 6-8M{right - 3:g} {_AXIS + 4} {right + 3:g} {_AXIS - 4}"
            )
            start = right
    return "".join(path) + f"M{start:g} {_AXIS}H292"


def _guides(measure, down: _Scale, parts, across) -> tuple[Point, ...]:
    """The standard, where a measure has one. Its word stands over a gap, out of the way of the numbers."""
    if measure.unit is not Unit.POINTS:
        return ()
    y = down.y(0.0)
    over = next((x for x, slot in zip(across, parts, strict=True) if slot.row is None), WIDTH / 2)
    return (Point(over, y, _("standard"), "", "guide", round(y - 5, 1), 0.0),)
