"""Files and tables as tests need them."""

import io
import re
import zipfile
from pathlib import Path

import xlsxwriter


def text_file(path: Path, *rows, delimiter="\t", encoding="utf-8", end="\n") -> Path:
    """Write rows (tuples of cells; the first is the header) as a text file."""
    path.write_bytes((end.join(delimiter.join(map(str, row)) for row in rows) + end).encode(encoding))
    return path


def workbook(path: Path, sheets: dict[str, list[tuple]]) -> Path:
    """Write {sheet name: rows} as a workbook; None leaves a cell out."""
    book = xlsxwriter.Workbook(str(path))
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell is not None:
                    sheet.write(number, place, cell)
    book.close()
    return path


def edit_part(path: Path, part: str, pattern: str, replacement: str) -> Path:
    """Replace text in one part of a workbook."""
    packed = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == part:
                changed, count = re.subn(pattern, replacement, data.decode())
                assert count, f"{pattern} is not in {part}"
                data = changed.encode()
            new.writestr(info.filename, data)
    return path
