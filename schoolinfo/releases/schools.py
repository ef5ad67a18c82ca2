"""Which school a finding is about: the CDS code that stands in its line."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from .findings import Finding
from .table import Table

# Headings under which publishers print the code, whole or as county, district and school.
_WHOLE = ("cds", "cds_code", "cdscode", "school", "id")
_PARTS = ("county code", "district code", "school code")
_CODE = re.compile(r"\d{14}", re.ASCII)


def with_schools(findings: Iterable[Finding], tables: Iterable[Table]) -> list[Finding]:
    """The findings, each with the code of its line's school where the file prints one of 14 digits."""
    by_file = {table.file: table for table in tables}
    return [_with_school(finding, by_file) for finding in findings]


def _with_school(finding: Finding, by_file: dict[str, Table]) -> Finding:
    table = by_file.get(finding.file)
    row = table.row(finding.line) if table and finding.line else None
    return finding if row is None else replace(finding, cds=_code(table, row))


def _code(table: Table, row: int) -> str:
    printed: Sequence[str] = [table[name].text(row) for name in _WHOLE if name in table]
    if all(name in table for name in _PARTS):
        printed = [*printed, "".join(table[name].text(row) for name in _PARTS)]
    return next((code for code in printed if _CODE.fullmatch(code)), "")
