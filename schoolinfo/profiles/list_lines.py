"""One line of the list of schools, in words. Pure."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from schoolinfo.directory.filters import ALTERNATIVE_OPTIONS, ALTERNATIVE_TYPES
from schoolinfo.directory.search import Reason
from schoolinfo.numbers import plain

from .addresses import page_address
from .facts import grades
from .suggestions import fits

SEPARATOR = " · "
STATES = {
    "closed": gettext_lazy("Closed"),
    "merged": gettext_lazy("Became part of another school"),
    "pending": gettext_lazy("Not open yet"),
}
# By how they get their money; "" where the directory does not say.
HOME_CHARTERS = {
    "directly funded": gettext_lazy(
        "Charter school, directly funded, not part of the district’s own figures"
    ),
    "locally funded": gettext_lazy(
        "Charter school, funded through the district, not part of the district’s own figures"
    ),
    "": gettext_lazy("Charter school, not part of the district’s own figures"),
}
CHARTERS = {
    "directly funded": gettext_lazy("Charter school, directly funded"),
    "locally funded": gettext_lazy("Charter school, funded through its district"),
    "": gettext_lazy("Charter school"),
}


@dataclass(frozen=True, slots=True)
class ListLine:
    cds: str
    name: str
    address: str
    facts: str  # grades, city (or the district, for schools elsewhere), distance
    kind: str  # what sets the school apart, in words; "" for an open district school
    found: str  # why words found it, where its name does not show that


def line(school, *, elsewhere: bool, near: bool) -> ListLine:
    """`near`: whether the list is by distance."""
    where = school.district_name if elsewhere else school.city
    facts = (_grades(school), where, distance(school.miles) if near else "")
    return ListLine(
        cds=school.cds,
        name=school.name,
        address=page_address(school.cds),
        facts=SEPARATOR.join(fact for fact in facts if fact),
        kind=SEPARATOR.join(word for word in (_state(school), *_kinds(school)) if word),
        found=_found(school.hit, elsewhere=elsewhere),
    )


def distance(miles: float | None) -> str:
    """0.43 → "0.4 miles", 1.0 → "1.0 mile"."""
    if miles is None:
        return _("Distance not known")
    if miles < 0.05:
        return _("Less than 0.1 miles")
    text = plain(miles)
    return ngettext("{miles} mile", "{miles} miles", 1 if text == "1.0" else 2).format(miles=text)


def _grades(school) -> str:
    if not school.grades:
        return ""
    return _("Grades {grades}").format(grades=grades(school.grades))


def _state(school) -> str:
    words = STATES.get(school.status)
    return str(words) if words else ""


def _kinds(school) -> tuple[str, ...]:
    return (
        _charter(school) if school.charter else "",
        _("Magnet") if school.magnet else "",
        _("Alternative school")
        if school.option in ALTERNATIVE_OPTIONS or school.school_type in ALTERNATIVE_TYPES
        else "",
    )


def _charter(school) -> str:
    home = school.district_cds == settings.SITE["home_district"]
    by_funding = HOME_CHARTERS if home else CHARTERS
    return str(by_funding.get(school.funding_type.lower(), by_funding[""]))


def _found(hit, *, elsewhere: bool) -> str:
    """Says what fits where the line does not show it: in a list of the home district it has the city."""
    if hit is None or (hit.reason == Reason.CITY and not elsewhere):
        return ""
    if hit.reason == Reason.ACRONYM:
        return _("Its initials are {letters}").format(letters=hit.matched)
    return fits(hit)
