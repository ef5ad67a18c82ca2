"""Places that schools are near to: a ZIP code, an address that the directory knows, a reader's own location."""

import math
import re
from dataclasses import dataclass

from django.db.models import Avg, FloatField, Q
from django.db.models.expressions import RawSQL

from schoolinfo.releases.current import Releases

from .checks import EAST, NORTH, SOUTH, WEST
from .models import Listing
from .visible import newest_directories

STEP = 0.005  # degrees, about 500 m: nothing closer is known of where a reader is
EARTH = 3958.8  # miles from the middle of the earth to the sea
ZIP = re.compile(r"(\d{5})(-\d{4})?", re.ASCII)
LOCATION = re.compile(r"(-?\d{1,3}(?:\.\d{1,15})?),(-?\d{1,3}(?:\.\d{1,15})?)", re.ASCII)
# Parameters: degrees north, the cosine of that, degrees east.
HAVERSINE = """
power(sin(radians(latitude - %s) / 2), 2)
+ cos(radians(latitude)) * %s * power(sin(radians(longitude - %s) / 2), 2)
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Degrees north and east. `kind`: "zip", "address" or "location"; `name` is "" for a location."""

    kind: str
    name: str
    latitude: float
    longitude: float


def zip_code(words: str) -> str:
    """The five digits of a text that is a ZIP code, else ""."""
    found = ZIP.fullmatch(words.strip())
    return found[1] if found else ""


def place_of_zip(releases: Releases, code: str) -> Place | None:
    """The middle of the schools with this ZIP code (five digits), or None where none has one. One query."""
    return _middle(releases, "zip", code, Q(zip__startswith=code))


def place_of_school(releases: Releases, cds: str, address: str) -> Place | None:
    """Where the school at that address is, or None where its directory does not say. One query."""
    return _middle(releases, "address", address, Q(cds=cds))


def place_of_reader(text: str) -> Place:
    """A location written "34.05,-118.25", rounded to `STEP`. Raises ValueError where it is not one."""
    found = LOCATION.fullmatch(text)
    if not found:
        raise ValueError(text)
    return Place("location", "", *(round(round(float(part) / STEP) * STEP, 3) for part in found.groups()))


def in_california(place: Place) -> bool:
    """Whether the place is in a box around California."""
    return SOUTH <= place.latitude <= NORTH and WEST <= place.longitude <= EAST


def haversine(place: Place) -> RawSQL:
    """For each listing a number that grows with its distance from the place; null without coordinates."""
    degrees = (place.latitude, math.cos(math.radians(place.latitude)), place.longitude)
    return RawSQL(HAVERSINE, degrees, output_field=FloatField())


def miles(haversine: float) -> float:
    """The distance in a straight line over the ground, of a value of `haversine`."""
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(haversine)))


def _middle(releases: Releases, kind: str, name: str, chosen: Q) -> Place | None:
    versions = [release.version for release in newest_directories(releases)]
    listed = Listing.objects.filter(chosen, version_id__in=versions, kind="school", latitude__isnull=False)
    middle = listed.aggregate(north=Avg("latitude"), east=Avg("longitude"))
    return None if middle["north"] is None else Place(kind, name, middle["north"], middle["east"])
