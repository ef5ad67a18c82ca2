"""The one query behind the index: every school that this site may show, with its other names."""

from typing import Any

from django.db import connection

from schoolinfo.releases.current import Releases

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
    select cds, array_agg(name order by age, name) as names, min(age) as age from told group by cds
)
select n.cds, n.names, l.sort_key, coalesce(l.status, ''), coalesce(l.district_cds, ''),
       coalesce(l.district_name, r.district_name), coalesce(l.street, ''), coalesce(l.city, ''),
       coalesce(l.zip, ''), coalesce(l.grades, '')
from named n
left join directory_listing l on l.cds = n.cds and l.version_id = (%(versions)s::bigint[])[n.age]
left join directory_reportedname r on r.cds = n.cds and r.version_id = (%(versions)s::bigint[])[n.age]
"""


def versions(releases: Releases) -> dict[str, list[int]]:
    """The versions that name schools which this site may show: directories first, the newest first."""
    allowed = families()
    ours = sorted(
        (release for release in releases.all if release.family in allowed),
        key=lambda release: (release.period, release.version),
        reverse=True,
    )
    directories = [release.version for release in ours if release.dataset == "directory"]
    others = [release.version for release in ours if not release.dataset.startswith("directory")]
    return {"versions": directories + others, "directories": directories, "others": others}


def read_schools(chosen: dict[str, list[int]]) -> list[School]:
    """Every school that the versions name. One query."""
    with connection.cursor() as cursor:
        cursor.execute(SQL, chosen)
        return [_school(*row) for row in cursor.fetchall()]


def _school(cds: str, names: list[str], key: str | None, status: str, district: str, *rest: Any) -> School:
    name, *others = dict.fromkeys(names)
    district = district or cds[:7] + "0000000"
    return School(cds, name, key or sort_key(name), status, district, *rest, tuple(others))
