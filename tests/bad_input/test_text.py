"""Encodings, damaged letters and spoilt codes."""

import re

import pytest
from django.db import connection

from tests import real_layouts as files

from .conftest import load

pytestmark = pytest.mark.django_db


def test_the_good_files_load(tmp_path):
    made = [
        files.results(tmp_path, measure)
        for measure in ("ela", "math", "science", "elpi", "susp", "grad", "cci")
    ]
    made += [files.directory(tmp_path), files.census(tmp_path), files.meals(tmp_path), files.growth(tmp_path)]
    assert [(o.files, o.failures) for o in load(*made) if o.status != "loaded"] == []


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
