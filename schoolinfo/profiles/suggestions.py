"""Suggestions for what a reader types, in words. Pure: which schools, and their order, are the directory's."""

from collections.abc import Sequence
from typing import TypedDict

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.directory.search import Hit, Reason, School
from schoolinfo.numbers import count

from .addresses import page_address
from .facts import grades

MOST = 8  # suggestions at a time


class Suggestion(TypedDict):
    cds: str
    name: str
    where: str  # the city, or the district for schools elsewhere
    grades: str  # "Grades K–5"; "" where the directory does not say
    address: str  # of the school's page
    notes: list[str]  # that it has closed; what fits, such as an earlier name


class Suggestions(TypedDict):
    said: str  # how many there are, for who hears it
    schools: list[Suggestion]


def suggestions(found: Sequence[tuple[Hit, School]]) -> Suggestions:
    """The answer to what was typed."""
    return {"said": _said(len(found)), "schools": [_suggestion(hit, school) for hit, school in found]}


def _said(many: int) -> str:
    if not many:
        return _("No school fits these words yet.")
    return ngettext(
        "{schools} suggestion. Use the arrow keys to choose.",
        "{schools} suggestions. Use the arrow keys to choose.",
        many,
    ).format(schools=count(many))


def _suggestion(hit: Hit, school: School) -> Suggestion:
    home = school.district_cds == settings.SITE["home_district"]
    return {
        "cds": school.cds,
        "name": school.name,
        "where": (home and school.city) or school.district_name,
        "grades": _("Grades {grades}").format(grades=grades(school.grades)) if school.grades else "",
        "address": page_address(school.cds),
        "notes": [note for note in (_status(school), _fits(hit)) if note],
    }


def _status(school: School) -> str:
    return {
        "closed": _("This school is closed."),
        "merged": _("This school became part of another school."),
        "pending": _("This school has not opened yet."),
    }.get(school.status, "")


def _fits(hit: Hit) -> str:
    """What fits, where the name itself does not show it."""
    sentence = {
        Reason.NAME: _("Also called: {text}") if hit.matched != hit.name else "",
        Reason.EARLIER_NAME: _("Earlier name: {text}"),
        Reason.ADDRESS: _("Address: {text}"),
        Reason.ZIP: _("ZIP code: {text}"),
        Reason.CITY: _("City: {text}"),
    }.get(hit.reason, "")
    return sentence.format(text=hit.matched)
