"""The text of the queries of `selectors`. An array of versions is in order of preference."""

GROUP_PARTS = ("version", "state", "students", "share", "total")

# Columns of a listing, and what stands for each where only a file of results knows the school.
_LISTED = {
    "name": "coalesce(l.name, r.name)",
    "status": "coalesce(l.status, '')",
    "opened": "l.opened",
    "closed": "l.closed",
    "district_cds": "coalesce(l.district_cds, '')",
    "district_name": "coalesce(l.district_name, r.district_name)",
    "county": "coalesce(l.county, r.county)",
    "charter": "coalesce(l.charter, r.charter)",
    "funding_type": "coalesce(nullif(l.funding_type, ''), r.funding_type, '')",
    "first_grade": "l.first_grade",
    "last_grade": "l.last_grade",
    "magnet": "l.magnet",
    "latitude": "l.latitude",
    "longitude": "l.longitude",
    **{
        name: f"coalesce(l.{name}, '')"
        for name in (
            *("street", "city", "zip", "phone", "website", "grades", "school_type", "option"),
            *("charter_number", "virtual", "multilingual"),
        )
    },
}
_COLUMNS = {
    "cds": "e.cds",
    "kind": "e.kind",
    "listed_in": "l.version_id",
    "reported_in": "r.version_id",
    **_LISTED,
    "dass": "f.dass",
    "region": "coalesce(d.region, '')",
    "board_district": "coalesce(d.board_district, '')",
    "types": "coalesce(d.types, '{}')",
    "languages": "coalesce(d.languages, '{}')",
    **{f"students_{part}": f"s.{part}" for part in GROUP_PARTS},
    **{f"meals_{part}": f"m.{part}" for part in GROUP_PARTS},
}
PROFILE_COLUMNS = tuple(_COLUMNS)


def _newest(table: str, alias: str, versions: str, *, columns: str = "*", where: str = "true") -> str:
    return f"""
left join lateral (
    select {columns} from {table}
    where cds = e.cds and version_id = any(%({versions})s::bigint[]) and {where}
    order by array_position(%({versions})s::bigint[], version_id) limit 1
) {alias} on true"""


def _group(alias: str, code: str) -> str:
    columns = "version_id as version, state, students, share, total"
    where = f"student_group = '{code}'"
    return _newest("directory_enrolment", alias, "enrolment", columns=columns, where=where)


PROFILES = f"""
select {", ".join(_COLUMNS.values())}
from directory_entity e
{_newest("directory_listing", "l", "directories")}
{_newest("directory_districtlisting", "d", "districts")}
{_newest("directory_reportedname", "r", "others")}
{_newest("directory_reportedname", "f", "others", where="dass is not null")}
{_group("s", "ALL")}
{_group("m", "FRPM")}
where e.cds = any(%(codes)s) and (l.cds is not null or r.cds is not null)
"""

ENROLMENT = """
select student_group, version_id, state, students, share, total
from directory_enrolment
where cds = %(cds)s and version_id = any(%(enrolment)s::bigint[])
order by array_position(%(enrolment)s::bigint[], version_id), student_group
"""
