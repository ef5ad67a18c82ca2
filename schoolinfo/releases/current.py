"""`Releases`: which versions a page may read. Every selector takes one; nothing else asks what is current."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db import connection
from django.utils import timezone

from .models import family_of
from .next_release import COMING, Expected


@dataclass(frozen=True, slots=True)
class Release:
    """A version that is public (or shown in a preview), with what a page says of it."""

    version: int  # primary key
    dataset: str
    period: str
    publisher: str
    family: str
    number: int
    public_from: datetime | None  # None for a draft
    file_names: tuple[str, ...]

    @property
    def year(self) -> int:
        """The spring year, or the year of a directory's date."""
        return int(self.period[:4])


@dataclass(frozen=True)
class Releases:
    """A frozen set of versions: at most one an edition."""

    all: tuple[Release, ...]
    label: str = "public"
    cacheable: bool = True
    next_change: datetime | None = None  # when a scheduled version becomes public, or an expected day is over
    events: int = 0  # entries of the ledger about what is public; entries are only ever added
    expected: Expected | None = None  # the next year to come, if a day from today on is known
    families: tuple[str, ...] = ()  # whose schools pages may show; none: those of the site

    @classmethod
    def public(cls) -> "Releases":
        """What the public may see now. One query."""
        return cls._read("statement_timestamp()")

    @classmethod
    def public_at(cls, time: datetime) -> "Releases":
        """What was public at that time, less what was sealed since. One query."""
        withdrawn = "(w.kind = 'sealed' or w.at <= %(time)s)"
        return cls._read("%(time)s::timestamptz", withdrawn, time=time, label=f"as of {time.isoformat()}")

    @classmethod
    def with_drafts(cls, versions: Iterable[int]) -> "Releases":
        """What the public will see once these versions are public. One query. Never cacheable."""
        return cls._read("statement_timestamp()", drafts=list(versions), label="preview", cacheable=False)

    @classmethod
    def _read(cls, clock, withdrawn="true", *, time=None, drafts=(), label="public", cacheable=True):
        sql = _SQL.format(clock=clock, withdrawn=withdrawn, coming=COMING.format(clock=clock))
        asked = {"time": time, "drafts": list(drafts), "zone": timezone.get_default_timezone_name()}
        with connection.cursor() as cursor:
            cursor.execute(sql, asked)
            rows = cursor.fetchall()
        found = tuple(Release(*row[:7], tuple(row[7])) for row in rows if row[0])
        next_change, events, year, day = rows[-1][8:]
        return cls(found, label, cacheable, next_change, events, Expected(year, day) if day else None)

    @cached_property
    def _by_dataset(self) -> dict[tuple[str, str], tuple[Release, ...]]:
        found: dict[tuple[str, str], list[Release]] = {}
        for release in sorted(self.all, key=lambda r: (r.period, r.publisher), reverse=True):
            found.setdefault((release.family, release.dataset), []).append(release)
        return {key: tuple(value) for key, value in found.items()}

    def of(self, cds: str, *datasets: str) -> tuple[Release, ...]:
        """The releases of these datasets that speak of the school's family, newest period first in each."""
        family = family_of(cds)
        return tuple(r for dataset in datasets for r in self._by_dataset.get((family, dataset), ()))

    def newest(self, cds: str, dataset: str, *, up_to: str = "9999") -> Release | None:
        """The newest release of a dataset for the school's family, no later than `up_to`."""
        return next((r for r in self.of(cds, dataset) if r.period[: len(up_to)] <= up_to), None)

    @cached_property
    def by_version(self) -> dict[int, Release]:
        return {release.version: release for release in self.all}

    @cached_property
    def digest(self) -> str:
        """Changes whenever the set of versions or what is expected next changes."""
        ids = ",".join(str(v) for v in sorted(self.by_version))
        expected = f"{self.expected.year} {self.expected.on}" if self.expected else ""
        return hashlib.sha256(f"{self.label}:{ids}:{expected}".encode()).hexdigest()[:16]


# The highest number among the approved, not withdrawn versions whose time has come; drafts of a preview win.
# One row more carries the next time at which something changes by itself, the length of the ledger, and which
# year is expected next on which day.
_SQL = """
with approved as (
    select v.id, v.edition_id, v.number, e.public_from
    from releases_version v
    join releases_event e on e.version_id = v.id and e.kind = 'approved'
    where not exists (
        select from releases_event w
        where w.version_id = v.id and w.kind in ('superseded', 'sealed') and {withdrawn}
    )
),
chosen as (
    select distinct on (edition_id) id, edition_id, number, public_from
    from (
        select id, edition_id, number, public_from, 0 as draft from approved where public_from <= {clock}
        union all
        select v.id, v.edition_id, v.number, null, 1
        from releases_version v where v.id = any(%(drafts)s::bigint[])
    ) x
    order by edition_id, draft desc, number desc
)
select c.id, d.dataset, d.period, d.publisher, d.family, c.number, c.public_from,
       array(select f.name from releases_versionfile f where f.version_id = c.id order by f.name),
       null, null, null, null
from chosen c join releases_edition d on d.id = c.edition_id
union all
select null, null, null, null, null, null, null, null,
       least(
           (select min(public_from) from approved where public_from > {clock}),
           (coming."on" + 1)::timestamp at time zone %(zone)s::text
       ),
       (select count(*) from releases_event where kind in ('approved', 'superseded', 'sealed')),
       coming.year, coming."on"
from (values (1)) one left join lateral ({coming}) coming on true
order by 1 nulls last
"""
