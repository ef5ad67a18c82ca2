"""Who a page is about, in words: name, place, kind, and what a reader must know before the numbers. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from schoolinfo.directory.visible import is_visible
from schoolinfo.measures import school_year
from schoolinfo.releases.models import family_of

from .addresses import page_address
from .glossary import address_of


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    text: str
    beside: str = ""  # smaller, after the text
    address: str = ""  # makes the text a link


@dataclass(frozen=True, slots=True)
class Who:
    """The head of a page."""

    name: str
    title: str  # of the window: the name, and the year for a dated page
    address: str  # of the subject's page in that year
    parent: str  # the district; "" for districts and the state
    parent_address: str
    county: str
    year_line: str
    facts: tuple[Fact, ...]
    notes: tuple[str, ...]  # sentences that come before any number


def who(profile, *, year: int | None, years: Sequence[int], students: Fact | None = None) -> Who:
    """The head of the page of a profile. `students`: how many, where that is known."""
    name = display_name(profile)
    return Who(
        name=name,
        title=_("{name}, {year} Dashboard").format(name=name, year=year) if year else name,
        address=page_address(profile.cds, year),
        parent=profile.district_name if profile.kind == "school" else "",
        parent_address=_page_of_district(profile.district_cds),
        county=profile.county,
        year_line=year_line(year, years),
        facts=tuple(fact for fact in _facts(profile, students) if fact and fact.text),
        notes=tuple(note for note in _notes(profile) if note),
    )


def _page_of_district(cds: str) -> str:
    """Its address; "" where the district is unknown, or fictional on a site of real schools."""
    return page_address(cds) if cds and is_visible(cds) else ""


def display_name(profile) -> str:
    """The name; the state's own is ours to translate."""
    return _("California") if profile.kind == "state" else profile.name


def year_line(year: int | None, years: Sequence[int]) -> str:
    """Which results the page shows."""
    if year:
        return _("{year} Dashboard, school year {school_year}").format(
            year=year, school_year=school_year(year)
        )
    if years:
        return _(
            "Newest public results of each measure. The newest are of the {year} Dashboard, school year "
            "{school_year}; an older result says so."
        ).format(year=years[0], school_year=school_year(years[0]))
    return _("No results are public on this site yet.")


def _facts(profile, students):
    return (
        Fact(_("Grades"), grades(profile.grades)),
        students,
        _kind(profile),
        Fact(_("Type"), profile.school_type),
        Fact(_("Programs"), programs(profile)),
        Fact(_("Address"), ", ".join(part for part in (profile.street, profile.city, profile.zip) if part)),
        _phone(profile.phone),
        _website(profile),
    )


def grades(published: str) -> str:
    """ "P-8" → "Preschool–8", "K-5" → "K–5". The state's P is a grade before kindergarten."""
    first, dash, last = published.partition("-")
    if first == "P":
        first = _("Preschool")
    return f"{first}–{last}" if dash else first


def programs(profile) -> str:
    """What the district's own list says of the school, in its order; words that we do not know as they are."""
    known = {
        "magnet": _("Magnet"),
        "pilot": _("Pilot school"),
        "dual_language": _("Dual language"),
    }
    return ", ".join(known.get(code, code) for code in profile.types)


def kind_of_school(profile) -> str:
    """District school or charter, and how a charter is funded."""
    if profile.charter is None:
        return ""
    if not profile.charter:
        return _("District school, not a charter")
    return {
        "directly funded": _("Charter school, directly funded"),
        "locally funded": _("Charter school, funded through the district"),
    }.get(profile.funding_type.lower(), _("Charter school"))


def _kind(profile) -> Fact | None:
    """A charter's kind leads to what the words say."""
    if profile.kind != "school":
        return None
    explained = address_of("charter") if profile.charter else ""
    return Fact(_("Kind of school"), kind_of_school(profile), address=explained)


def _phone(phone: str) -> Fact:
    digits = re.sub(r"\D", "", phone)
    return Fact(_("Phone"), phone, address=f"tel:+1{digits}" if len(digits) == 10 else "")


def _website(profile) -> Fact:
    text = profile.website.removeprefix("http://").removeprefix("https://").rstrip("/")
    return Fact(_("Website"), text, address=profile.web_address)


def _notes(profile):
    return (
        fictional_note(profile),
        closed_note(profile),
        charter_note(profile),
        _(
            "This is an alternative school in the state’s DASS program. Some of its measures have their own rules."
        )
        if profile.dass
        else "",
    )


def fictional_note(profile) -> str:
    """Says that a school or district is made up; "" for real ones."""
    if not family_of(profile.cds):
        return ""
    if profile.kind == "district":
        return _(
            "This district is made up for training. It does not exist, and every number here is invented."
        )
    return _("This school is made up for training. It does not exist, and every number here is invented.")


def closed_note(profile) -> str:
    """A school or district that is no more says so, with the date where the directory has it."""
    day = _day(profile.closed)
    if profile.kind == "district":
        return _("This district is closed.") if profile.status in ("closed", "merged") else ""
    if profile.status == "merged":
        if day:
            return _("This school became part of another school on {date}.").format(date=day)
        return _("This school became part of another school.")
    if profile.status == "closed":
        return _("This school closed on {date}.").format(date=day) if day else _("This school is closed.")
    if profile.status == "pending":
        return _("This school has not opened yet.")
    return ""


def charter_note(profile) -> str:
    """Whose figures a charter school's results are not part of."""
    if not (profile.kind == "school" and profile.charter and profile.district_name):
        return ""
    return _(
        "{district} authorizes this charter school. Its results are not part of the district’s own figures."
    ).format(district=profile.district_name)


def _day(day: date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""
