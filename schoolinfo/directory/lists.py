"""Lists of schools: the nearest first, or the closest names first, or by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import Count, F, QuerySet, Window
from django.db.models.expressions import RawSQL

from schoolinfo.releases.current import Releases

from .filters import ListingFilter, in_district
from .models import Listing
from .places import Place, haversine, miles
from .search import Hit, Hits, find
from .visible import newest_directories, newest_of

MOST = 100  # rows of a page
BY_NAME = ("sort_key", "cds")
TOTAL = Window(Count("*"))  # of the whole list, in each of its rows


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
    magnet: bool | None
    option: str
    miles: float | None = None  # from the place that was asked for; None where either is unknown
    hit: Hit | None = None  # why words found it


COLUMNS = tuple(name for name in ListedSchool.__slots__ if name not in ("miles", "hit"))


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


def own_lists(releases: Releases) -> list[int]:
    """Versions of the districts' own lists."""
    return [release.version for release in newest_of(releases, "directory/district")]


def list_schools(
    releases: Releases,
    *,
    district: str | None = None,
    elsewhere: bool = False,
    query: str = "",
    status: str = "open",
    filters: Mapping[str, str] | None = None,
    place: Place | None = None,
    hits: Hits | None = None,
    page: int = 1,
    per_page: int = 50,
) -> Page:
    """A page of schools: of `district`, else of the home district with the charters it authorizes, else
    (`elsewhere`) of all districts. Two queries, and those of `find` for a `query`.

    `status`: "open", "closed", "pending", "any". `filters`: values of `ListingFilter` by name. `hits`: what
    `find` said of the query, where the caller knows. The nearest to `place` stand first, schools without
    coordinates last; without a place the closest names, and without words all by name. Ties stand by name.

    Raises ValueError for a value that no filter knows. A page past the last one is empty.
    """
    asked = {**(filters or {}), "status": status}
    within = in_district(visible(releases), district, elsewhere=elsewhere)
    filtered = ListingFilter(asked, within, own_lists(releases))
    if not filtered.is_valid():
        wrong = next(iter(filtered.form.errors))
        raise ValueError(f"unknown {wrong} {asked[wrong]!r}")
    chosen, number, per_page = filtered.qs, max(1, page), max(1, min(per_page, MOST))
    if query.strip() and hits is None:
        hits = find(releases, query)
    found, total = _ordered(chosen, hits, place, slice((number - 1) * per_page, number * per_page))
    return Page(_rows(releases, found, hits), total, number, per_page)


def left_out(releases: Releases, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Those of the hits that no newest directory lists, so that no list has them. One query."""
    codes = [hit.cds for hit in hits]
    listed = set(visible(releases).filter(cds__in=_among(codes)).values_list("cds", flat=True))
    return tuple(hit for hit in hits if hit.cds not in listed)


def _ordered(chosen, hits, place, part: slice) -> tuple[dict[str, float | None], int]:
    """({CDS code: miles} of one part of the list in its order, how long the whole list is). One query."""
    codes = hits.codes if hits is not None else ()
    if hits is not None:
        chosen = chosen.filter(cds__in=_among(codes))
    if place is not None:
        return _by_distance(chosen, place, part)
    return _by_name(chosen, part) if hits is None else _as_found(chosen, codes, part)


def _by_distance(chosen, place, part):
    nearest = chosen.annotate(away=haversine(place)).order_by(F("away").asc(nulls_last=True), *BY_NAME)
    rows = list(nearest.annotate(total=TOTAL).values_list("cds", "away", "total")[part])
    return {cds: None if away is None else miles(away) for cds, away, _ in rows}, rows[0][-1] if rows else 0


def _by_name(chosen, part):
    rows = list(chosen.order_by(*BY_NAME).annotate(total=TOTAL).values_list("cds", "total")[part])
    return dict.fromkeys(cds for cds, _ in rows), rows[0][-1] if rows else 0


def _as_found(chosen, codes: Sequence[str], part):
    kept = set(chosen.values_list("cds", flat=True))
    ordered = [code for code in codes if code in kept]
    return dict.fromkeys(ordered[part]), len(ordered)


def _rows(releases, found: dict[str, float | None], hits) -> tuple[ListedSchool, ...]:
    """The lines, in the order of `found`. One query."""
    why = {cds: hits[at] for at, cds in enumerate(hits.codes) if cds in found} if hits else {}
    rows = visible(releases).filter(cds__in=_among(list(found))).values_list(*COLUMNS)
    lines = {row[0]: ListedSchool(*row) for row in rows}
    return tuple(replace(lines[cds], miles=away, hit=why.get(cds)) for cds, away in found.items())


def _among(codes: Sequence[str]) -> RawSQL:
    """The codes as one parameter, however many they are, so that a statement is planned once."""
    return RawSQL("select string_to_table(%s, ',')", [",".join(codes)])
