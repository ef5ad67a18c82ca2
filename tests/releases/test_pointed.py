"""Files whose headings nobody knows, read below the line that a person names."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schoolinfo.releases.findings import Refused
from schoolinfo.releases.reading.pointed import Pointed, headings, heads, read_pointed

from .builders import workbook

TITLED = b"""Growth of our schools

,,ELA,,Math,
Code,"School
name",Growth,N,Growth,N
00123,"Upper, East",52.10,"1,234",*,<11

* fewer than 11
"""


def texts(table):
    return {key: [column.text(row) for row in range(table.rows)] for key, column in table.columns.items()}


def test_a_heading_is_joined_with_the_word_over_it():
    table = read_pointed("a.csv", TITLED, Pointed("", 4, True))
    assert list(table.columns) == ["code", "school name", "ela growth", "ela n", "math growth", "math n"]


def test_a_heading_that_stands_twice_has_its_number():
    assert headings(["N", "", "N", "N (2)"]) == ["N", "Column 2", "N (2)", "N (2) (2)"]


def test_cells_stay_texts_and_lines_are_those_of_the_file():
    table = read_pointed("a.csv", TITLED, Pointed("", 4))
    assert texts(table)["code"] == ["00123", "* fewer than 11"]
    assert texts(table)["growth"] == ["52.10", ""]
    assert [table.line(row) for row in range(table.rows)] == [6, 8]


def test_the_first_lines_are_shown_with_their_numbers():
    (head,) = heads("a.csv", TITLED)
    assert (head.sheet, head.lines[:5], head.row(1)) == ("", (1, 2, 3, 4, 6), ("Growth of our schools",))


def test_a_row_may_have_more_cells_than_the_headings():
    table = read_pointed("a.csv", b"A,B\n1,2,3\n", Pointed("", 1))
    assert texts(table) == {"a": ["1"], "b": ["2"], "column 3": ["3"]}


def test_sheets_are_shown_and_read_by_name(tmp_path):
    rows = [("Title", None, None), (None, "Site", "Growth"), (None, None, None), (None, "00123", 52.1)]
    path = workbook(tmp_path / "a.xlsx", {"Cover": [("Words",)], "Scores": rows, "Empty": []})
    data = path.read_bytes()
    assert [head.sheet for head in heads("a.xlsx", data)] == ["Cover", "Scores"]
    table = read_pointed("a.xlsx", data, Pointed("Scores", 2))
    assert (texts(table)["site"], texts(table)["growth"], table.line(0)) == (["00123"], ["52.1"], 4)


@pytest.mark.parametrize(
    ("data", "at", "rule"),
    [
        (TITLED, Pointed("", 99), "match_header"),
        (TITLED, Pointed("", 5), "match_header"),  # in the middle of a heading
        (b'A,"B\n1,2\n', Pointed("", 1), "quotation_marks"),
        (b"A,B\n\x00,2\n", Pointed("", 1), "text_encoding"),
        (b"\xd0\xcf\x11\xe0", Pointed("", 1), "workbook"),
        (b"PK\x03\x04", Pointed("x", 1), "workbook"),
        (",".join(map(str, range(201))).encode() + b"\n", Pointed("", 1), "match_size"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(data, at, rule):
    with pytest.raises(Refused) as refused:
        read_pointed("a.csv", data, at)
    assert [finding.rule for finding in refused.value.findings] == [rule]


def test_a_sheet_or_line_that_is_not_there(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"Scores": [("A", "B"), (1, 2)]})
    for at in (Pointed("Other", 1), Pointed("Scores", 30)):
        with pytest.raises(Refused) as refused:
            read_pointed("a.xlsx", path.read_bytes(), at)
        assert refused.value.findings[0].rule == "match_header"


@settings(max_examples=150)
@given(st.text(st.sampled_from("ab1,;|\t\n\r\"' é\u2028\x1c"), max_size=60), st.integers(1, 6))
def test_any_text_is_read_or_refused(text, line):
    with suppress(Refused):
        table = read_pointed("a.csv", text.encode(), Pointed("", line, True))
        assert all(len(column) == table.rows for column in table.columns.values())
        assert len({table.line(row) for row in range(table.rows)}) == table.rows
