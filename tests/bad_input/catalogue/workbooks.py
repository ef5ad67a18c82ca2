"""Workbooks that are none, not whole, or hold more than values."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import xlsxwriter

from tests import real_layouts as files
from tests.releases.builders import edit_part, workbook

from .spoiling import of_bytes, patched

NAME = "eladownload2025.xlsx"
SHEET = "xl/worksheets/sheet1.xml"


def good(folder: Path) -> Path:
    return workbook(folder / NAME, {"ELA": files.results_rows("ela")})


def edited(part: str, pattern: str, replacement: str):
    """A good workbook with a change in the text of one of its parts."""
    return lambda folder: edit_part(good(folder), part, pattern, replacement)


def with_part(name: str, data: bytes):
    """A good workbook with one more part."""

    def made(folder: Path) -> Path:
        path = good(folder)
        with zipfile.ZipFile(path, "a") as package:
            package.writestr(name, data)
        return path

    return made


def without_part(name: str):
    def made(folder: Path) -> Path:
        path = good(folder)
        old = io.BytesIO(path.read_bytes())
        with zipfile.ZipFile(old) as packed, zipfile.ZipFile(path, "w") as package:
            for part in packed.infolist():
                if part.filename != name:
                    package.writestr(part, packed.read(part))
        return path

    return made


def cell(column: str, write):
    """One cell of row 3 written otherwise; `write(sheet, row, column, book)`."""

    def made(folder: Path) -> Path:
        rows = files.results_rows("ela")
        book = xlsxwriter.Workbook(str(folder / NAME))
        sheet = book.add_worksheet("ELA")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        write(sheet, 2, rows[0].index(column), book)
        book.close()
        return folder / NAME

    return made


def altered(change):
    """A good workbook as openpyxl saves it after `change(book)`."""

    def made(folder: Path) -> Path:
        path = good(folder)
        book = openpyxl.load_workbook(path)
        change(book)
        book.save(path)
        book.close()
        return path

    return made


def hide(book) -> None:
    book.create_sheet("Notes")
    book["ELA"].sheet_state = "hidden"


def merge_header(book) -> None:
    book["ELA"].merge_cells("A1:C1")


def second_table(book) -> None:
    sheet = book.create_sheet("ELA corrected")
    for row in files.results_rows("ela", {"currstatus": "12.0", "change": "3.0"}):
        sheet.append(row)


def lower_header(book) -> None:
    book["ELA"].insert_rows(1, 25)


def spoil(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes(64) + data[middle + 64 :]


def percent(sheet, row, column, book):
    sheet.write_number(row, column, 0.475, book.add_format({"num_format": "0.0%"}))


def date(sheet, row, column, book):
    sheet.write_datetime(row, column, datetime(2025, 10, 11), book.add_format({"num_format": "m/d/yyyy"}))


def formula(sheet, row, column, book):
    sheet.write_formula(row, column, "=1/0", None, "#DIV/0!")


def long_code(sheet, row, column, book):
    sheet.write_number(row, column, 1611190130229)


def old_office(name: str):
    return of_bytes(name, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))


def package(name: str, *parts: str):
    """A ZIP of other software under the name of a workbook."""

    def made(folder: Path) -> Path:
        with zipfile.ZipFile(folder / name, "w") as packed:
            for part in parts:
                packed.writestr(part, "<x/>")
        return folder / name

    return made


BAD = {
    "workbook: with a password": old_office(NAME),
    "workbook: an old one under its own name": old_office("eladownload2025.xls"),
    **{
        f"workbook: cut off after {tenths} tenths": patched(
            good, lambda data, t=tenths: data[: len(data) * t // 10]
        )
        for tenths in (1, 3, 5, 7, 9)
    },
    "workbook: spoilt in its middle": patched(good, spoil),
    "workbook: without its sheet": without_part(SHEET),
    "workbook: without its list of sheets": without_part("xl/workbook.xml"),
    "workbook: broken XML": edited(SHEET, "</sheetData>", "</sheet"),
    "workbook: a text document": package(NAME, "word/document.xml"),
    "workbook: slides": package(NAME, "ppt/presentation.xml"),
    "workbook: of another office": package("eladownload2025.ods", "content.xml"),
    "workbook: a binary one": package("eladownload2025.xlsb", "xl/workbook.bin"),
    "workbook: with macros": with_part("xl/vbaProject.bin", b"macro"),
    "workbook: with values of another file": with_part("xl/externalLinks/externalLink1.xml", b"<x/>"),
    "workbook: with XML entities": edited(SHEET, r"<worksheet", r'<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
    "workbook: an error in a cell": cell("currstatus", formula),
    "workbook: a cell far below": edited(
        SHEET, "</sheetData>", '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'
    ),
    "workbook: a cell far to the right": edited(
        SHEET, "</sheetData>", '<row r="4"><c r="XFD4"><v>1</v></c></row></sheetData>'
    ),
    "workbook: percent for points": cell("currstatus", percent),
    "workbook: a day for a number": cell("currdenom", date),
    "workbook: a word for a number": cell(
        "currdenom", lambda sheet, row, column, book: sheet.write_boolean(row, column, True)
    ),
    "workbook: a code that lost its zero as a number": cell("cds", long_code),
    "workbook: hidden sheets alone": altered(hide),
    "workbook: a header of merged cells": altered(merge_header),
    "workbook: the same results on two sheets": altered(second_table),
    "workbook: the header far below": altered(lower_header),
    "workbook: a header alone": lambda folder: workbook(
        folder / NAME, {"ELA": files.results_rows("ela")[:1]}
    ),
    "workbook: an empty sheet": lambda folder: workbook(folder / NAME, {"ELA": []}),
}
