"""What the list is near to: a ZIP code or an address that was typed, or the reader's own location."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from schoolinfo.directory.matching import Hit, find
from schoolinfo.directory.places import (
    Place,
    in_california,
    place_of_address,
    place_of_reader,
    place_of_zip,
    zip_code,
)
from schoolinfo.releases.current import Releases


@dataclass(frozen=True, slots=True)
class Sought:
    """What the words and the location of a request stand for."""

    place: Place | None = None
    hits: tuple[Hit, ...] | None = None  # schools that the words find; None where no words choose schools
    note: str = ""  # what could not be done, and what to do instead


def look_up(releases: Releases, asked: dict[str, Any]) -> Sought:
    """A typed place counts more than a location, which is then taken out of `asked`. Words that are no place
    find schools. At most one query, and those of `find`."""
    words = asked["q"]
    if code := zip_code(words):
        asked["near"] = ""
        place = place_of_zip(releases, code)
        return Sought(place) if place else Sought(hits=(), note=_no_such_zip(code))
    hits = find(releases, words) if words else None
    if street := _address(words, hits):
        asked["near"] = ""
        return Sought(place_of_address(releases, street, [hit.cds for hit in hits if hit.matched == street]))
    return _with_location(asked, hits)


def _address(words: str, hits) -> str:
    """The street line of the school that the words find by its address and house number, else ""."""
    best = hits[0] if hits else None
    if best is None or best.reason != "address" or not words[:1].isdigit():
        return ""
    return best.matched if words.split()[0] == best.matched.split()[0] else ""


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
