"""With which other versions a version is compared."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils import timezone

from ..ledger import public_version
from ..models import Edition, Event, Version


class With(StrEnum):
    """What a version is held against. The values stand in addresses."""

    PUBLIC = "public"  # the version of the same edition that is public, or was last
    LAST_YEAR = "last-year"  # the public version of the newest earlier period


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The other version. `public`: whether the public sees it now."""

    version: Version
    public: bool


def counterpart(version: Version, which: With) -> Counterpart | None:
    """The version that `version` is held against; None where there is none. At most three queries."""
    return (_of_the_edition if which is With.PUBLIC else _earlier)(version)


def _of_the_edition(version: Version) -> Counterpart | None:
    public = public_version(version.edition)
    if public and public.pk != version.pk:
        return Counterpart(_with_edition(public, version.edition), True)
    last = (
        _seen(version.edition.versions)
        .filter(number__lt=version.number)
        .exclude(events__kind=Event.Kind.SEALED)
        .order_by("-number")
        .first()
    )
    return Counterpart(_with_edition(last, version.edition), False) if last else None


def _earlier(version: Version) -> Counterpart | None:
    found = earlier(version.edition)
    return Counterpart(found, True) if found else None


def earlier(edition: Edition) -> Version | None:
    """The public version of the newest earlier period of the same dataset, publisher and family. One query."""
    gone = Event.objects.filter(kind__in=[Event.Kind.SUPERSEDED, Event.Kind.SEALED]).values("version")
    return (
        _seen(Version.objects)
        .filter(
            edition__dataset=edition.dataset,
            edition__publisher=edition.publisher,
            edition__family=edition.family,
            edition__period__lt=edition.period,
        )
        .exclude(pk__in=gone)
        .select_related("edition")
        .order_by("-edition__period", "-number")
        .first()
    )


def _seen(versions):
    """Those that were approved, and whose time has come."""
    return versions.filter(events__kind=Event.Kind.APPROVED, events__public_from__lte=timezone.now())


def _with_edition(version: Version, edition: Edition) -> Version:
    version.edition = edition
    return version
