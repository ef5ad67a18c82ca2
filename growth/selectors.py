"""Reads. Every query of this app is here, with its cost."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import connection

from schoolinfo.measures import EVERY_GROUP
from schoolinfo.releases.current import Releases

from .modelsheet import ModelSheet

DATASET = "growth"


class Row(NamedTuple):
    """One stored value. Numbers are None unless shown."""

    cds: str
    measure: str
    group: str
    span: str  # "4-8/1"
    version: int
    state: int
    students: int | None
    estimate: Decimal | None
    std_error: Decimal | None
    ci_low: Decimal | None
    ci_high: Decimal | None
    ci_level: int | None
    category: str | None
    improved: int | None
    improved_pct: Decimal | None
    year_start: int
    year_end: int
    note: str | None
    suppression: str | None  # why a row has no numbers, in the publisher's code

    @property
    def grades(self) -> tuple[int, int]:
        """The lowest and the highest grade at the later test."""
        low, high = self.span.partition("/")[0].split("-")
        return int(low), int(high)

    @property
    def years_pooled(self) -> int:
        return int(self.span.partition("/")[2])


@dataclass(frozen=True, slots=True)
class Selected:
    rows: tuple[Row, ...]
    models: Mapping[int, ModelSheet]  # by version


def select(releases: Releases, cds_codes: Sequence[str], groups: Sequence[str] | None = None) -> Selected:
    """Growth of these schools in all releases of their family, with the sheets of its models. One query.

    `groups`: student group codes, None or EVERY_GROUP for all. No query when there is no release to read.
    """
    wanted = list(groups) if groups and groups != EVERY_GROUP else None
    codes = list(cds_codes)
    versions = sorted({r.version for cds in codes for r in releases.of(cds, DATASET)})
    if not versions:
        return Selected((), {})
    with connection.cursor() as cursor:
        cursor.execute(_SQL, {"cds": codes, "versions": versions, "groups": wanted})
        found = cursor.fetchall()
    models = {row[4]: _model(row[-1]) for row in found if row[-1]}
    return Selected(tuple(Row._make(row[:-1]) for row in found), models)


def years(releases: Releases) -> tuple[int, ...]:
    """The end years with public growth, newest first. No query."""
    return tuple(sorted({r.year for r in releases.all if r.dataset == DATASET}, reverse=True))


def _model(text: Any) -> ModelSheet:
    said = json.loads(text, parse_float=Decimal) if isinstance(text, str) else text
    known = {field.name: said[field.name] for field in fields(ModelSheet)}
    for name in ("scale_min", "scale_max", "typical_value"):
        known[name] = Decimal(known[name])
    return ModelSheet(**known)


# The sheet of a version's model comes with the first of its rows.
_SQL = """
select v.cds, v.measure, v.student_group, v.span, v.version_id, v.state, v.students, v.estimate, v.std_error,
       v.ci_low, v.ci_high, v.ci_level, v.category, v.improved, v.improved_pct, v.year_start, v.year_end, v.note,
       v.detail ->> 'suppression',
       case when row_number() over (partition by v.version_id) = 1 then to_jsonb(m) end
from growth_value v join growth_growthmodel m on m.version_id = v.version_id
where v.cds = any(%(cds)s) and v.version_id = any(%(versions)s)
  and (%(groups)s::text[] is null or v.student_group = any(%(groups)s))
"""
