"""The indexes of a process: built when first asked for, kept by the versions they were built of.

A version never changes, so an index is never out of date; a new version makes another one. Versions that nobody
may keep (of a preview) have a place of their own for the time of one preview: they push no other index out.
"""

from collections import OrderedDict
from threading import Lock

from schoolinfo.releases.current import Releases

from ..visible import home_district
from .index import Index
from .reading import Versions, read_schools

MOST = 2  # before and after a publication

_kept: OrderedDict[tuple, Index] = OrderedDict()  # the one asked last stands last
_previewed: OrderedDict[tuple, Index] = OrderedDict()
_looking, _building = Lock(), Lock()


def index_of(releases: Releases) -> Index:
    """The index of these releases. No query while it is kept, else one; those who ask meanwhile wait."""
    versions = Versions.of(releases)
    key = (*(release.version for release in versions.all), home_district())
    place, most = (_kept, MOST) if releases.cacheable else (_previewed, 1)
    if found := _look(place, key):
        return found
    with _building:
        return _look(place, key) or _keep(place, most, key, Index(read_schools(versions), home_district()))


def forget() -> None:
    """Drop what is kept."""
    with _looking:
        _kept.clear()
        _previewed.clear()


def kept() -> int:
    """How many indexes are kept."""
    return len(_kept)


def _look(place: OrderedDict, key: tuple) -> Index | None:
    with _looking:
        if key in place:
            place.move_to_end(key)
        return place.get(key)


def _keep(place: OrderedDict, most: int, key: tuple, index: Index) -> Index:
    with _looking:
        place[key] = index
        while len(place) > most:
            place.popitem(last=False)
    return index
