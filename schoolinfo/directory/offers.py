"""Which filters a list can be chosen by: those that the data can fill."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.contrib.postgres.aggregates import BitOr, BoolOr
from django.db.models import F, IntegerField, Max, Q
from django.db.models.functions import Cast, Power

from schoolinfo.releases.current import Releases

from .filters import GRADES, STATUSES, in_district, types
from .lists import own_lists, visible
from .models import DistrictListing
from .names import sort_key
from .visible import home_district

KEPT = 256  # districts whose offers are remembered in each process


@dataclass(frozen=True, slots=True)
class Offers:
    """Values that some school of the list has, in the order in which they are offered."""

    grades: tuple[str, ...]
    types: tuple[str, ...]
    statuses: tuple[str, ...]
    regions: tuple[str, ...]
    boards: tuple[str, ...]
    district: str  # name of the district; "" where no school of it is listed

    def knows(self, name: str, value: str) -> bool:
        """Whether a region or board district of that name is known."""
        return value in {"region": self.regions, "board": self.boards}[name]


def offers(releases: Releases, *, district: str | None = None, elsewhere: bool = False) -> Offers:
    """What the list of the same schools as in `list_schools` offers. Two queries, once for these releases.

    What versions say never changes, so that it is remembered, but of those that nobody may keep. Regions and
    board districts are those of the district's own list.
    """
    district = None if elsewhere and not district else district or home_district()
    read = _offers if releases.cacheable else _offers.__wrapped__
    return read(releases, district, tuple(settings.SITE["regions"]))


def forget() -> None:
    """Read anew what the lists offer."""
    _offers.cache_clear()


@lru_cache(maxsize=KEPT)
def _offers(releases: Releases, district: str | None, regions: tuple[str, ...]) -> Offers:
    within = in_district(visible(releases), district, elsewhere=district is None)
    lists = own_lists(releases)
    asked = {f"type_{code}": BoolOr(schools) for code, schools in types(lists).items()}
    asked |= {f"status_{code}": BoolOr(Q(status__in=said)) for code, said in STATUSES.items() if said}
    found = within.aggregate(grades=BitOr(_grades()), district=Max("district_name"), **asked)
    own = DistrictListing.objects.filter(version_id__in=lists, cds__startswith=(district or "")[:7])
    said = set(own.values_list("region", "board_district").distinct())
    return Offers(
        grades=tuple(grade for at, grade in enumerate(GRADES) if (found["grades"] or 0) >> at & 1),
        types=tuple(code for code in types(()) if found[f"type_{code}"]),
        statuses=tuple(code for code in STATUSES if found.get(f"status_{code}")),
        regions=_ordered({region for region, _ in said}, regions),
        boards=_ordered({board for _, board in said}, ()),
        district=(found["district"] or "") if district else "",
    )


def _grades():
    """The grades of a school as a number with one bit for each: bits 6 to 8 for 6-8."""
    return Cast(Power(2, F("last_grade") + 1) - Power(2, F("first_grade")), IntegerField())


def _ordered(names: set[str], first: tuple[str, ...]) -> tuple[str, ...]:
    """Those named in `first` in its order, then the others by name."""
    known = [name for name in first if name in names]
    return (*known, *sorted(names - {*known, ""}, key=sort_key))
