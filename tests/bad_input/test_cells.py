"""Missing columns, rows that stand twice, and values that are no such number."""

import re

import pytest

from tests import real_layouts as files
from tests.growth.builders import cde
from tests.releases.builders import text_file

from .conftest import load

pytestmark = pytest.mark.django_db


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
