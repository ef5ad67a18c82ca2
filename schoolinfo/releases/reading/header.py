"""The header row: where it stands, and what its columns are called."""

from collections.abc import Sequence

from ..findings import Finding, Refused
from ..table import Column, header_key


def header_at(rows: Sequence[Sequence[str]], marks: frozenset[str]) -> int | None:
    """The index of the first row in which one of `marks` stands, or None."""
    for number, cells in enumerate(rows):
        if len(cells) > 1 and any(header_key(cell) in marks for cell in cells):
            return number
    return None


def find_header(name: str, rows: Sequence[Sequence[str]], marks: frozenset[str]) -> int:
    """The index of the header row. Raises Refused with what was found instead."""
    at = header_at(rows, marks)
    if at is None:
        first = ", ".join(cell.strip() for cell in rows[0][:6])[:80] if rows else ""
        message = "No line has the headings of a file that this site knows."
        expected = "the header row as the publisher gives it, such as cds, rtype, schoolname"
        raise Refused(Finding("fail", "header", message, file=name, line=1, value=first, expected=expected))
    return at


def named_columns(name: str, header: Sequence[str], columns: Sequence[Column]) -> dict[str, Column]:
    """Columns by their key. Raises Refused when a heading stands twice, or has cells and no name."""
    named: dict[str, Column] = {}
    for heading, column in zip(header, columns, strict=True):
        key, shown = header_key(heading), " ".join(heading.replace("\ufeff", "").split())
        if not key:
            if any(column.values):
                raise _refused(name, "header_names", "A column with cells has no heading.", shown)
            continue
        if key in named:
            raise _refused(name, "header_twice", "This heading stands twice.", shown)
        named[key] = Column(shown, column.codes, column.values)
    return named


def _refused(name, rule, message, heading):
    return Refused(Finding("fail", rule, message, file=name, column=heading, expected="one heading a column"))
