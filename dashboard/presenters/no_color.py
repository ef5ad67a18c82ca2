"""Exactly why a result has a number and no color."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.measures import school_year
from schoolinfo.numbers import count

from ..flags import Flag
from ..groups import NEVER_COLORED
from ..released import Release
from ..selectors import Row


def reasons(row: Row, needed: int, year: int, release: Release) -> Iterator[str]:
    """`needed`: from how many students the state gives this group a color. At least one sentence."""
    if release in _RELEASED:
        yield _RELEASED[release](year)
    elif row.group in NEVER_COLORED:
        yield _("The state gives this group no color, however many students it has.")
    elif few := tuple(_too_few(row, needed, year)):
        yield from few
        yield _from_how_many(needed)
    elif row.flags & Flag.DASS:
        yield _("This is an alternative school, and the state gave it no color here.")
    else:
        yield _("The state’s file gives no color here, and no reason for that.")


def _too_few(row: Row, needed: int, year: int) -> Iterator[str]:
    if row.students is None:
        yield _("The state’s file does not say how many students counted here.")
    elif row.students < needed:
        yield _counted(row.students, year)
    if row.prior_students is None:
        yield _("In %(year)s 10 or fewer students counted here, or none.") % {"year": school_year(year - 1)}
    elif row.prior_students < needed:
        yield _counted(row.prior_students, year - 1)


def _counted(students: int, year: int) -> str:
    sentence = ngettext(
        "In %(year)s only %(number)s student counted here.",
        "In %(year)s only %(number)s students counted here.",
        students,
    )
    return sentence % {"number": count(students), "year": school_year(year)}


def _from_how_many(needed: int) -> str:
    return ngettext(
        "The state gives a color only if there is %(number)s student or more in both years.",
        "The state gives a color only if there are %(number)s students or more in both years.",
        needed,
    ) % {"number": needed}


def _data_only(year: int) -> str:
    return _("In %(year)s the state gave numbers only: no Status, no Change and no color.") % {"year": year}


def _status_only(year: int) -> str:
    return _("In %(year)s the state gave Status only: no Change and no color.") % {"year": year}


def _for_information(year: int) -> str:
    return _("In %(year)s the state gave this measure for information, without a color.") % {"year": year}


_RELEASED = {
    Release.DATA: _data_only,
    Release.STATUS: _status_only,
    Release.NO_COLOR: _for_information,
}
