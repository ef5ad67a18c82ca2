"""Every kind of bad file, in the publishers' real layouts: a clear message, and nothing is changed."""

import re
from datetime import datetime

import pytest
import xlsxwriter
from django.db import connection

from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.releases.models import Edition, Event, Refusal, Version
from tests.uploads import uploads  # noqa: F401

from . import real_layouts as files
from .growth.builders import cde
from .releases.builders import edit_part, text_file, workbook

pytestmark = pytest.mark.django_db
SIZE = "directory_entity"
GROWTH_NEEDED = {
    "cds",
    "subject",
    "rtype",
    "studentgroup",
    "denom",
    "status",
    "estimate",
    "performancecategory",
    "numberimprove",
    "reportingyear",
}


def load(*paths, **options):
    return load_paths(paths, by="loader", approval=Approval("approver"), **options)


def state():
    """Versions, editions, events, and the rows of every value table."""
    tables = sorted({table for dataset in datasets().values() for table in dataset.tables} | {SIZE})
    with connection.cursor() as cursor:
        cursor.execute(" union all ".join(f'select count(*) from "{table}"' for table in tables))
        rows = cursor.fetchall()
    return Version.objects.count(), Edition.objects.count(), Event.objects.count(), rows


@pytest.fixture(autouse=True)
def public(tmp_path, db):
    """Something is on the site already."""
    folder = tmp_path / "before"
    folder.mkdir()
    assert load(files.results(folder, "chronic"))[0].status == "loaded"


@pytest.fixture
def refused(uploads):  # noqa: F811
    """Load a file that must be refused without a trace: `refused(path)` returns the whole message."""

    def refused(*paths, **options) -> str:
        before, kept = state(), sorted(path.name for path in uploads.rglob("*"))
        [outcome] = load(*paths, **options)
        assert outcome.status == "refused"
        assert state() == before
        assert sorted(path.name for path in uploads.rglob("*")) == kept
        assert "database" not in {finding.rule for finding in outcome.failures}
        return "\n".join(map(str, outcome.failures))

    return refused


def test_the_good_files_load(tmp_path):
    made = [
        files.results(tmp_path, measure)
        for measure in ("ela", "math", "science", "elpi", "susp", "grad", "cci")
    ]
    made += [files.directory(tmp_path), files.census(tmp_path), files.meals(tmp_path), files.growth(tmp_path)]
    assert [(o.files, o.failures) for o in load(*made) if o.status != "loaded"] == []


# Encodings


def test_utf_16_is_refused(tmp_path, refused):
    said = refused(files.results(tmp_path, "ela", encoding="utf-16"))
    assert "eladownload2025.txt: The file is saved as UTF-16." in said
    assert "Expected: a text file saved as UTF-8." in said


def test_bytes_of_another_encoding_are_refused_with_their_line(tmp_path, refused):
    path = files.results(tmp_path, "ela", {"schoolname": "Los Ni~os"})
    path.write_bytes(path.read_bytes().replace(b"~", b"\x81"))  # DOS; Windows-1252 has no such letter
    assert "eladownload2025.txt, line 3: This line holds bytes that are neither" in refused(path)


def test_a_file_in_windows_1252_loads_with_its_letters(tmp_path):
    load(files.results(tmp_path, "ela", {"schoolname": "Para Los Niños"}, encoding="cp1252"))
    with connection.cursor() as cursor:
        cursor.execute(
            "select name from directory_reportedname where cds = %s and name like 'P%%'", [files.FIRST]
        )
        assert cursor.fetchall() == [("Para Los Niños",)]


@pytest.mark.parametrize("name", ["Para Los Ni\ufffdos", "Para Los NiÃ±os"])
@pytest.mark.parametrize(
    ("make", "column"),
    [
        (lambda folder, name: files.results(folder, "elpi", {"schoolname": name}), "schoolname"),
        (lambda folder, name: files.directory(folder, {"School": name}), "School"),
        (lambda folder, name: files.census(folder, {"schoolname": name}), "schoolname"),
        (lambda folder, name: files.meals(folder, {"School Name": name}), "School Name"),
        (lambda folder, name: files.growth(folder, {"schoolname": name}), "schoolname"),
    ],
    ids=["results", "directory", "census", "meals", "growth"],
)
def test_names_with_damaged_letters_are_refused(tmp_path, refused, make, column, name):
    path = make(tmp_path, name)
    said = refused(path)
    assert re.search(rf"{path.name}, line \d+, column {column}: A letter of this name was lost", said)
    assert f"Value: {name!r}. Expected: the file as its publisher gives it" in said


# CDS codes


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("1611190130229", "has lost its leading zeros"),
        ("1.96E+13", "turned this CDS code into a number"),
        ("1.96473E+13", "turned this CDS code into a number"),
        ("19-64733-0100289", "not a CDS code"),
        ("", "missing"),
    ],
)
@pytest.mark.parametrize(
    ("make", "column"),
    [
        (lambda folder, code: files.results(folder, "elpi", {"cds": code}), "cds"),
        (lambda folder, code: files.directory(folder, {"CDSCode": code}), "CDSCode"),
        (lambda folder, code: files.census(folder, {"cds": code}), "cds"),
        (lambda folder, code: files.growth(folder, {"cds": code}), "cds"),
    ],
    ids=["results", "directory", "census", "growth"],
)
def test_codes_that_a_spreadsheet_spoilt_are_refused(tmp_path, refused, make, column, code, words):
    said = refused(make(tmp_path, code))
    assert re.search(rf"line \d, column {column}: .*{words}", said)
    assert "Expected: a CDS code of 14 digits, kept as text" in said
    assert not code or f"Value: {code!r}" in said


@pytest.mark.parametrize(
    ("column", "value"), [("County Code", "1"), ("District Code", "1017"), ("School Code", "130229")]
)
def test_parts_of_codes_that_lost_zeros_are_refused(tmp_path, refused, column, value):
    said = refused(files.meals(tmp_path, {column: value}))
    assert f"frpm2223.xlsx, line 2, column {column}: " in said
    assert f"Value: {value!r}. Expected: " in said


# Columns and rows


@pytest.mark.parametrize(
    ("measure", "column"),
    [
        ("ela", "currstatus"),
        ("elpi", "currnumer"),
        ("chronic", "statuslevel"),
        ("susp", "type"),
        ("cci", "priorstatus"),
    ],
)
def test_a_missing_column_is_refused_by_its_name(tmp_path, refused, measure, column):
    said = refused(files.results(tmp_path, measure, name=f"{measure}download2025.txt", without=column))
    assert f"{measure}download2025.txt, column {column}: A required column is missing." in said


@pytest.mark.parametrize("column", list(cde()))
def test_a_growth_file_without_a_needed_column_is_refused_by_its_name(tmp_path, column):
    rows = [
        tuple(cell for name, cell in zip(cde(), row, strict=True) if name != column)
        for row in files.rows_of(cde())
    ]
    [outcome] = load(text_file(tmp_path / "growthmodeldownload2025.txt", *rows))
    if outcome.status == "refused":
        assert f"column {column}: A required column is missing." in str(outcome.failures[0])
    assert (outcome.status == "refused") == (column in GROWTH_NEEDED)


@pytest.mark.parametrize(
    "make",
    [
        lambda folder: files.results(folder, "elpi", {}, {}),
        lambda folder: files.directory(folder, {}, {"School": "Another Name"}),
        lambda folder: files.census(folder, {}, {}),
        lambda folder: files.meals(folder, {}, {}),
        lambda folder: files.growth(folder, {}, {}),
    ],
    ids=["results", "directory", "census", "meals", "growth"],
)
def test_two_rows_of_the_same_are_refused_with_both_lines(tmp_path, refused, make):
    said = refused(make(tmp_path))
    assert re.search(
        r"line (\d), column .*: This row speaks of the same as line (\d)\. Value: '.*\d{14}", said
    )
    assert "Expected: one row each" in said


@pytest.mark.parametrize(
    ("measure", "column", "value", "expected"),
    [
        ("ela", "currstatus", "1019.4", "a number from -500 to 500"),
        ("elpi", "currstatus", "101.0", "a number from 0 to 100"),
        ("susp", "currdenom", "-12", "a whole number from 0"),
        ("grad", "color", "6", "a whole number from 0 to 5"),
        ("math", "currstatus", "NaN", "a number"),
        ("chronic", "currdenom", "NaN", "a whole number"),
        ("science", "change", "inf", "a number"),
        ("cci", "currstatus", "12,5", "a number"),
        ("chronic", "statuslevel", "1e0", "a whole number"),
        ("elpi", "curr95", "١٢", "a number"),
    ],
)
def test_values_that_are_no_such_number_are_refused(tmp_path, refused, measure, column, value, expected):
    said = refused(files.results(tmp_path, measure, {column.lower(): value}))
    assert (
        f"{measure}download2025.txt, line 3, column {column}: This value cannot be read. Value: {value!r}."
        in said
    )
    assert f"Expected: {expected}" in said


@pytest.mark.parametrize(
    ("column", "value"), [("subgrouptotal", "NaN"), ("totalenrollment", "-1"), ("rate", "195.0")]
)
def test_numbers_of_the_census_are_refused(tmp_path, refused, column, value):
    said = refused(files.census(tmp_path, {column: value}))
    assert f"censusenrollratesdownload2025.txt, line 2, column {column}: " in said
    assert f"Value: {value!r}. Expected: " in said


@pytest.mark.parametrize(
    ("column", "value"), [("status", "NaN"), ("denom", "-1"), ("performancecategory", "9")]
)
def test_numbers_of_growth_are_refused(tmp_path, refused, column, value):
    said = refused(files.growth(tmp_path, {column: value}))
    assert f"growthmodeldownload2025.txt, line 2, column {column}: " in said
    assert f"Value: {value!r}. Expected: " in said


def test_a_name_that_tells_another_dataset_is_refused(tmp_path, refused):
    said = refused(files.results(tmp_path, "math", name="eladownload2025.txt"))
    assert "eladownload2025.txt: It is not clear which dataset this file is of." in said
    assert "the rows: dashboard/math" in said
    assert "the file's name: dashboard/ela" in said


def test_a_name_that_tells_another_year_is_refused(tmp_path, refused):
    said = refused(files.results(tmp_path, "ela", name="eladownload2024.txt"))
    assert "It is not clear which year" in said
    assert "the rows: 2025" in said
    assert "the file's name: 2024" in said


def test_rows_of_several_years_are_refused(tmp_path, refused):
    path = files.results(tmp_path, "ela", {}, {"reportingyear": "2024", "studentgroup": "AA"})
    assert "eladownload2025.txt" in refused(path)


def test_an_option_that_the_rows_deny_is_refused(tmp_path, refused):
    assert "the option --year: 2023" in refused(files.results(tmp_path, "ela"), period="2023")


def test_a_line_that_was_cut_off_is_refused(tmp_path, refused):
    path = files.results(tmp_path, "chronic")
    path.write_bytes(path.read_bytes()[:-60])
    said = refused(path)
    assert "chronicdownload2025.txt, line 3: This line has" in said
    assert "Expected: 29 cells" in said


def test_an_empty_file_is_refused(tmp_path, refused):
    path = tmp_path / "eladownload2025.txt"
    path.touch()
    assert "eladownload2025.txt: The file is empty. Expected: a header and rows." in refused(path)


@pytest.mark.parametrize("measure", ["ela", "elpi", "cci"])
def test_a_header_without_rows_is_refused(tmp_path, refused, measure):
    path = text_file(tmp_path / f"{measure}download2025.txt", files.results_rows(measure)[0])
    assert f"{path.name}: The file has a header and no rows below it. Expected: one row or more." in refused(
        path
    )


def test_a_header_without_rows_is_refused_in_a_workbook(tmp_path, refused):
    path = workbook(tmp_path / "eladownload2025.xlsx", {"ELA": files.results_rows("ela")[:1]})
    assert "eladownload2025.xlsx: The file has a header and no rows below it." in refused(path)


def test_student_level_columns_are_refused_and_only_name_hash_and_reason_are_kept(tmp_path, refused):
    header, *rows = files.results_rows("ela")
    rows = [(*row, "9876543210", "1/2/2010") for row in rows]
    path = text_file(tmp_path / "eladownload2025.txt", (*header, "SSID", "BirthDate"), *rows)
    said = refused(path)
    assert (
        "column SSID, BirthDate: This file holds data about single students, and nothing of it was kept."
        in said
    )
    assert "9876543210" not in said
    kept = Refusal.objects.get()
    assert kept.name == "eladownload2025.txt"
    assert re.fullmatch(r"[0-9a-f]{64}", kept.sha256)
    assert "9876543210" not in f"{kept.reason}{kept.by}"


# Workbooks


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
