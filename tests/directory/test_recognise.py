"""Files are known by rows, header and name; nobody else's files are claimed."""

import pytest

from schoolinfo.directory.recognise import RECOGNISER
from schoolinfo.releases.datasets import Claim
from tests.tables import make_table

from .samples import CENSUS, DISTRICT, MEALS, SCHOOL

by_name, by_header, by_rows = RECOGNISER.by_name, RECOGNISER.by_header, RECOGNISER.by_rows


def of(row: dict):
    return make_table(list(row), list(row.values()))


@pytest.mark.parametrize(
    ("name", "dataset", "period"),
    [
        ("pubschls-2026-06-01.txt", "directory", "2026-06-01"),
        ("pubschls.xlsx", "directory", None),
        ("pubschls-2026-13-41.txt", "directory", None),
        ("district_schools-2025-10-01.csv", "directory/district", "2025-10-01"),
        ("CensusEnrollRatesDownload2025.txt", "enrolment/census", "2025"),
        ("frpm2223.xlsx", "enrolment/frpm", "2023"),
        ("frpm2122_v2.xlsx", "enrolment/frpm", "2022"),
        ("frpm.xlsx", "enrolment/frpm", None),
    ],
)
def test_names_tell_the_dataset_and_perhaps_the_period(name, dataset, period):
    assert by_name(name) == Claim(frozenset({dataset}), frozenset({period}) if period else None)


@pytest.mark.parametrize("name", ["eladownload2025.txt", "growth.csv", "Pr12018.txt"])
def test_names_of_other_files_are_not_claimed(name):
    assert by_name(name) is None


@pytest.mark.parametrize(
    ("row", "dataset"),
    [
        (SCHOOL, "directory"),
        (DISTRICT, "directory/district"),
        (CENSUS, "enrolment/census"),
        (MEALS, "enrolment/frpm"),
    ],
)
def test_headers_tell_the_dataset(row, dataset):
    assert by_header(of(row)) == Claim(frozenset({dataset}))
    assert any(mark in of(row) for mark in RECOGNISER.header_marks)


def test_results_are_not_claimed():
    table = of({"cds": "0", "rtype": "S", "studentgroup": "ALL", "reportingyear": "2025"})
    assert by_header(table) is None
    assert by_rows(table) is None


def test_rows_tell_the_year_of_enrolment():
    assert by_rows(of(CENSUS)) == Claim(None, frozenset({"2025"}))
    assert by_rows(of(MEALS)) == Claim(None, frozenset({"2023"}))
    assert by_rows(of(SCHOOL)) is None


def test_rows_of_several_years_claim_all_of_them():
    rows = [CENSUS, CENSUS | {"reportingyear": "2024"}]
    table = make_table(list(CENSUS), *(list(row.values()) for row in rows))
    assert by_rows(table) == Claim(None, frozenset({"2024", "2025"}))
