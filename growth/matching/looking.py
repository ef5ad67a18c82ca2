"""How matched rows will be loaded: a few of them in words, and what there is in all. Pure."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from django.utils.translation import gettext as _

from schoolinfo.releases.matching.declared import Look
from schoolinfo.releases.table import Table
from schoolinfo.student_groups import LABELS as GROUPS

from .fields import SUBJECT_LABELS

MOST = 20
OF_A_KIND = 3  # rows of each reason to have no number, where there are so many


def look(tables: Mapping[str, Table], lines: Sequence[int]) -> Look:
    """At most `MOST` rows: those of `lines` first, some of each state, the rest from the beginning."""
    table = tables["rows"]
    chosen = _chosen(table, frozenset(lines))
    rows = tuple((int(table.line(row)), _cells(table, row)) for row in chosen)
    return Look(_headings(), rows, tuple(_totals(table)))


def _headings() -> tuple[str, ...]:
    return (_("School"), _("Subject"), _("Student group"), _("Grades"), _("Students"), _("Growth"), _("Range"),
            _("Level"))  # fmt: skip


def _chosen(table: Table, lines: frozenset[int]) -> list[int]:
    told = [row for row in range(table.rows) if int(table.line(row)) in lines] if lines else []
    chosen = told[: MOST // 2]
    why = table["suppression"]
    for code, times in enumerate(why.used()):
        if why.values[code] and times:
            chosen += np.flatnonzero(why.codes == code)[:OF_A_KIND].tolist()
    rest = (row for row in range(table.rows) if row not in set(chosen))
    chosen = list(dict.fromkeys(chosen))[:MOST]
    for row in rest:
        if len(chosen) >= MOST:
            break
        chosen.append(row)
    return sorted(chosen)


def _cells(table: Table, row: int) -> tuple[str, ...]:
    said = {name: column.text(row) for name, column in table.columns.items()}
    school = " · ".join(part for part in (said["school_name"], said["cds_code"]) if part)
    group = GROUPS.get(said["student_group"].upper(), said["student_group"])
    grades = said["grade_low"]
    if said["grade_high"] != said["grade_low"]:
        grades = f"{said['grade_low']}–{said['grade_high']}"
    return (school, str(SUBJECT_LABELS.get(said["subject"].upper(), said["subject"])), str(group), grades,
            said["n_students"], _growth(said), _range(said), said["published_category"])  # fmt: skip


def _growth(said: Mapping[str, str]) -> str:
    words = {
        "N_LT_MIN": _("Hidden: too few students"),
        "PRIVACY": _("Hidden for privacy"),
        "NOT_APPLICABLE": _("Not applicable"),
        "NOT_RELEASED": _("Not released"),
    }
    return words.get(said["suppression"], said["suppression"]) or said["estimate"]


def _range(said: Mapping[str, str]) -> str:
    if said["ci_low"]:
        return _("{low} to {high}").format(low=said["ci_low"], high=said["ci_high"])
    if said["std_error"]:
        return _("Standard error {error}").format(error=said["std_error"])
    return ""


def _totals(table: Table) -> Iterator[tuple[str, str]]:
    kinds = table["record_type"]
    for kind, label in (("S", _("Schools")), ("D", _("Districts"))):
        here = kinds.each(lambda text, kind=kind: text == kind, bool)
        count = len(np.unique(table["cds_code"].codes[here]))
        if count or kind == "S":
            yield label, f"{count:,}"
    yield _("Student groups"), f"{sum(1 for times in table['student_group'].used() if times):,}"
    yield _("Results"), f"{table.rows:,}"
    hidden = table["suppression"].each(bool, bool)
    yield _("Results without a number"), f"{int(hidden.sum()):,}"
    yield _("Lines of the file without a result"), f"{table.table.rows - len(np.unique(table.origin)):,}"
