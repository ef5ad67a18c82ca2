"""Workbooks: cells of every kind, cut off, protected, blank to the last row, and one cell gone astray."""

from datetime import datetime

import pytest
import xlsxwriter
from django.db import connection

from tests import real_layouts as files
from tests.releases.builders import edit_part, workbook

from .conftest import load

pytestmark = pytest.mark.django_db


def book(folder, measure="ela", *changes, numbers=True):
    """A workbook as a spreadsheet saves it: numbers as numbers, also where a code was meant."""
    header, *rows = files.results_rows(measure, *changes)
    cells = [tuple(_as_number(cell) if numbers else cell for cell in row) for row in rows]
    return workbook(folder / f"{measure}download2025.xlsx", {measure.upper(): [header, *cells]})


def _as_number(cell: str):
    try:
        return float(cell)
    except ValueError:
        return cell


def test_a_workbook_of_texts_loads(tmp_path):
    assert load(book(tmp_path, numbers=False))[0].status == "loaded"


def test_a_code_stored_as_a_number_keeps_its_digits_where_it_had_no_leading_zero(tmp_path):
    assert load(book(tmp_path))[0].status == "loaded"
    with connection.cursor() as cursor:
        cursor.execute("select cds from dashboard_value where measure = 'ela' order by 1")
        assert cursor.fetchall() == [(files.FIRST,), (files.SECOND,)]


def test_a_code_stored_as_a_number_that_lost_its_zero_is_refused(tmp_path, refused):
    said = refused(book(tmp_path, "ela", {"cds": "01611190130229"}))
    assert "eladownload2025.xlsx, line 3, column cds: This CDS code has lost its leading zeros." in said
    assert "Value: '1611190130229'" in said


def cell_book(folder, column: str, value, shown: dict):
    """A workbook of texts with one cell of a format of its own, in row 3."""
    path = folder / "elpidownload2025.xlsx"
    made = xlsxwriter.Workbook(str(path))
    sheet = made.add_worksheet("ELPI")
    rows = files.results_rows("elpi")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    place = rows[0].index(column)
    if isinstance(value, datetime):
        sheet.write_datetime(2, place, value, made.add_format(shown))
    else:
        sheet.write_number(2, place, value, made.add_format(shown))
    made.close()
    return path


def test_a_percent_cell_is_refused_where_it_is_not_the_number_it_shows(tmp_path, refused):
    said = refused(cell_book(tmp_path, "currstatus", 0.475, {"num_format": "0.0%"}))
    assert "elpidownload2025.xlsx, line 3, column currstatus: " in said
    assert "Value: '0.475'. Expected: a number from 0 to 100 with at most 1 decimal" in said


def test_a_date_where_a_number_belongs_is_refused(tmp_path, refused):
    said = refused(cell_book(tmp_path, "currnumer", datetime(2025, 10, 11), {"num_format": "m/d/yyyy"}))
    assert (
        "elpidownload2025.xlsx, line 3, column currnumer: This value cannot be read. Value: '10/11/2025'."
        in said
    )


def test_a_cut_off_workbook_is_refused(tmp_path, refused):
    path = book(tmp_path)
    path.write_bytes(path.read_bytes()[:-2000])
    said = refused(path)
    assert "eladownload2025.xlsx: The workbook is cut off or damaged." in said
    assert "Expected: a whole .xlsx workbook" in said


def test_a_workbook_with_a_password_is_refused(tmp_path, refused):
    path = tmp_path / "eladownload2025.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))  # how Office packs what it encrypts
    said = refused(path)
    assert "eladownload2025.xlsx: The workbook is protected by a password" in said
    assert "Expected: an .xlsx workbook without a password" in said


def test_a_million_blank_formatted_rows_load(tmp_path):
    path = tmp_path / "eladownload2025.xlsx"
    made = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet, grey = made.add_worksheet("ELA"), made.add_format({"bg_color": "#eeeeee"})
    rows = files.results_rows("ela")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    for number in range(len(rows), 1_000_000):
        sheet.write_blank(number, 0, None, grey)
    made.close()
    [outcome] = load(path)
    assert (outcome.status, outcome.version.row_counts["dashboard_value"]) == ("loaded", 2)


def test_a_stray_cell_in_the_last_row_and_column_is_refused(tmp_path, refused):
    path = book(tmp_path)
    stray = r'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    edit_part(path, "xl/worksheets/sheet1.xml", "</sheetData>", stray)
    said = refused(path)
    assert "eladownload2025.xlsx: A cell far outside the table is filled." in said
    assert "Value: 'cell XFD1048576'" in said
    assert load(book(tmp_path))[0].status == "loaded"
