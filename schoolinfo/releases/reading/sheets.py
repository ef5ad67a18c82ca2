"""Workbooks, read in a child process with limits: a file may break its reader, never the site."""

import json
import sys
from functools import partial
from pathlib import Path

import numpy as np

from ..findings import Finding, Refused
from ..table import Column, Table
from . import child
from .header import find_header, named_columns

SECONDS = 300  # for one workbook
_CHILD = Path(__file__).with_name("sheet_child.py")


def read_workbook(name: str, data: bytes, marks: frozenset[str], progress=None) -> list[Table]:
    """One table for each sheet with a known header row. Raises Refused with what is wrong with the file."""
    report, codes = run_child(name, data, {"marks": sorted(marks)}, progress)
    tables = [_table(name, sheet, codes) for sheet in report["sheets"]]
    if not tables:
        find_header(name, report["first_rows"], marks)
    return tables


def run_child(name: str, data: bytes, wanted: dict, progress=None) -> tuple[dict, memoryview]:
    """The child's report and the codes of all columns, one after the other. Raises Refused.

    `wanted` is what sheet_child.py says.
    """
    command = [sys.executable, str(_CHILD), json.dumps(wanted)]
    look = partial(progress, "reading the workbook", 0, 0) if progress else lambda: None
    look()
    try:
        status, output = child.run(command, data, SECONDS, look)
    except child.TooLong:
        raise _unreadable(name, f"Reading it took more than {SECONDS} seconds.") from None
    if status:
        raise _unreadable(name, "Its reader stopped: the file is damaged, or needs too much memory.")
    head, _, codes = output.partition(b"\n")
    report = json.loads(head)
    if fault := report.get("refused"):
        raise Refused(Finding("fail", file=name, **fault))
    return report, memoryview(codes)


def _table(name, sheet, codes) -> Table:
    label = name if sheet["only"] else f"{name}, sheet {sheet['name']}"
    named = named_columns(label, sheet["header"], columns_of(sheet, codes))
    return Table(label, named, sheet["rows"], sheet["first_row"], tuple(sheet["skipped"]))


def columns_of(sheet: dict, codes: memoryview) -> list[Column]:
    """The columns of one reported sheet, in its order."""
    columns = []
    for number, values in enumerate(sheet["values"]):
        start = sheet["offset"] + number * sheet["rows"] * 4
        taken = np.frombuffer(codes[start : start + sheet["rows"] * 4], dtype=np.int32)
        columns.append(Column(sheet["header"][number], taken, values))
    return columns


def _unreadable(name, message) -> Refused:
    expected = "an .xlsx workbook that opens in a spreadsheet program, or a text file"
    return Refused(Finding("fail", "workbook", message, file=name, expected=expected))
