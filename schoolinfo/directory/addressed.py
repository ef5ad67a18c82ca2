"""Whose pages robots are told of: the schools of the directories, and the districts that files speak of."""

from django.db.models import QuerySet

from schoolinfo.measures import STATE_CDS
from schoolinfo.releases.current import Releases

from .lists import visible
from .models import Listing, ReportedName
from .visible import families


def school_count(releases: Releases) -> int:
    """One query."""
    return _schools(releases).count()


def school_codes(releases: Releases, start: int, most: int) -> list[str]:
    """CDS codes of schools by name, `most` of them from `start` on. One query."""
    return list(
        _schools(releases).order_by("sort_key", "cds").values_list("cds", flat=True)[start : start + most]
    )


def district_codes(releases: Releases) -> list[str]:
    """CDS codes of the districts that a public file of results or enrollment speaks of. One query."""
    versions = [release.version for release in releases.all if release.family in families()]
    named = ReportedName.objects.filter(version_id__in=versions, cds__endswith="0000000")
    codes = named.exclude(cds=STATE_CDS).order_by("cds").values_list("cds", flat=True)
    return list(codes.distinct())


def _schools(releases: Releases) -> QuerySet[Listing]:
    return visible(releases).filter(kind="school")
