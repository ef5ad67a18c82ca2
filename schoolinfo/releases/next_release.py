"""When the next year is expected on this site. Entries are added; the newest of a year holds."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from . import audit
from .models import NextRelease

# The first day from today on that some year is expected on, by the newest entry of each year; one row or none.
# `clock` is an SQL expression for now; the parameter `zone` is the time zone of the site.
COMING = """
select newest.year, newest."on" from (
    select distinct on (year) year, "on" from releases_nextrelease order by year, id desc
) newest
where newest."on" >= ({clock} at time zone %(zone)s::text)::date
order by newest."on", newest.year limit 1
"""


@dataclass(frozen=True, slots=True)
class Expected:
    """The Dashboard of `year` is expected on the day `on`, in the time zone of the site."""

    year: int
    on: date


def newest(year: int) -> NextRelease | None:
    """The entry that holds for a year; its date may be past or None (not known). One query."""
    return NextRelease.objects.filter(year=year).order_by("-pk").first()


def expect(year: int, on: date | None, *, by: str) -> NextRelease:
    """Tell the public when a year is expected; None: not known. The audit trail hears of it."""
    with transaction.atomic():
        entry = NextRelease.objects.create(year=year, on=on, by=by)
        audit.record(
            audit.Action.RELEASE_DATE_SET,
            by=by,
            about=f"{year} Dashboard",
            year=year,
            on=on.isoformat() if on else None,
        )
    return entry
