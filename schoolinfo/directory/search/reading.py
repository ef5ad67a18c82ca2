"""The one query behind the index: every school that this site may show, with its other names."""

from dataclasses import dataclass
from typing import Any

from django.db import connection

from schoolinfo.releases.current import Release, Releases

from ..names import sort_key
from ..visible import families
from .hits import School

# `told` has a row for each name that a version uses for a school; the smallest `age` is preferred.
SQL = """
with told as (
    select cds, name, min(array_position(%(versions)s::bigint[], version_id)) as age
    from directory_listing
    where version_id = any(%(directories)s::bigint[]) and kind = 'school'
    group by cds, name
    union all
    select cds, name, min(array_position(%(versions)s::bigint[], version_id))
    from directory_reportedname
    where version_id = any(%(others)s::bigint[]) and right(cds, 7) <> '0000000'
    group by cds, name
),
named as (
    select cds, array_agg(name order by age, name) as names, array_agg(age order by age, name) as ages,
           min(age) as age
    from told group by cds
)
select n.cds, n.names, n.ages, l.sort_key, coalesce(l.status, ''), coalesce(l.district_cds, ''),
       coalesce(l.district_name, r.district_name), coalesce(l.street, ''), coalesce(l.city, ''),
       coalesce(l.zip, ''), coalesce(l.grades, '')
from named n
left join directory_listing l on l.cds = n.cds and l.version_id = (%(versions)s::bigint[])[n.age]
left join directory_reportedname r on r.cds = n.cds and r.version_id = (%(versions)s::bigint[])[n.age]
"""


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions that name schools which this site may show: directories first, the newest first."""

    directories: tuple[Release, ...]
    others: tuple[Release, ...]

    @classmethod
    def of(cls, releases: Releases) -> "Versions":
        allowed = families()
        ours = sorted(
            (release for release in releases.all if release.family in allowed),
            key=lambda release: (release.period, release.version),
            reverse=True,
        )
        return cls(
            tuple(release for release in ours if release.dataset == "directory"),
            tuple(release for release in ours if not release.dataset.startswith("directory")),
        )

    @property
    def all(self) -> tuple[Release, ...]:
        return self.directories + self.others


def read_schools(versions: Versions) -> list[School]:
    """Every school that the versions name. One query."""
    parts = {"versions": versions.all, "directories": versions.directories, "others": versions.others}
    asked = {part: [release.version for release in releases] for part, releases in parts.items()}
    years = [release.year for release in versions.all]
    with connection.cursor() as cursor:
        cursor.execute(SQL, asked)
        return [_school(years, *row) for row in cursor.fetchall()]


def _school(years, cds: str, names: list[str], ages: list[int], key: str | None, *rest: Any) -> School:
    """`ages` of names count the versions from 1, and so `years` from 0. A name is a later one where only files
    of years after the newest directory have it."""
    status, district, *more = rest
    used = [years[age - 1] for age in ages]
    later = {name for name, year in zip(names, used, strict=True) if year > used[0]}
    name, *others = dict.fromkeys(names)
    return School(
        *(cds, name, key or sort_key(name), status, district or cds[:7] + "0000000", *more),
        earlier=tuple(one for one in others if one not in later),
        later=tuple(one for one in others if one in later),
    )
