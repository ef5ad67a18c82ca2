"""Where the words of a chapter lead. The reader's choice of a school goes along to pages of the guide."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.urls import reverse

from schoolinfo.profiles import elsewhere
from schoolinfo.profiles.addresses import groups_address, page_address
from schoolinfo.profiles.comparing.addresses import compare_address
from schoolinfo.profiles.example_school import ExampleSchool
from schoolinfo.profiles.glossary import address_of

from .facts import Unknown, measure_of
from .files import slugs


@dataclass(frozen=True, slots=True)
class Reader:
    """`cds` of the school whose numbers are shown, "" where there is none; `query` keeps the reader's choice."""

    cds: str
    query: str

    @classmethod
    def of(cls, whose: ExampleSchool) -> "Reader":
        return cls(whose.found.subject.cds if whose.found else "", whose.query)


def address(link: str, reader: Reader) -> str:
    """ "page:compare", "chapter:colors", "term:status" or "measure:ela" → an address in the language of now.

    Raises Unknown for a name that no page has.
    """
    kind, _, name = link.partition(":")
    if kind == "term":
        return _term(name)
    if kind == "measure":
        return reverse("measure", args=[measure_of(name).code])
    if kind == "chapter" and name in slugs():
        return reverse("guide-chapter", args=[name]) + reader.query
    if kind != "page" or name not in PAGES:
        raise Unknown(f"There is no page {link!r}.")
    return PAGES[name](reader)


def _term(name: str) -> str:
    try:
        return address_of(name)
    except KeyError as error:
        raise Unknown(f"The glossary has no term {name!r}.") from error


def _named(name: str, *arguments: str) -> Callable[[Reader], str]:
    return lambda reader: reverse(name, args=arguments)


def _of_the_guide(name: str, reader: Reader) -> str:
    """The reader's choice stays."""
    return reverse(name) + reader.query


def _school(reader: Reader, place: str = "") -> str:
    if not reader.cds:
        return reverse("schools")
    return page_address(reader.cds) + (f"#{place}" if place else "")


def _groups(reader: Reader, measure: str = "ela") -> str:
    return groups_address(reader.cds, measure) if reader.cds else reverse("schools")


def _compare(reader: Reader) -> str:
    return compare_address([reader.cds] if reader.cds else [])


PAGES: dict[str, Callable[[Reader], str]] = {
    "guide": partial(_of_the_guide, "guide"),
    "five-by-five": partial(_of_the_guide, "five-by-five"),
    "growth-explained": partial(_of_the_guide, "guide-growth"),
    "sample-schools": partial(_of_the_guide, "sample-schools"),
    "workshops": partial(_of_the_guide, "workshops"),
    "kit": partial(_of_the_guide, "kit"),
    "feedback": partial(_of_the_guide, "feedback"),
    "school": _school,
    "school-growth": partial(_school, place="grew"),
    "school-measures": partial(_school, place="measures"),
    "school-groups": _groups,
    "compare": _compare,
    "find": _named("schools"),
    "measures": _named("measures"),
    "glossary": _named("glossary"),
    "colors": _named("method-colors"),
    "growth-method": _named("method", "growth"),
    "data": _named("method-data"),
    "no-rating": _named("no-rating"),
    "downloads": _named("downloads"),
    "contact": _named("contact"),
    "state-dashboard": lambda reader: elsewhere.DASHBOARD,
}
