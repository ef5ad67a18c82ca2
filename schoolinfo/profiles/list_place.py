"""What the list is near to: a ZIP code or an address that was typed, or the reader's own location."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from schoolinfo.directory.lists import left_out
from schoolinfo.directory.names import sort_key
from schoolinfo.directory.places import (
    Place,
    in_california,
    place_of_reader,
    place_of_school,
    place_of_zip,
    zip_code,
)
from schoolinfo.directory.search import Hit, Hits, Reason, School, describe, find
from schoolinfo.directory.visible import home_district
from schoolinfo.releases.current import Releases

from .list_request import FILTERS

MOST_UNLISTED = 100  # of the closest names: further ones are hardly meant


@dataclass(frozen=True, slots=True)
class Sought:
    """What the words and the location of a request stand for."""

    place: Place | None = None
    hits: Hits | None = None  # schools that the words find; None where no words choose schools
    note: str = ""  # what could not be done, and what to do instead


def look_up(releases: Releases, asked: dict[str, Any]) -> Sought:
    """A typed place counts more than a location, which is then taken out of `asked`. Words that are no place
    find schools. At most one query, and those of `find`."""
    words = asked["q"]
    if code := zip_code(words):
        asked["near"] = ""
        place = place_of_zip(releases, code)
        return Sought(place) if place else Sought(hits=Hits(), note=_no_such_zip(code))
    hits = find(releases, words) if words else None
    if hits and _is_address(words, hits[0]):
        (school,) = describe(releases, hits[:1])
        if place := place_of_school(releases, school.cds, f"{school.street}, {school.city}"):
            asked["near"] = ""
            return Sought(place)
    return _with_location(asked, _in_order(hits))


def unlisted(releases: Releases, asked: dict[str, Any], hits) -> tuple[School, ...]:
    """Schools of the list's district that the words find and the newest directory leaves out: those of older
    directories, and those that only files of results name. None where a filter asks what nobody says of them.
    One query for words without filters.
    """
    if not hits or any(asked[name] for name in FILTERS):
        return ()
    found = describe(releases, left_out(releases, hits[:MOST_UNLISTED]))
    district = asked["district"] or home_district()
    return tuple(school for school in found if asked["where"] or school.district_cds == district)


def city_of(hits) -> str:
    """The city, where the words are that of all the schools that they find and nothing else; else ""."""
    best = hits[0] if hits else None
    if best is None or best.reason != Reason.CITY:
        return ""
    return best.matched if all(hit[2:] == best[2:] for hit in hits) else ""


def _in_order(hits):
    """The closest names first, the schools of a city by name."""
    if hits and city_of(hits):
        return Hits.of(sorted(hits, key=lambda hit: (sort_key(hit.name), hit.cds)))
    return hits


def _is_address(words: str, best: Hit) -> bool:
    """Whether the words begin with the house number of the school that they find by its street."""
    number, *street = words.split()
    return best.reason == Reason.ADDRESS and bool(street) and number == best.matched.split()[0]


def _with_location(asked: dict[str, Any], hits) -> Sought:
    if not asked["near"]:
        return Sought(hits=hits)
    place = place_of_reader(asked["near"])
    asked["near"] = f"{place.latitude:.3f},{place.longitude:.3f}"
    if in_california(place):
        return Sought(place, hits)
    asked["near"] = ""
    return Sought(
        hits=hits,
        note=_(
            "Your location is outside California, so schools are not listed by distance. "
            "Type a ZIP code or an address of a school to see what is near it."
        ),
    )


def _no_such_zip(code: str) -> str:
    return _(
        "No school on this site has the ZIP code {zip}, so we cannot tell which schools are near it. "
        "Try a ZIP code next to it, or the name of a school."
    ).format(zip=code)
