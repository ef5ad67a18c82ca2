"""Schools that words find."""

from typing import NamedTuple

from schoolinfo.releases.current import Releases

from .models import Listing
from .names import search_key
from .visible import newest_directories


class Hit(NamedTuple):
    cds: str
    name: str
    reason: str
    matched: str


def find(releases: Releases, words: str, *, limit: int | None = None) -> tuple[Hit, ...]:
    """Schools with every word in the name, by name. One query."""
    found = Listing.objects.filter(version_id__in=[r.version for r in newest_directories(releases)])
    for word in search_key(words).split() or [" "]:
        found = found.filter(search_key__contains=word)
    rows = found.order_by("sort_key", "cds").values_list("cds", "name")[:limit]
    return tuple(Hit(cds, name, "name", name) for cds, name in rows)
