"""Run as a program: a workbook on standard input → its cells as texts on standard output.

Its argument says what to read, as JSON: {"marks": [...]} every sheet that has a header row with one of these
headings; {"sheet": "...", "line": n} one sheet whose header row is line n; {"look": n} the first lines of all sheets.
Writes one line of JSON ({"sheets": [...], "first_rows": [...]} or {"refused": {...}}), then the codes of all
columns as int32. It imports nothing of the site, so that it starts quickly and can be limited hard.
"""

import io
import json
import resource
import sys
from array import array
from datetime import date, datetime, time
from itertools import islice

from python_calamine import CalamineWorkbook, SheetVisibleEnum
from sheet_look import Refusal, look  # beside this file, which is run by its path

MOST_MEMORY = 2 * 1024**3
MOST_SECONDS = 290  # of processor time
HEADER_WITHIN = 20
ROWS = 4_000


def main():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    data, wanted = sys.stdin.buffer.read(), json.loads(sys.argv[1])
    try:
        booleans = look(data)
        report, codes = read(data, wanted, booleans)
    except Refusal as refusal:
        report, codes = {"refused": refusal.report}, []
    out = sys.stdout.buffer
    out.write(json.dumps(report).encode() + b"\n")
    for column in codes:
        out.write(column.tobytes())


def read(data, wanted, booleans):
    """The wanted sheets as texts by different value, or the first lines of all."""
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [m.name for m in workbook.sheets_metadata if m.visible == SheetVisibleEnum.Visible]
        if "look" in wanted:
            return {"heads": [first_lines(workbook, name, wanted["look"]) for name in names]}, []
        return read_sheets(workbook, names, wanted, booleans)
    except Refusal:
        raise
    except Exception as error:  # the reader's own errors have no common class
        detail = f"{type(error).__name__}: {error}"[:120]
        message = "The workbook cannot be read: it is damaged or protected by a password."
        raise Refusal(message, "an .xlsx workbook without a password", detail) from None


def first_lines(workbook, name, lines):
    rows = islice(workbook.get_sheet_by_name(name).iter_rows(), lines)
    return {"sheet": name, "rows": [[as_text(cell) for cell in row] for row in rows]}


def read_sheets(workbook, names, wanted, booleans):
    sheets, codes, offset, first_rows = [], [], 0, []
    for name in names:
        rows = workbook.get_sheet_by_name(name).iter_rows()  # from row 1, whatever the first filled row
        head = [list(row) for row in islice(rows, wanted.get("line", HEADER_WITHIN))]
        at = header_at(head, wanted["marks"]) if "marks" in wanted else line_of(head, name, wanted)
        if at is None:
            first_rows = first_rows or [[as_text(cell) for cell in row] for row in head[:1]]
            continue
        filled, columns = intern(head[at + 1 :], rows, len(head[at]), booleans)
        sheets.append(
            {
                "name": name,
                "header": [as_text(cell) for cell in head[at]],
                "above": [as_text(cell) for cell in head[at - 1]] if at else [],
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


def line_of(head, name, wanted):
    """The place of the wanted line, or None where this is another sheet or ends before it."""
    here = name == wanted["sheet"] and len(head) >= wanted["line"]
    return wanted["line"] - 1 if here else None


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
