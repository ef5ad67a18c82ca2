"""Who the rows speak of, and whether they are rows of this file."""

import numpy as np

from schoolinfo.directory.entities import kind_of
from schoolinfo.releases.checks import cds_codes, damaged_text, one_family, one_name_each
from schoolinfo.releases.columns import STARRED, Typed, read_column
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Table

from ..layouts import Layout
from ..layouts.common import GROUP_CODE, ROW_TYPE
from ..measures import INDICATORS
from .rows import report


def read_codes(table: Table, layout: Layout, findings: Findings) -> dict[str, Typed]:
    """The fields cds, row_type and group; fails where rows speak of other things than the edition does."""
    cds = cds_codes(table, layout.find("cds", table), findings)
    row_type = _code(table, layout, "row_type", ROW_TYPE, findings)
    group = _code(table, layout, "group", GROUP_CODE, findings)
    indicator_agrees(table, layout, findings)
    year_agrees(table, layout, findings)
    row_type_agrees(table, layout, cds, row_type, findings)
    one_family(table, cds, findings)
    one_name_each(table, cds, layout.find("name", table), findings)
    damaged_text(
        table, [layout.find(field, table).name for field in ("name", "district", "county")], findings
    )
    return {"cds": cds, "row_type": row_type, "group": group}


def _code(table, layout, field, rule, findings) -> Typed:
    """A column of codes in which no cell may be empty, or a star."""
    column = layout.find(field, table)
    for row, _, rows in column.where(lambda text: not text or text in STARRED):
        findings.fail(
            "code_missing", "This row does not say who it speaks of.", line=table.line(row), column=column.name,
            expected=rule.expected, times=rows,
        )  # fmt: skip
    return read_column(table, column, rule, findings)


def indicator_agrees(table: Table, layout: Layout, findings: Findings) -> None:
    """Fail for rows of another indicator than the edition's."""
    if not layout.declared("indicator", table):
        return
    expected = INDICATORS[layout.measure]
    _all_equal(table, layout, "indicator", expected, "indicator_agrees", findings)


def year_agrees(table: Table, layout: Layout, findings: Findings) -> None:
    """Fail for rows of another year than the edition's. Some years print more than the year; it comes first."""
    _all_equal(table, layout, "year", str(layout.year), "year_agrees", findings, first=4)


def _all_equal(table, layout, field, expected, rule, findings, first=80):
    column = layout.find(field, table)
    for row, value, rows in column.where(lambda text: text[:first].upper() != expected):
        findings.fail(
            rule, "This row belongs to another file.", line=table.line(row), column=column.name,
            value=value[:80], expected=expected, times=rows,
        )  # fmt: skip


def row_type_agrees(table, layout, cds: Typed, row_type: Typed, findings: Findings) -> None:
    """Fail where rtype and CDS code disagree: the state is all zeros, a district ends in seven zeros."""
    kind_of_cds = np.array([kind_of(code) for code in cds.stored], dtype=object)[cds.codes]
    kind_of_row = row_type.stored[row_type.codes]
    wrong = (kind_of_cds != kind_of_row) & row_type.filled
    column = layout.find("row_type", table)
    message = "The row type does not fit the CDS code."
    expected = "S for a school, D for a code that ends in 0000000, X for the code of zeros"
    report(findings, "fail", "row_type_agrees", message, table, wrong, column, expected=expected)
