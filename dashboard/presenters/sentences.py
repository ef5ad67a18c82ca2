"""One plain sentence about a number."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.measures import Measure, Unit
from schoolinfo.numbers import count, plain

from ..selectors import Row


def sentence(measure: Measure, row: Row) -> str:
    """What a shown row says, or "" where the file gives no count to say it with."""
    if measure.unit is Unit.POINTS:
        return _distance(row.status)
    if measure.unit is Unit.INDEX:
        return _("On average, %(points)s of 100 points.") % {"points": plain(row.status)}
    if row.numerator is None or not row.students:
        return ""
    words = {"part": count(row.numerator), "whole": count(row.students)}
    return _COUNTED[measure.code](row.numerator) % words


def _distance(points: float) -> str:
    if round(points, 1) == 0:
        return _("On average, at the standard.")
    if points > 0:
        return _("On average, %(points)s points above the standard.") % {"points": plain(points)}
    return _("On average, %(points)s points below the standard.") % {"points": plain(-points)}


def _progress(number: int) -> str:
    return ngettext(
        "%(part)s of %(whole)s English learners made progress.",
        "%(part)s of %(whole)s English learners made progress.",
        number,
    )


def _absent(number: int) -> str:
    return ngettext(
        "%(part)s of %(whole)s students was absent that often.",
        "%(part)s of %(whole)s students were absent that often.",
        number,
    )


def _suspended(number: int) -> str:
    return ngettext(
        "%(part)s of %(whole)s students was suspended.",
        "%(part)s of %(whole)s students were suspended.",
        number,
    )


def _graduated(number: int) -> str:
    return ngettext(
        "%(part)s of %(whole)s students graduated.", "%(part)s of %(whole)s students graduated.", number
    )


def _prepared(number: int) -> str:
    return ngettext(
        "%(part)s of %(whole)s students was prepared.",
        "%(part)s of %(whole)s students were prepared.",
        number,
    )


_COUNTED = {
    "elpi": _progress,
    "chronic": _absent,
    "susp": _suspended,
    "grad": _graduated,
    "cci": _prepared,
}
