"""Tables as CSV, for every page that hands one out. Pure.

RFC 4180, UTF-8 with a mark, and no text that a spreadsheet takes for a formula (OWASP ASVS 5.0, 1.2.10).
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

Cell = str | int | float | None

# Excel reads a CSV without this mark as Windows-1252 and breaks every accent and dash. Other readers skip it.
MARK = "\ufeff"
# Spreadsheets compute a cell that begins so, in their Japanese and Chinese editions also in full width.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\x00", "＝", "＋", "－", "＠")
NEGATIVE = re.compile(r"-[0-9]+(\.[0-9]+)?")
UNSEEN = "".join((" ", "\xa0", "\ufeff", "\u200b"))  # some programs drop these before they look for a formula


def as_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> bytes:
    """One line a row, in the order of the columns. None is an empty cell."""
    text = io.StringIO(newline="")
    write = csv.writer(text).writerow
    write(columns)
    for row in rows:
        write([cell(row.get(column)) for column in columns])
    return (MARK + text.getvalue()).encode()


def cell(value: Cell) -> str | int | float:
    """A number as it is, also where it is written as text: "-34.5".

    Any other text that could be taken for a formula gets an apostrophe before it.
    """
    if value is None:
        return ""
    if isinstance(value, str) and computes(value):
        return f"'{value}"
    return value


def computes(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula."""
    begins = text.startswith(FORMULA) or text.lstrip(UNSEEN).startswith(FORMULA)
    return begins and not NEGATIVE.fullmatch(text)
