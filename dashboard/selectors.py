"""Reads. Every query that the pages run for this app is here; each says what it costs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import starmap
from typing import NamedTuple

from django.db import connection

from schoolinfo.directory.entities import kind_of
from schoolinfo.measures import EVERY_GROUP
from schoolinfo.releases.current import Release, Releases

from .measures import CATALOGUE, dataset_of, main_group

DATASETS = tuple(dataset_of(measure.code) for measure in CATALOGUE)


class Row(NamedTuple):
    """One row of the value table, in its order."""

    cds: str
    measure: str
    group: str
    version: int
    state: int
    students: int | None
    numerator: int | None
    status: float | None
    prior_students: int | None
    change: float | None
    status_level: int | None
    change_level: int | None
    color: int | None
    rule: str
    flags: int
    prior_status: float | None = None  # read with EVERY_GROUP only


@dataclass(frozen=True)
class Rows:
    """What `select` read, by school, measure, student group and year."""

    rows: tuple[Row, ...]
    releases: Mapping[int, Release]  # by version

    @cached_property
    def _by_cell(self) -> dict[tuple[str, str, str], dict[int, Row]]:
        cells: dict[tuple[str, str, str], dict[int, Row]] = {}
        years = {version: release.year for version, release in self.releases.items()}
        for row in self.rows:
            key = (row[0], row[1], row[2])
            if key in cells:
                cells[key][years[row[3]]] = row
            else:
                cells[key] = {years[row[3]]: row}
        return cells

    @cached_property
    def _groups(self) -> dict[tuple[str, str], list[str]]:
        groups: dict[tuple[str, str], list[str]] = {}
        for cds, measure, group in self._by_cell:
            groups.setdefault((cds, measure), []).append(group)
        return groups

    def years(self, cds: str, measure: str, group: str = "") -> Mapping[int, Row]:
        """{spring year: row} of one group; of the measure's main group when none is named."""
        return self._by_cell.get((cds, measure, group or main_group(measure)), {})

    def groups(self, cds: str, measure: str) -> Sequence[str]:
        """Codes of the groups that have a row in any year."""
        return self._groups.get((cds, measure), ())


_COLUMNS = """cds, measure, student_group, version_id, state, students, numerator, status::float8, prior_students,
       change::float8, status_level, change_level, color, rule, flags"""
# `kept`: named groups, in all years. Of the others only the newest year in which a file speaks of the school.
_SQL = f"""
select {_COLUMNS}
from (
    select v.*, r.year, max(r.year) over (partition by v.cds, v.measure) as newest,
           student_group = any(%(groups)s) or (measure = 'elpi' and student_group = 'EL') as kept
    from dashboard_value v
    join unnest(%(versions)s::bigint[], %(years)s::int[]) r(version, year) on r.version = v.version_id
    where v.cds = any(%(codes)s)
) v
where kept or (year = newest and cds = any(%(whole)s))
"""
_EVERYTHING = f"""
select {_COLUMNS}, prior_status::float8
from dashboard_value
where cds = any(%(codes)s) and version_id = any(%(versions)s)
"""


def select(releases: Releases, cds_codes: Sequence[str], groups: Sequence[str] | None) -> Rows:
    """Rows of all measures and public years for these schools, districts and the state. One query.

    `groups`: student group codes; English Learner Progress always gives its English learners too. None: all
    students in all years, and in the newest year in which a measure speaks of them every group of the schools,
    and of the first code whatever it is; districts and the state named after it are there to compare with.
    EVERY_GROUP: every row.
    """
    codes = list(dict.fromkeys(cds_codes))
    wanted = {r.version: r for cds in codes for r in releases.of(cds, *DATASETS)}
    if not wanted:
        return Rows((), {})
    whole = [cds for cds in codes if cds == codes[0] or kind_of(cds) == "school"] if groups is None else []
    with connection.cursor() as cursor:
        cursor.execute(
            _EVERYTHING if groups == EVERY_GROUP else _SQL,
            {
                "codes": codes,
                "versions": list(wanted),
                "years": [release.year for release in wanted.values()],
                "groups": list(groups or ("ALL",)),
                "whole": whole,
            },
        )
        rows = tuple(starmap(Row, cursor.fetchall()))
    return Rows(rows, wanted)


def years(releases: Releases) -> list[int]:
    """Spring years with a public version of any measure, newest first. No query."""
    return sorted({r.year for r in releases.all if r.dataset in DATASETS}, reverse=True)
