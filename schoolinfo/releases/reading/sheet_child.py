"""Run as a program: a workbook on standard input → its cells as texts on standard output.

Writes one line of JSON ({"sheets": [...], "first_rows": [...]} or {"refused": {...}}), then the codes of all
columns as int32. It stands alone (no package imports), so that it starts quickly and can be limited hard.
"""

import io
import json
import re
import resource
import sys
import zipfile
from array import array
from datetime import date, datetime, time
from itertools import islice

from python_calamine import CalamineWorkbook

MOST_MEMORY = 2 * 1024**3
MOST_UNPACKED = 1536 * 1024**2
MOST_RATIO = 400  # unpacked to packed, for parts over 16 MB
MOST_PARTS = 2_000
MOST_CELLS = 25_000_000
MOST_SECONDS = 290  # of processor time
HEADER_WITHIN = 20
CHUNK = 4 * 1024 * 1024
ROWS = 4_000

_FAR_CELL = re.compile(rb'<c r="([A-Z]{3}\d+)"[^>/]*>(?!</c>)')
_ERROR_CELL = re.compile(rb'<c r="([A-Z]+\d+)"[^>/]* t="e"[^>/]*>')
_LAST_CELL = re.compile(rb'.*<c r="([A-Z]+)(\d+)"[^>/]*>(?:<f>[^<]*</f>)?<(?:v|is)', re.DOTALL)
_DIMENSION = re.compile(rb'<dimension ref="[A-Z]+\d+:([A-Z]+)\d+"')


class Refusal(Exception):
    def __init__(self, message, expected, value=""):
        super().__init__(message)
        self.report = {"rule": "workbook", "message": message, "expected": expected, "value": value}


def main():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    data, marks = sys.stdin.buffer.read(), frozenset(json.loads(sys.argv[1]))
    try:
        booleans = look(data)
        report, codes = read(data, marks, booleans)
    except Refusal as refusal:
        report, codes = {"refused": refusal.report}, []
    out = sys.stdout.buffer
    out.write(json.dumps(report).encode() + b"\n")
    for column in codes:
        out.write(column.tobytes())


def look(data):
    """A streamed look at the parts before anything is built from them; True where a sheet has TRUE/FALSE."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        parts = package.infolist()
    except zipfile.BadZipFile:
        raise Refusal("The workbook is cut off or damaged.", "a whole .xlsx workbook") from None
    if len(parts) > MOST_PARTS:
        raise Refusal("The workbook has too many parts.", f"at most {MOST_PARTS:,} parts")
    names = [part.filename for part in parts]
    if "xl/workbook.xml" not in names:
        raise Refusal("This is not a workbook.", "an .xlsx workbook, or a text file")
    for name in names:
        if name.endswith("vbaProject.bin"):
            raise Refusal("The workbook holds macros.", "a workbook without macros", name)
        if name.startswith("xl/externalLinks/"):
            raise Refusal("The workbook takes values from other files.", "a workbook of its own values", name)
    looked = [look_at_part(package, part) for part in parts if part.filename.endswith((".xml", ".rels"))]
    return any(looked)


def look_at_part(package, part):
    """Refuse a part that unpacks too far, defines entities, or has cells where none belong."""
    sheet = part.filename.startswith("xl/worksheets/")
    size, tail, booleans, last, width = 0, b"", False, None, 0
    try:
        with package.open(part) as stream:
            while chunk := stream.read(CHUNK):
                size += len(chunk)
                check_size(part, size)
                if not tail and (b"<!DOCTYPE" in chunk[:4096] or b"<!ENTITY" in chunk[:4096]):
                    raise Refusal("The workbook defines XML entities.", "a plain .xlsx workbook")
                if sheet:
                    block = tail + chunk
                    check_cells(block)
                    booleans = booleans or b' t="b"' in block
                    width = width or dimension_width(block)
                    last = last_row(block) or last
                tail = chunk[-256:]
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise Refusal(
            "The workbook is cut off or damaged.", "a whole .xlsx workbook", str(error)[:80]
        ) from None
    if sheet and last and last * max(width, 1) > MOST_CELLS:
        message = "The last filled cell stands so far down that the sheet cannot be read."
        raise Refusal(
            message, f"at most {MOST_CELLS:,} cells between the first and the last", f"row {last:,}"
        )
    return booleans


def check_size(part, size):
    packed = max(part.compress_size, 1)
    if size > MOST_UNPACKED or (size > 16 * 1024**2 and size / packed > MOST_RATIO):
        raise Refusal("The workbook unpacks to far more than it should.", "at most 1.5 GB unpacked")


def check_cells(block):
    if found := _FAR_CELL.search(block):
        message = "A cell far outside the table is filled. Delete it and save again."
        raise Refusal(message, "cells only in the table's columns", f"cell {found[1].decode()}")
    if b' t="e"' in block and (found := _ERROR_CELL.search(block)):
        message = "A cell holds an error such as #N/A or #REF!."
        raise Refusal(message, "a number, a text, or an empty cell", f"cell {found[1].decode()}")


def dimension_width(block):
    found = _DIMENSION.search(block, 0, 8192)
    width = 0
    for letter in found[1] if found else b"":
        width = width * 26 + letter - 64
    return min(width, 702)


def last_row(block):
    """The row of the last filled cell of a block, or None."""
    at = max(block.rfind(b"<v>"), block.rfind(b"<is>"))
    found = _LAST_CELL.match(block[max(0, at - 4096) : at + 4]) if at >= 0 else None
    return int(found[2]) if found else None


def read(data, marks, booleans):
    """Every sheet with a header row as texts by different value."""
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [m.name for m in workbook.sheets_metadata if "Visible" in str(m.visible)]
        return read_sheets(workbook, names, marks, booleans)
    except Refusal:
        raise
    except Exception as error:  # the reader's own errors have no common class
        detail = f"{type(error).__name__}: {error}"[:120]
        message = "The workbook cannot be read: it is damaged or protected by a password."
        raise Refusal(message, "an .xlsx workbook without a password", detail) from None


def read_sheets(workbook, names, marks, booleans):
    sheets, codes, offset, first_rows = [], [], 0, []
    for name in names:
        rows = workbook.get_sheet_by_name(name).iter_rows()  # from row 1, whatever the first filled row
        head = [list(row) for row in islice(rows, HEADER_WITHIN)]
        at = header_at(head, marks)
        if at is None:
            first_rows = first_rows or [[as_text(cell) for cell in row] for row in head[:1]]
            continue
        filled, columns = intern(head[at + 1 :], rows, len(head[at]), booleans)
        sheets.append(
            {
                "name": name,
                "header": [as_text(cell) for cell in head[at]],
                "rows": len(filled),
                "first_row": at + 2,
                "skipped": gaps(filled, at + 2),
                "offset": offset,
                "values": [[as_text(value) for value in index] for index, _ in columns],
            }
        )
        codes += [column for _, column in columns]
        offset += 4 * len(filled) * len(columns)
    for sheet in sheets:
        sheet["only"] = len(sheets) == 1
    return {"sheets": sheets, "first_rows": first_rows}, codes


def header_at(rows, marks):
    for number, row in enumerate(rows):
        if any(isinstance(cell, str) and " ".join(cell.split()).lower() in marks for cell in row):
            return number
    return None


def intern(first, rest, width, booleans):
    """(numbers of the rows with content, [(index of values, codes)] a column)."""
    columns = [({}, array("i")) for _ in range(width)]
    filled = []
    number = 0
    for rows in blocks(first, rest):
        kept = []
        for row in rows:
            if any(cell != "" for cell in row):
                kept.append(row)
                filled.append(number)
            number += 1
        for (index, codes), cells in zip(columns, zip(*kept, strict=True), strict=False):
            if booleans:
                cells = [str(cell).upper() if cell is True or cell is False else cell for cell in cells]
            codes.extend([index.setdefault(cell, len(index)) for cell in cells])
    return filled, columns


def blocks(first, rest):
    yield first
    while block := list(islice(rest, ROWS)):
        yield block


def gaps(filled, first):
    """Rows without content between the first and the last with content."""
    have = set(filled)
    return [first + number for number in range(filled[-1] if filled else 0) if number not in have]


def as_text(cell):
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return f"{cell:.15g}"
    if isinstance(cell, datetime):
        return f"{cell:%m/%d/%Y}"
    if isinstance(cell, date):
        return f"{cell:%m/%d/%Y}"
    if isinstance(cell, time):
        return cell.isoformat()
    return str(cell)


if __name__ == "__main__":
    main()
