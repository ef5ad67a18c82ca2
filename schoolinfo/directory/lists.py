"""Lists of schools and districts, in order of their names."""

from dataclasses import dataclass

from django.db.models import QuerySet

from schoolinfo.releases.current import Releases

from .filters import ListingFilter
from .models import Listing
from .visible import home_district, newest_directories

MOST = 100  # rows of a page


@dataclass(frozen=True, slots=True)
class ListedSchool:
    """One line of a list."""

    cds: str
    name: str
    status: str
    grades: str
    city: str
    school_type: str
    charter: bool | None
    funding_type: str
    district_cds: str
    district_name: str


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines of a list; `total` counts all of them."""

    rows: tuple[ListedSchool, ...]
    total: int
    number: int  # from 1
    per_page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.per_page))


def visible(releases: Releases) -> QuerySet[Listing]:
    """Every listing that lists and searches may show. No query of its own."""
    versions = [release.version for release in newest_directories(releases)]
    return Listing.objects.filter(version_id__in=versions)


def list_schools(
    releases: Releases,
    *,
    district: str | None = None,
    elsewhere: bool = False,
    query: str = "",
    status: str = "open",
    page: int = 1,
    per_page: int = 50,
) -> Page:
    """A page of schools by name: of `district`, else of the home district with the charters it authorizes,
    else (`elsewhere`) of all districts. Two queries. `status`: "open", "closed", "pending", "any".

    Raises ValueError for another status. A page past the last one is empty.
    """
    chosen = visible(releases).filter(kind="school")
    if district or not elsewhere:
        chosen = chosen.filter(district_cds=district or home_district())
    filtered = ListingFilter({"query": query, "status": status}, queryset=chosen)
    if not filtered.is_valid():
        raise ValueError(f"unknown status {status!r}")
    return _page(filtered.qs, max(1, page), max(1, min(per_page, MOST)))


def _page(chosen: QuerySet[Listing], number: int, per_page: int) -> Page:
    total = chosen.count()
    start = (number - 1) * per_page
    rows = chosen.order_by("sort_key", "cds").values_list(*ListedSchool.__slots__)[start : start + per_page]
    return Page(tuple(ListedSchool(*row) for row in rows), total, number, per_page)
