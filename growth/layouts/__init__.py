"""Layouts: a file of text becomes typed rows and the sheet of its model. No layout touches the database."""

from schoolinfo.releases.checks import missing_columns
from schoolinfo.releases.datasets import Upload
from schoolinfo.releases.findings import Finding, Findings, Refused
from schoolinfo.releases.table import Table

from ..modelsheet import ModelSheet
from ..rows import Rows
from . import canonical, cde, cde_2019, core

# In this order: the first whose headings are all there.
LAYOUTS = (canonical, cde, cde_2019, core)


def find(table):
    """The layout that a table of rows has, or None."""
    return next((layout for layout in LAYOUTS if all(name in table for name in layout.MARKS)), None)


def read(upload: Upload, findings: Findings) -> tuple[Rows, ModelSheet]:
    """The rows and the model of an upload. Raises Refused at the end of the first stage that fails."""
    table = upload.tables.get("rows")
    if table is None:
        raise Refused(
            Finding(
                "fail",
                "rows_missing",
                "This sheet describes a growth model, and the rows it belongs to did not come with it.",
                file=findings.file,
                expected='the file or sheet "growth" of the same model in the same upload',
            )
        )
    layout = find(table)
    if layout is None:
        _name_what_is_missing(table, findings)
        raise Refused(
            Finding(
                "fail",
                "growth_layout",
                "The headings fit none of the known layouts of growth files.",
                file=table.file,
                expected="the growth layout of this site, of the state, or of CORE results",
            )
        )
    return layout.read(upload, findings)


def _name_what_is_missing(table: Table, findings: Findings) -> None:
    """Raise Refused naming the missing headings of the layout that comes nearest, if one comes near."""
    nearest = max(LAYOUTS, key=lambda layout: _there(layout, table))
    if _there(nearest, table) >= 0.5:
        missing_columns(table, list(nearest.MARKS), findings)
        findings.stop_if_failed()


def _there(layout, table: Table) -> float:
    """Which part of the headings that mark a layout a table has."""
    return sum(name in table for name in layout.MARKS) / len(layout.MARKS)
