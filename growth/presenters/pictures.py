"""A dot in its range against the typical value, on the model's own axis. Pure."""

from decimal import Decimal

from django.utils.translation import gettext as _

from schoolinfo.measures import Picture, Point

from ..classification import Interval
from ..modelsheet import ModelSheet
from . import words

WIDTH, HEIGHT = 360, 88
LEFT, RIGHT, AXIS, LABELS = 20, 340, 50, 78
BAR = 12  # height of the range
LABEL = 46  # between the middles of two labels, so that they stay apart
NEAR = 30  # a number this close to the typical line stands beside it


def picture(label: str, value: Decimal, found: Interval | None, model: ModelSheet) -> Picture:
    """`label` names the measure in the text alternative.

    `lines` holds the range as a filled shape, if any; the style of the dot is the anchor of its number.
    """
    low, high = _axis(value, found, model)

    def across(number: Decimal) -> float:
        share = (min(max(number, low), high) - low) / (high - low)
        return round(LEFT + float(share) * (RIGHT - LEFT), 1)

    typical = Point(
        across(model.typical_value), AXIS, _("typical, %(number)s") % {"number": words.typical(model)},
        "", label_y=12,
    )  # fmt: skip
    place = across(value)
    dot = Point(place, AXIS, "", words.mark(value, model), _side(place - typical.x), value_y=36)
    return Picture(
        alt=_alt(label, value, found, model),
        width=WIDTH,
        height=HEIGHT,
        points=(dot,),
        lines=(_bar(across(found.low), across(found.high)),) if found else (),
        axis=f"M{LEFT} {AXIS}h{RIGHT - LEFT}",
        guides=(typical,),
        gaps=_ticks(low, high, found, across, model),
    )


def _axis(value: Decimal, found: Interval | None, model: ModelSheet) -> tuple[Decimal, Decimal]:
    """The part of the model's scale that is drawn: the usual one, or all of it for a number beyond."""
    half = model.scale.shown
    low = max(model.scale_min, model.typical_value - half)
    high = min(model.scale_max, model.typical_value + half)
    drawn = [value, *((found.low, found.high) if found else ())]
    return (low, high) if low <= min(drawn) and max(drawn) <= high else (model.scale_min, model.scale_max)


def _side(distance: float) -> str:
    """How the number of the dot is anchored, so that the typical line does not run through it."""
    if abs(distance) > NEAR:
        return "middle"
    return "start" if distance >= 0 else "end"


def _bar(left: float, right: float) -> str:
    """A bar with round ends, as one closed path."""
    half = BAR / 2
    inner = max(right - left - BAR, 0)
    start = round((left + right - inner) / 2, 1)
    curve = f"a{half:g} {half:g} 0 0 1 0"
    return f"M{start:g} {AXIS - half:g}h{inner:g}{curve} {BAR}h{-inner:g}{curve} {-BAR}z"


def _ticks(low, high, found, across, model) -> tuple[Point, ...]:
    """The ends of the axis and of the range, in that order; an end of the axis gives way to one of the range."""
    ends = [(across(end), _end(end, model)) for end in (low, high)]
    if not found:
        return tuple(Point(x, AXIS, text, "", label_y=LABELS) for x, text in ends)
    inner = [
        Point(x, AXIS, words.mark(end, model), "", "end", label_y=LABELS)
        for x, end in zip(_apart(across(found.low), across(found.high)), (found.low, found.high), strict=True)
    ]
    free = [
        Point(x, AXIS, text, "", label_y=LABELS) for x, text in ends if all(abs(x - p.x) > 36 for p in inner)
    ]
    return (*free, *inner)


def _apart(left: float, right: float) -> tuple[float, float]:
    """Where the labels of both ends of a range stand: of a short range as far apart as they need."""
    more = max(LABEL - (right - left), 0) / 2
    left, right = left - more, right + more
    inside = max(LEFT - left, 0) - max(right - RIGHT, 0)
    return round(left + inside, 1), round(right + inside, 1)


def _end(value: Decimal, model: ModelSheet) -> str:
    write = words.signed if model.typical_value == 0 else words.plain
    return write(value, 0)


def _alt(label: str, value: Decimal, found: Interval | None, model: ModelSheet) -> str:
    said = {
        "measure": label,
        "number": words.estimate(value, model),
        "typical": words.typical(model),
    }
    if found is None:
        return _("%(measure)s: %(number)s. Typical is %(typical)s. No range is published.") % said
    said["low"], said["high"] = words.ends(found, model)
    if found.low > model.typical_value:
        return (
            _("%(measure)s: %(number)s, range %(low)s to %(high)s. Typical is %(typical)s, below the range.")
            % said
        )
    if found.high < model.typical_value:
        return (
            _("%(measure)s: %(number)s, range %(low)s to %(high)s. Typical is %(typical)s, above the range.")
            % said
        )
    return (
        _("%(measure)s: %(number)s, range %(low)s to %(high)s. Typical is %(typical)s, inside the range.")
        % said
    )
