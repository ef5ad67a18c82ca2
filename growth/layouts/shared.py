"""What the layouts have in common."""

from collections.abc import Mapping

import numpy as np

from schoolinfo.releases import checks
from schoolinfo.releases.columns import Rule, Typed, choice, read_column, whole
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Table
from schoolinfo.student_groups import LABELS

from ..rows import SUBJECTS, Names

GROUP = choice(list(LABELS))
SUBJECT = choice(SUBJECTS)
SIZE = whole(0, 10_000_000)


def structure(table: Table, required: list[str], known: set[str], findings: Findings):
    """The first stage: there are rows, and every required column."""
    checks.no_rows(table)
    checks.missing_columns(table, required, findings)
    checks.unknown_columns(table, known, findings)
    findings.stop_if_failed()


def typed(table: Table, rules: Mapping[str, Rule], findings: Findings) -> dict[str, Typed]:
    """Every declared column of the table, read by its rule; one the file lacks is empty."""
    return {name: read_column(table, table.get(name), rule, findings) for name, rule in rules.items()}


def filled(table: Table, columns: list[Typed], findings: Findings, rows: np.ndarray | None = None):
    """Fail for each column that is empty where a value is required (`rows`: where; everywhere if None)."""
    for column in columns:
        empty = ~column.filled if rows is None else ~column.filled & rows
        report(
            table, findings, "required_value", empty, "A value is missing.", column, "a value in every row"
        )


def report(table: Table, findings: Findings, rule: str, rows: np.ndarray, message: str, column: Typed,
           expected: str = "", level: str = "fail"):  # fmt: skip
    """One finding for each marked row up to the findings' limit; the rest are counted."""
    marked = np.flatnonzero(rows)
    for row in marked[:20].tolist():
        value = table.get(column.name).text(row)
        findings.add(level, rule, message, line=table.line(row), column=column.name, value=value[:80],
                     expected=expected)  # fmt: skip
    if len(marked) > 20:
        findings.add(level, rule, message, times=len(marked) - 20)


def names(
    table: Table, name: str = "", district: str = "", county: str = "", charter: str = "", dass: str = ""
):
    """The columns that name a school; "" for one that the layout does not have."""
    return Names(*(table.get(heading) for heading in (name, district, county, charter, dass)))


def others(table: Table, taken: set[str]) -> tuple:
    """The columns that have no place of their own in a row."""
    return tuple(column for key, column in table.columns.items() if key not in taken)
