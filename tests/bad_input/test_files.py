"""Files that are another dataset or year than they say, empty, cut off, or about single students."""

import re

import pytest

from schoolinfo.releases.models import Refusal
from tests import real_layouts as files
from tests.releases.builders import text_file, workbook

pytestmark = pytest.mark.django_db


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
