"""The directory, the district's own list, enrolment and meals of the sample."""

import openpyxl
from python_calamine import CalamineWorkbook

HOME = "99100170000000"


def test_the_directory_shows_every_kind_of_school(sample):
    rows = sample.rows("pubschls-2026-06-01")
    assert all(value for row in rows for value in row.values())
    assert {row["StatusType"] for row in rows} == {"Active", "Closed", "Merged", "Pending"}
    assert {row["FundingType"] for row in rows} == {"No Data", "Directly funded", "Locally funded"}
    assert "F" in {row["Virtual"] for row in rows}
    assert {row["County"] for row in rows} == {"Sample"}
    assert len([row for row in rows if row["School"] == "No Data"]) == 2


def test_charters_are_listed_under_their_authorizer(sample):
    charters = [row for row in sample.rows("pubschls-2026-06-01") if row["Charter"] == "Y"]
    assert len(charters) == 6
    assert {row["District"] for row in charters} == {"Fable Valley Unified"}


def test_closed_and_merged_schools_have_a_date(sample):
    for row in sample.rows("pubschls-2026-06-01"):
        assert (row["StatusType"] in ("Closed", "Merged")) == (row["ClosedDate"] != "No Data")


def test_names_try_accents_and_quotes(sample):
    names = {row["School"] for row in sample.rows("pubschls-2026-06-01")}
    assert {"Escuela Niños del Valle", 'The "Little Acorn" Elementary', "Lantern Creek K-8 School"} <= names


def test_nothing_points_to_a_real_place(sample):
    for row in sample.rows("pubschls-2026-06-01"):
        assert row["WebSite"] == "No Data" or row["WebSite"].endswith(".example")
        assert row["Phone"] == "No Data" or row["Phone"].startswith("(555) 555-01")
    phones = [row["Phone"] for row in sample.rows("pubschls-2026-06-01") if row["Phone"] != "No Data"]
    assert all(len(phone) == len("(555) 555-0100") for phone in phones)


def test_the_district_list_joins_the_directory(sample):
    listed = sample.table("district_schools-2026-06-01", encoding="utf-8-sig")
    codes = {row["CDSCode"] for row in sample.rows("pubschls-2026-06-01")}
    assert {row["cds_code"] for row in listed} <= codes
    assert any(";" in row["types"] and ";" in row["languages"] for row in listed)
    assert (sample.folder / "district_schools-2026-06-01.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_enrolment_has_no_row_for_all_students_and_adds_up_by_race(sample):
    rows = sample.rows("censusenrollratesdownload2025")
    assert "ALL" not in {row["studentgroup"] for row in rows}
    home = [row for row in rows if row["cds"] == HOME]
    races = [row for row in home if row["studentgroup"] in ("AA", "AI", "AS", "FI", "HI", "PI", "WH", "MR")]
    assert sum(int(row["subgrouptotal"]) for row in races) == int(home[0]["totalenrollment"])
    assert "subgroupTotal" in sample.rows("censusenrollratesdownload2022")[0]


def test_meals_have_line_breaks_in_the_header_and_codes_as_text(sample):
    book = CalamineWorkbook.from_path(sample.folder / "frpm2425.xlsx")
    header, *rows = book.get_sheet_by_name("FRPM School-Level Data").to_python()
    assert "Charter \nSchool \n(Y/N)" in header
    assert len(rows) == 37
    assert {row[0] for row in rows} == {"2024-2025"}
    assert all(row[1] == "99" and len(row[3]) == 7 for row in rows)
    assert {row[11] for row in rows} == {"Yes", "No "}


def test_both_readers_of_workbooks_see_the_same_cells(sample):
    path = sample.folder / "frpm2425.xlsx"
    fast = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    slow = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    assert fast == [["" if cell is None else cell for cell in row] for row in slow]
