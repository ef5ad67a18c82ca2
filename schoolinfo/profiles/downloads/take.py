"""The table of one subject, read and made."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils.text import slugify

from schoolinfo.directory.selectors import all_enrolment_of
from schoolinfo.measures import EVERY_GROUP, sources
from schoolinfo.spreadsheets import as_csv

from ..facts import display_name, fictional_note
from ..reading import Found, up_to
from .columns import names
from .document import as_json
from .rows import CENSUS, About, Row, no_rating, of_enrolment, of_records

TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}


@dataclass(frozen=True, slots=True)
class File:
    name: str  # plain ASCII
    content_type: str
    body: bytes


def file_of(found: Found, form: str, link: Callable[[int | None], str]) -> File:
    """The table as "csv" or "json". `link`: the absolute address of the subject's page of a year.

    Queries: enrollment, and one a source.
    """
    about = _about(found, link)
    rows = _rows(found, about)
    body = (
        as_csv(names(), rows) if form == "csv" else as_json(names(), rows, _introduction(found, about, link))
    )
    return File(_name(found, form), TYPES[form], body)


def _rows(found: Found, about: About) -> list[Row]:
    year = found.subject.year
    releases = up_to(found.releases, year)
    rows: list[Row] = []
    for source in sources():
        read = source.select(releases, [found.subject.cds], EVERY_GROUP)
        rows += of_records(source.records(read, found.subject, releases), about)
    counts = releases.of(found.subject.cds, CENSUS)
    return [*rows, *of_enrolment(all_enrolment_of(releases, found.subject.cds), counts, year, about)]


def _about(found: Found, link: Callable[[int | None], str]) -> About:
    """A year without results has no page of its own: the newest results stand for it."""
    links = {year: link(year) for year in found.years}
    profile = found.profile
    return About(
        cds=profile.cds,
        name=display_name(profile),
        district_cds=profile.district_cds,
        district=profile.district_name,
        link=lambda year: links.get(year) or link(None),
        license=_license(),
        note=" ".join(filter(None, (no_rating(), fictional_note(profile)))),
    )


def _introduction(found: Found, about: About, link: Callable[[int | None], str]) -> dict[str, str]:
    return {
        "site": settings.SITE["name"],
        "cds": about.cds,
        "name": about.name,
        "page": link(found.subject.year),
        "license": about.license,
        "note": about.note,
    }


def _license() -> str:
    parts = (settings.SITE["data_license"], settings.SITE["data_license_address"])
    return ", ".join(part for part in parts if part)


def _name(found: Found, form: str) -> str:
    parts = (slugify(display_name(found.profile))[:60], found.profile.cds, found.subject.year)
    return "-".join(str(part) for part in parts if part) + f".{form}"
