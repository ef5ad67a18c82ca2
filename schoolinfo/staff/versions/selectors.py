"""Reads for the pages about versions. Query costs stand with each."""

from collections.abc import Iterable

from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from schoolinfo.accounts.models import User
from schoolinfo.releases.models import Edition, Event, Version
from schoolinfo.releases.standing import Standing, standings

NEWEST = 5  # uploads on the first page


def standing_of(pk: int) -> Standing:
    """Where a version stands. Three queries. Raises Http404 where there is none."""
    edition = Edition.objects.filter(versions__pk=pk).first()
    if edition is None:
        raise Http404
    return next(now for now in standings([edition]) if now.version.pk == pk)


def above(now: Standing) -> tuple[Standing, ...]:
    """The versions of its edition with higher numbers, the highest first. Two queries."""
    return tuple(
        other for other in standings([now.version.edition]) if other.version.number > now.version.number
    )


def open_standings() -> tuple[Standing, ...]:
    """Where the versions stand of every edition that has an open or scheduled version. Two queries."""
    decided = Event.objects.filter(kind__in=Event.ONCE).values("version")
    still = Version.objects.exclude(pk__in=decided)
    scheduled = Version.objects.filter(events__public_from__gt=timezone.now())
    wanted = Q(versions__in=still) | Q(versions__in=scheduled)
    return standings(Edition.objects.filter(wanted))


def newest_standings() -> tuple[Standing, ...]:
    """The newest uploads, newest first. Three queries."""
    newest = list(Version.objects.order_by("-created_at", "-pk").values_list("pk", "edition_id")[:NEWEST])
    found = {now.version.pk: now for now in standings([edition for _pk, edition in newest])}
    return tuple(found[pk] for pk, _edition in newest)


def names(user_names: Iterable[str]) -> dict[str, str]:
    """{user name: the person's name}, for those who are people with an account. One query."""
    found = User.objects.filter(username__in=set(user_names))
    return {user.username: str(user) for user in found}


def names_in(found: Iterable[Standing]) -> dict[str, str]:
    """The names of everybody who did something with these versions. One query."""
    return names(
        name for now in found for name in (now.version.created_by, *(event.by for event in now.events))
    )
