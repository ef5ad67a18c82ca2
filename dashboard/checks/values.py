"""The numbers, levels and flags of a row, by the rules that the layout declares."""

from schoolinfo.releases.columns import Typed, read_column
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Table

from ..layouts import Layout

_CODES = frozenset({"cds", "row_type", "group", "indicator", "year"})


def read_values(table: Table, layout: Layout, findings: Findings) -> dict[str, Typed]:
    """{field, or lower-cased heading of a column without one: screened column} of all columns with a rule."""
    read = {}
    for declared in layout.columns:
        if declared.rule and declared.field not in _CODES and declared.key in table.columns:
            typed = read_column(table, table[declared.key], declared.rule, findings)
            read[declared.field or declared.key] = typed
    return read
