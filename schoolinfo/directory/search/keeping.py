"""The indexes of a process: built when first asked for, kept by the versions they were built of.

A version never changes, so an index is never out of date; a new version makes another one.
"""

from collections import OrderedDict
from threading import Lock

from schoolinfo.releases.current import Releases

from ..visible import home_district
from .index import Index
from .reading import Versions, read_schools

MOST = 2  # before and after a publication

_kept: OrderedDict[tuple, Index] = OrderedDict()  # the one asked last stands last
_looking, _building = Lock(), Lock()


def index_of(releases: Releases) -> Index:
    """The index of these releases. No query while it is kept, else one; those who ask meanwhile wait."""
    versions = Versions.of(releases)
    key = (*(release.version for release in versions.all), home_district())
    if found := _look(key):
        return found
    with _building:
        return _look(key) or _keep(key, Index(read_schools(versions), home_district()))


def forget() -> None:
    """Drop what is kept."""
    with _looking:
        _kept.clear()


def kept() -> int:
    """How many indexes are kept."""
    return len(_kept)


def _look(key: tuple) -> Index | None:
    with _looking:
        if key in _kept:
            _kept.move_to_end(key)
        return _kept.get(key)


def _keep(key: tuple, index: Index) -> Index:
    with _looking:
        _kept[key] = index
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    return index
