"""Numbers and sentences about growth. Pure. Percentiles are ordinals without a percent sign."""

from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from schoolinfo import numbers
from schoolinfo.measures import Subject

from ..classification import Interval, Said
from ..modelsheet import ModelSheet
from ..selectors import Row

_SAID = {
    Said.MORE: gettext_noop("Students here gained more than similar students."),
    Said.SAME: gettext_noop("Students here gained about as much as similar students."),
    Said.LESS: gettext_noop(
        "Students here gained less than similar students. This does not mean that they went backwards."
    ),
    Said.TOO_FEW: gettext_noop("Too few students to say if they gained more or less than similar students."),
    Said.UNSAID: gettext_noop("The file does not say how certain this number is."),
    Said.NOT_SHOWN: gettext_noop("Not shown. Fewer than 11 students."),
}
# By the last digit, as `_ending` tells: -th, -st, -nd, -rd.
_ORDINALS = (
    gettext_noop("%(n)dth"),
    gettext_noop("%(n)dst"),
    gettext_noop("%(n)dnd"),
    gettext_noop("%(n)drd"),
)
_PERCENTILES = (
    gettext_noop("%(n)dth percentile"),
    gettext_noop("%(n)dst percentile"),
    gettext_noop("%(n)dnd percentile"),
    gettext_noop("%(n)drd percentile"),
)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Rounded as people do it: a half goes away from zero."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def ordinal(value: Decimal | int) -> str:
    """62.4 → "62nd"."""
    number = int(rounded(Decimal(value), 0))
    return _(_ORDINALS[_ending(number)]) % {"n": number}


def percentile(value: Decimal | int) -> str:
    """62.4 → "62nd percentile"."""
    number = int(rounded(Decimal(value), 0))
    return _(_PERCENTILES[_ending(number)]) % {"n": number}


def _ending(number: int) -> int:
    """1, 2 or 3 where English says -st, -nd or -rd; else 0."""
    return 0 if 11 <= number % 100 <= 13 or number % 10 > 3 else number % 10


def plain(value: Decimal, decimals: int) -> str:
    """A number with the sign people print: "−4.0"."""
    return numbers.plain(rounded(value, decimals), decimals)


def signed(value: Decimal, decimals: int) -> str:
    """A number with its sign: "+4.1", "−4.1", "0.0"."""
    return numbers.signed(rounded(value, decimals), decimals)


def estimate(value: Decimal, model: ModelSheet) -> str:
    """The number of a card: "62nd percentile", "+4.1", "104.1"."""
    if model.scale.percentile:
        return percentile(value)
    return signed(value, places(model)) if model.typical_value == 0 else plain(value, places(model))


def mark(value: Decimal, model: ModelSheet) -> str:
    """The number beside a mark of a picture: "62nd", "+4.1"."""
    return ordinal(value) if model.scale.percentile else estimate(value, model)


def typical(model: ModelSheet) -> str:
    """The typical value of the scale: "50th", "0"."""
    return ordinal(model.typical_value) if model.scale.percentile else plain(model.typical_value, 0)


def unit(model: ModelSheet) -> str:
    """What stands beside the number; "" where the number says it."""
    if model.scale.percentile:
        return ""
    if model.measure == "residual_gain_100":
        return _("points, where 100 is expected")
    if model.measure == "standardized_effect":
        return _("on a scale where 0 is typical")
    return _("points from expected")


def places(model: ModelSheet) -> int:
    """How many decimals are shown; an effect in standard deviations needs two."""
    return max(model.decimals, 2) if model.measure == "standardized_effect" else model.decimals


def ends(found: Interval, model: ModelSheet) -> tuple[str, str]:
    """Both ends of a range, with as many decimals as it takes not to seem to touch the typical value."""
    decimals = next(
        (d for d in range(places(model), 4) if all(_apart(end, d, model) for end in (found.low, found.high))),
        4,
    )
    write = signed if model.typical_value == 0 else plain
    return write(found.low, decimals), write(found.high, decimals)


def _apart(end: Decimal, decimals: int, model: ModelSheet) -> bool:
    return end == model.typical_value or rounded(end, decimals) != model.typical_value


def reach(found: Interval, model: ModelSheet) -> str:
    """The range in words."""
    low, high = ends(found, model)
    return _("The number could reasonably be anywhere from %(low)s to %(high)s.") % {"low": low, "high": high}


def said(outcome: Said) -> str:
    """One plain sentence for what may be said."""
    return _(_SAID[outcome])


def students(count: int | None) -> str:
    """ "398 students"; "" where the file does not say."""
    return "" if count is None else numbers.students(count)


def grades(row: Row, subject: Subject) -> str:
    """The grades at the later test that are taught here. Grades 9 and 10 have no statewide test."""
    low, high = _taught(*row.grades, subject)
    if low == high:
        return _("grade %(grade)d") % {"grade": low}
    if high == 11 and low < 9:
        return _("grades %(low)d–8 and 11") % {"low": low}
    return _("grades %(low)d–%(high)d") % {"low": low, "high": high}


def _taught(low: int, high: int, subject: Subject) -> tuple[int, int]:
    first, last = subject.first_grade, subject.last_grade
    if first is None or last is None or last < low or first > high:
        return low, high
    low, high = max(low, first), min(high, last)
    return low, 8 if high in (9, 10) and low <= 8 else high


def years(row: Row) -> str:
    """From which test to which."""
    if row.years_pooled > 1:
        return ngettext(
            "%(count)d year of results together, up to spring %(end)d",
            "%(count)d years of results together, up to spring %(end)d",
            row.years_pooled,
        ) % {"count": row.years_pooled, "end": row.year_end}
    return _("spring %(start)d to spring %(end)d") % {"start": row.year_start, "end": row.year_end}


def compares(model: ModelSheet) -> str:
    """With whom the model compares students."""
    return _("Compared with: %(group)s.") % {"group": model.compares_with.rstrip(".")}


def category(row: Row, model: ModelSheet) -> str:
    """The publisher's own category, quoted with the publisher's name; "" for none."""
    if not row.category:
        return ""
    named = {"publisher": model.publisher, "category": model.category(row.category)}
    return _("Level given by %(publisher)s, for information: “%(category)s”.") % named


def improved(row: Row) -> str:
    """The share whose score rose at all, which is a third thing; "" where it is not published."""
    if row.improved_pct is None:
        return ""
    return _(
        "%(share)s%% of students had a higher score than the year before. In a normal year most do, "
        "so this is not how much they grew."
    ) % {"share": plain(row.improved_pct, 0)}
