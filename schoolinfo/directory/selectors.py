"""Reads about schools and districts. Every one takes a `Releases` and states its queries."""

from collections.abc import Sequence

from django.db import connection

from schoolinfo.releases.current import Releases
from schoolinfo.releases.models import family_of

from . import sql
from .models import Entity
from .profile import GroupEnrolment, SchoolProfile
from .visible import is_visible

ENROLMENT = ("enrolment/census", "enrolment/frpm")  # ALL is taken from the first that has it


def find_profile(releases: Releases, cds: str, *, fictional: bool = False) -> SchoolProfile | None:
    """The newest that is public about this CDS code, or None where nothing is. One query.

    Closed and merged schools have a profile. A school that the newest directory leaves out is described by
    the newest directory that had it. `fictional` also finds schools that this site leaves out elsewhere.
    """
    if not (fictional or is_visible(cds, releases)):
        return None
    return _profiles(releases, [cds], None).get(cds)


def find_profiles(
    releases: Releases, codes: Sequence[str], *, year: int | None = None, fictional: bool = False
) -> dict[str, SchoolProfile]:
    """{CDS code: profile} of the codes that `find_profile` finds, in the order given. One query.

    Students are those of the newest year; of `year`, or the nearest earlier one, where it is asked for.
    """
    visible = [cds for cds in codes if fictional or is_visible(cds, releases)]
    found = _profiles(releases, visible, year) if visible else {}
    return {cds: found[cds] for cds in visible if cds in found}


def _profiles(releases: Releases, codes: Sequence[str], year: int | None) -> dict[str, SchoolProfile]:
    with connection.cursor() as cursor:
        cursor.execute(sql.PROFILES, {"codes": list(codes)} | _versions(releases, *codes, year=year))
        return {row[0]: _profile(releases, row) for row in cursor.fetchall()}


def _versions(releases: Releases, *codes: str, year: int | None = None) -> dict[str, list[int]]:
    """The versions to look into, those to be preferred first. A version speaks of one family only."""
    families = dict.fromkeys(map(family_of, codes))
    ours = sorted((r for r in releases.all if r.family in families), key=lambda r: r.period, reverse=True)

    def of(*datasets):
        return [r.version for dataset in datasets for r in ours if r.dataset == dataset]

    lists = [r for r in ours if r.dataset == "directory/district"]
    newest = {r.family: r.version for r in reversed(lists)}
    up_to = {r.version for r in ours if year is None or r.year <= year}
    return {
        "directories": of("directory"),
        "districts": list(newest.values()),
        "others": [r.version for r in ours if not r.dataset.startswith("directory")],
        "enrolment": [version for version in of(*ENROLMENT) if version in up_to],
    }


def _profile(releases, row) -> SchoolProfile:
    row = dict(zip(sql.PROFILE_COLUMNS, row, strict=True))
    listed = row.pop("listed_in")
    source = releases.by_version[listed or row["reported_in"]]
    del row["reported_in"]
    students = _group(releases, "ALL", *(row.pop(f"students_{part}") for part in sql.GROUP_PARTS))
    meals = _group(releases, "FRPM", *(row.pop(f"meals_{part}") for part in sql.GROUP_PARTS))
    row["types"], row["languages"] = tuple(row["types"]), tuple(row["languages"])
    if row["kind"] == Entity.Kind.SCHOOL and not row["district_cds"]:
        row["district_cds"] = row["cds"][:7] + "0000000"
    return SchoolProfile(listed=bool(listed), source=source, students=students, meals=meals, **row)


def _group(releases, group, version, state, students, share, total) -> GroupEnrolment | None:
    if version is None:
        return None
    return GroupEnrolment(group, state, students, share, total, releases.by_version[version])


def enrolment_of(releases: Releases, cds: str) -> tuple[GroupEnrolment, ...]:
    """Every student group of the newest census with this school, and FRPM of its newest count. One query.

    Rows carry their own release, as the two may be of different years. Without a census, ALL comes with FRPM.
    """
    rows = _enrolment(releases, cds)
    newest: dict[str, int] = {}
    for row in rows:
        newest.setdefault(row.release.dataset, row.release.version)
    kept = {}
    for row in rows:
        if row.release.version in newest.values():
            kept.setdefault(row.group, row)
    return tuple(kept.values())


def all_enrolment_of(releases: Releases, cds: str) -> tuple[GroupEnrolment, ...]:
    """Every student group of every year, FRPM too. One query. In a year without a census, ALL comes with FRPM."""
    kept = {}
    for row in _enrolment(releases, cds):
        kept.setdefault((row.release.year, row.group), row)
    return tuple(kept.values())


def _enrolment(releases: Releases, cds: str) -> list[GroupEnrolment]:
    """All rows of one school, those of a census first, then the newest first. One query."""
    versions = _versions(releases, cds)["enrolment"]
    with connection.cursor() as cursor:
        cursor.execute(sql.ENROLMENT, {"cds": cds, "enrolment": versions})
        return [_group(releases, group, version, *numbers) for group, version, *numbers in cursor.fetchall()]
