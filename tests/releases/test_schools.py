"""A finding says which school's line it stands in."""

import pytest

from schoolinfo.releases.findings import Finding
from schoolinfo.releases.schools import with_schools
from schoolinfo.releases.table import Table
from tests.tables import make_table

ONE, OTHER = "19647331930650", "19647336019715"


def codes(table, *findings) -> list[str]:
    return [finding.cds for finding in with_schools(findings, [table])]


def at(line, file="file.txt") -> Finding:
    return Finding("fail", "column_value", "This value cannot be read.", file=file, line=line)


@pytest.mark.parametrize("heading", ["cds", "CDS", "cds_code", "school"])
def test_the_code_of_its_line(heading):
    table = make_table([heading, "box"], [ONE, "1"], [OTHER, "2"])
    assert codes(table, at(3), at(2)) == [OTHER, ONE]


def test_a_code_in_three_columns():
    table = make_table(["County Code", "District Code", "School Code"], ["19", "64733", "1930650"])
    assert codes(table, at(2)) == [ONE]


def test_no_school_where_the_line_has_no_code_or_there_is_no_line():
    table = make_table(["cds", "school"], ["1.9E+13", "Belmont High"])
    assert codes(table, at(2), at(1), at(9), at(None), at(2, "another.txt")) == [""] * 5


def test_lines_without_content_are_passed_over():
    told = make_table(["cds", "box"], [ONE, "1"], [OTHER, "2"])
    table = Table(told.file, told.columns, told.rows, told.first_line, skipped=(3, 4))
    assert [table.row(line) for line in (1, 2, 3, 4, 5, 6)] == [None, 0, None, None, 1, None]
    assert codes(table, at(5)) == [OTHER]


def test_the_engine_says_it_of_warnings_and_failures(make_file, load):
    first, second = "19647331930650", "19647336019715"
    [refused] = load(make_file("red2025.txt", (first, "A"), (second, "B\ufffd")))
    assert [failure.cds for failure in refused.failures] == [second]
