from datetime import date

import pytest

from schoolinfo.releases.findings import Refused
from schoolinfo.releases.reading.source import open_source, read_tables

from .builders import edit_part, workbook

MARKS = frozenset({"cds", "model_id"})
SHEET = "xl/worksheets/sheet1.xml"
ROWS = [("cds", "name", "n"), ("01964733000000", "Niños", 12), ("2", "", -8.1)]


def tables(path):
    source, data = open_source(path)
    return read_tables(source.name, data, MARKS)


def refusal(path) -> str:
    with pytest.raises(Refused) as refused:
        tables(path)
    return str(refused.value)


@pytest.fixture
def book(tmp_path):
    return lambda rows=ROWS, **sheets: workbook(tmp_path / "book.xlsx", sheets or {"Sheet1": rows})


def test_cells_become_the_text_that_a_person_sees(book):
    [table] = tables(book())
    assert [[table[n].text(row) for n in ("cds", "name", "n")] for row in (0, 1)] == [
        ["01964733000000", "Niños", "12"],
        ["2", "", "-8.1"],
    ]


def test_titles_above_and_blank_rows_between_keep_the_row_numbers(book):
    rows = [("Made by the state",), (), ROWS[0], ROWS[1], (), ROWS[2]]
    [table] = tables(book(rows))
    assert [table.line(0), table.line(1)] == [4, 6]


def test_line_breaks_in_headings_fold(book):
    [table] = tables(book([("cds", "Enrollment \n(K-12)"), ("1", 5)]))
    assert table["enrollment (k-12)"].text(0) == "5"


def test_every_sheet_with_a_header_is_a_table(book):
    found = tables(book(growth=ROWS, notes=[("read me",)], models=[("model_id", "title"), ("A", "B")]))
    assert [table.file for table in found] == ["book.xlsx, sheet growth", "book.xlsx, sheet models"]


def test_true_is_not_one(book):
    [table] = tables(book([("cds", "a", "b"), ("1", 1, True), ("2", 1.0, False)]))
    assert [table["b"].text(0), table["a"].text(0), table["b"].text(1)] == ["TRUE", "1", "FALSE"]


def test_a_million_blank_formatted_rows_load(tmp_path):
    path = workbook(tmp_path / "blank.xlsx", {"Sheet1": ROWS})
    blank = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(4, 1_048_577))
    edit_part(path, SHEET, "</sheetData>", blank + "</sheetData>")
    [table] = tables(path)
    assert table.rows == 2


@pytest.mark.parametrize("cell", ["XFD1048576", "AAA2"])
def test_a_stray_cell_far_outside_is_refused_by_its_name(book, cell):
    row = "".join(filter(str.isdigit, cell))
    extra = f'<row r="{row}"><c r="{cell}"><v>1</v></c></row></sheetData>'
    assert f"cell {cell}" in refusal(edit_part(book(), SHEET, "</sheetData>", extra))


def test_a_stray_cell_in_the_last_row_of_a_wide_sheet_is_refused(book):
    extra = '<row r="1048576"><c r="AZ1048576"><v>1</v></c></row></sheetData>'
    path = edit_part(book(), SHEET, "</sheetData>", extra)
    edit_part(path, SHEET, '<dimension ref="A1:C3"/>', '<dimension ref="A1:AZ1048576"/>')
    assert "1,048,576" in refusal(path)


def test_a_stray_cell_under_a_lying_extent_stops_the_child_and_not_the_site(book):
    extra = '<row r="1048576"><c r="ZZ1048576"><v>1</v></c></row></sheetData>'
    assert "[workbook]" in refusal(edit_part(book(), SHEET, "</sheetData>", extra))


def test_cells_with_errors_are_refused_by_their_name(book):
    path = edit_part(book(), SHEET, r'<c r="C2"><v>12</v></c>', '<c r="C2" t="e"><v>#N/A</v></c>')
    assert "cell C2" in refusal(path)


def test_dates_read_as_the_state_writes_them(tmp_path):
    import xlsxwriter

    path = tmp_path / "dates.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ("cds", "opened"))
    sheet.write_string(1, 0, "1")
    sheet.write_datetime(1, 1, date(2005, 9, 26), book.add_format({"num_format": "mm/dd/yyyy"}))
    book.close()
    assert tables(path)[0]["opened"].text(0) == "09/26/2005"


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9, 0.999])
def test_a_cut_off_workbook_is_refused(book, keep):
    path = book()
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    assert "cut off" in refusal(path)


def test_a_protected_or_old_workbook_is_refused(tmp_path):
    path = tmp_path / "secret.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512)
    assert "password" in refusal(path)


def test_a_workbook_that_unpacks_too_far_is_refused(book):
    bomb = "</sheetData>" + " " * 40_000_000
    assert "unpacks" in refusal(edit_part(book(), SHEET, "</sheetData>", bomb))


def test_entities_are_refused(book):
    path = edit_part(book(), SHEET, r"(<\?xml[^>]*\?>)", r'\1<!DOCTYPE x [<!ENTITY a "b">]>')
    assert "entities" in refusal(path)


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    import zipfile

    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("a.txt", "cds\n1")
    assert "not a workbook" in refusal(path)
