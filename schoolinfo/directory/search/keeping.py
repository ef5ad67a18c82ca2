"""The indexes of a process: built when first asked for, kept by the versions they were built of.

A version never changes, so an index is never out of date; a new version makes another one.
"""

from collections import OrderedDict
from threading import Lock

from schoolinfo.releases.current import Releases

from ..visible import home_district
from .index import Index
from .reading import read_schools, versions

MOST = 2  # before and after a publication

_kept: OrderedDict[tuple, Index] = OrderedDict()
_building = Lock()


def index_of(releases: Releases) -> Index:
    """The index of these releases. No query while it is kept, else one; those who ask meanwhile wait."""
    chosen = versions(releases)
    key = (*chosen["versions"], home_district())
    found = _kept.get(key)
    return found if found is not None else _build(key, chosen)


def forget() -> None:
    """Drop what is kept."""
    with _building:
        _kept.clear()


def _build(key: tuple, chosen: dict[str, list[int]]) -> Index:
    with _building:
        if key not in _kept:
            while len(_kept) >= MOST:
                _kept.popitem(last=False)
            _kept[key] = Index(read_schools(chosen), home_district())
        return _kept[key]
