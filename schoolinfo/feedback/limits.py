"""How much may be sent: counted in Postgres, for all web processes together, without keeping who sends.

A network address is counted under an HMAC of it, whose secret changes every day; the counts are removed when
their day is over. A room of parents sends from one address at the end of a workshop, so a limit is made for a room.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address, ip_network

from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from schoolinfo.accounts.origin import address_of

from .models import Sent

NETWORK = 64  # bits of an IPv6 address that a household or a school has for itself


@dataclass(frozen=True, slots=True)
class Limit:
    name: str
    span: timedelta
    most: int
    each: bool  # for each address; else of all together


LIMITS = (
    Limit("minutes", timedelta(minutes=10), 60, each=True),
    Limit("day", timedelta(days=1), 200, each=True),
    Limit("all", timedelta(days=1), 5_000, each=False),  # a flood from many addresses fills no disk
)
COUNT = """
insert into feedback_sent (key, since, number) values (%s, %s, 1)
on conflict (key, since) do update set number = feedback_sent.number + 1 returning number
"""


def seconds_to_wait(request) -> int:
    """Count one more; 0 where it may be taken, else the seconds after which another try makes sense.

    Up to three statements, each of which counts and tells in one step, so that none is missed. What one limit
    refuses is not counted for the next: one network alone cannot use up what is for all.
    """
    now, address = timezone.now(), network_of(address_of(request))
    reached = (limit for limit in LIMITS if _counted(limit, now, address) > limit.most)
    limit = next(reached, None)
    return _left(limit, now) if limit else 0


def network_of(address: str) -> str:
    """ "2001:db8::1" → "2001:db8::/64"; an IPv4 address as it is, "" as ""."""
    if not address or ip_address(address).version == 4:
        return address
    return str(ip_network(f"{address}/{NETWORK}", strict=False))


def forget(now: datetime) -> None:
    """Remove the counts of days that are over."""
    Sent.objects.filter(since__lt=now - max(limit.span for limit in LIMITS)).delete()


def key_of(limit: Limit, now: datetime, address: str) -> str:
    """Of an address on a day of UTC."""
    if not limit.each:
        return limit.name
    day = now.astimezone(UTC).date()
    return salted_hmac(
        f"schoolinfo.feedback {day}", f"{limit.name} {address}", algorithm="sha256"
    ).hexdigest()


def _counted(limit: Limit, now: datetime, address: str) -> int:
    """How many there are now. Who has no address, as behind a socket file, is not counted alone."""
    if limit.each and not address:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [key_of(limit, now, address), _since(limit, now)])
        return cursor.fetchone()[0]


def _since(limit: Limit, now: datetime) -> datetime:
    seconds = limit.span.total_seconds()
    return datetime.fromtimestamp(now.timestamp() // seconds * seconds, UTC)


def _left(limit: Limit, now: datetime) -> int:
    return int((_since(limit, now) + limit.span - now).total_seconds()) + 1
