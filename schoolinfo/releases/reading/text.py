"""Text files: tab, comma, pipe or caret separated; every column stays text."""

import csv
import io
import re

import numpy as np
import pandas as pd

from ..findings import Finding, Refused
from ..table import Column, Table
from .header import find_header, named_columns

DELIMITERS = "\t,|^;"
HEADER_WITHIN = 20  # lines
MOST_LINES = 5_000_000
MOST_COLUMNS = 1_000
MOST_BYTES_A_LINE = 100_000  # Python's reader of CSV takes cells of 131,072 characters at most
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# A first row of this text: pandas reads a column of digits alone as numbers, and leading zeros would be lost.
_GUARD = "\x02"


def read_text(name: str, data: bytes, marks: frozenset[str]) -> Table:
    """The table in a text file. Raises Refused naming the line where it cannot be read."""
    data, encoding = decodable(name, data)
    lines = lines_of(name, data)
    head = [line.decode(encoding) for line in lines[:HEADER_WITHIN]]
    delimiter, quoted = separated_by(head)
    _not_too_wide(name, head, delimiter)
    cells = [_split(line, delimiter, quoted) for line in head]
    at = find_header(name, cells, marks)
    body = lines[at + 1 :]
    if not quoted:
        _same_width(name, body, at + 2, delimiter.encode(), len(cells[at]))
    columns, rows = _columns(name, b"\n".join(body), encoding, delimiter, quoted, cells[at], at + 1)
    return Table(name, columns, rows, at + 2, _blank_lines(body, at + 2))


def separated_by(lines: list[str]) -> tuple[str, bool]:
    """The character between the cells, and whether quotation marks hold cells together."""
    delimiter = max(DELIMITERS, key=lambda d: max(line.count(d) for line in lines))
    return delimiter, delimiter in ",;"  # the state's tab and pipe files carry bare quotation marks in names


def decodable(name: str, data: bytes) -> tuple[bytes, str]:
    """The bytes with plain line ends, and the encoding that decodes them all."""
    if data.startswith(_UTF16):
        raise _refused(name, "text_encoding", "The file is saved as UTF-16.", "a text file saved as UTF-8")
    data = data.removeprefix(b"\xef\xbb\xbf")
    if (nul := data.find(b"\0")) >= 0:
        line = data.count(b"\n", 0, nul) + 1
        raise _refused(
            name, "text_encoding", "The file is not text.", "a text file saved as UTF-8", line=line
        )
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    for encoding in ("utf-8", "cp1252"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError as error:
            bad = error
            continue
        return data, encoding
    line = data.count(b"\n", 0, bad.start) + 1
    message = "This line holds bytes that are neither UTF-8 nor Windows-1252."
    raise _refused(name, "text_encoding", message, "a text file saved as UTF-8", line=line)


def lines_of(name: str, data: bytes) -> list[bytes]:
    """The lines. Raises Refused, before it takes memory for them, where no honest table has so many or such."""
    if data.count(b"\n") > MOST_LINES:
        raise _refused(name, "text_size", "The file has too many lines.", f"at most {MOST_LINES:,} lines")
    lines = data.split(b"\n")
    for number, line in enumerate(lines, 1):
        if len(line) > MOST_BYTES_A_LINE:
            expected = f"at most {MOST_BYTES_A_LINE:,} bytes a line"
            raise _refused(name, "text_size", "This line is too long.", expected, line=number)
    return lines


def _not_too_wide(name: str, head: list[str], delimiter: str) -> None:
    for number, line in enumerate(head, 1):
        if line.count(delimiter) >= MOST_COLUMNS:
            expected = f"at most {MOST_COLUMNS:,} columns"
            raise _refused(name, "text_size", "This line has too many columns.", expected, line=number)


def _split(line: str, delimiter: str, quoted: bool) -> list[str]:
    if not quoted:
        return line.split(delimiter)
    return next(csv.reader([line], delimiter=delimiter), [])


def _same_width(name, body, first_line, delimiter, width):
    """Raise Refused at the first line that has more or fewer cells than the header: cut off, or shifted."""
    for number, line in enumerate(body):
        if line.count(delimiter) != width - 1 and line.strip():
            found = line.count(delimiter) + 1
            message = f"This line has {found} cells; it may be cut off or shifted."
            raise _refused(name, "row_width", message, f"{width} cells", line=first_line + number)


def _blank_lines(body, first_line):
    """Lines without content that stand before the last line with content."""
    blank = [first_line + number for number, line in enumerate(body) if not line.strip(b" ")]
    last = first_line + len(body) - 1
    while blank and blank[-1] == last:
        blank.pop()
        last -= 1
    return tuple(blank)


def _columns(name, body, encoding, delimiter, quoted, header, header_line):
    if not body.strip():
        empty = [Column(heading, np.zeros(0, dtype=np.int32), [""]) for heading in header]
        return named_columns(name, header, empty), 0
    guard = delimiter.join([_GUARD] * len(header)).encode()
    try:
        frame = pd.read_csv(
            io.BytesIO(guard + b"\n" + body),
            sep=delimiter,
            header=None,
            names=range(len(header)),
            index_col=False,
            dtype="category",
            na_filter=False,
            quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
            encoding=encoding,
            engine="c",
            low_memory=False,
        )
    except pd.errors.ParserError as error:
        raise _not_parsed(name, str(error), header_line - 1, len(header)) from None
    columns = [_trimmed(header[number], frame[number].cat) for number in frame.columns]
    return named_columns(name, header, columns), len(frame) - 1


def _trimmed(heading, cells) -> Column:
    """A column without its guard, whose values are trimmed, so that " " and "" are one value."""
    rows = cells.codes.to_numpy()[1:]
    texts = cells.categories.tolist()
    guard = int(cells.codes.iloc[0])
    if not (rows == guard).any():
        texts[guard] = texts[guard - 1]  # nobody's value; any other will do
    index: dict[str, int] = {}
    codes = np.array([index.setdefault(text.strip(), len(index)) for text in texts], dtype=np.int32)
    return Column(heading, codes[rows], list(index))


def _not_parsed(name, text, header_line, width):
    found = re.search(r"Expected \d+ fields in line (\d+), saw (\d+)", text)
    line = int(found[1]) + header_line if found else None
    if found:
        return _refused(name, "row_width", f"This line has {found[2]} cells.", f"{width} cells", line=line)
    start = re.search(r"starting at row (\d+)", text)
    line = int(start[1]) + header_line + 1 if start else None
    message = "A quotation mark is opened and never closed."
    return _refused(name, "quotation_marks", message, "a closing quotation mark", line=line)


def _refused(name, rule, message, expected, line=None):
    return Refused(Finding("fail", rule, message, file=name, line=line, expected=expected))
