"""CSV that every spreadsheet reads alike, and that computes nothing."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schoolinfo.spreadsheets import FORMULA, MARK, UNSEEN, as_csv, cell, computes

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
CELLS = st.one_of(st.none(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), TEXTS)


def is_negative(text: str) -> bool:
    return re.fullmatch("-[0-9]+([.][0-9]+)?", text) is not None


def lines(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_whatever_goes_in_comes_out(rows):
    found = lines(as_csv(("a", "b"), [dict(zip("ab", row, strict=True)) for row in rows]))
    assert found[0] == ["a", "b"]
    assert found[1:] == [[str(cell(value)) for value in row] for row in rows]


@given(st.sampled_from(FORMULA), TEXTS)
def test_no_text_is_taken_for_a_formula(start, rest):
    text = start + rest
    assert cell(text) == (text if is_negative(text) else f"'{text}")


@given(st.text(UNSEEN, min_size=1, max_size=3), st.sampled_from(FORMULA), TEXTS)
def test_no_formula_hides_behind_blanks(blanks, start, rest):
    assert cell(blanks + start + rest) == f"'{blanks}{start}{rest}"


@given(TEXTS)
def test_no_other_text_is_changed(text):
    assert cell(text) in (text, f"'{text}")
    assert (cell(text) == text) is not computes(text)


@given(st.floats(max_value=0, allow_infinity=False, allow_nan=False))
def test_a_negative_number_stays_a_number_also_where_it_is_text(number):
    assert cell(f"{number:.2f}") == f"{number:.2f}"
    assert cell(number) == number


@pytest.mark.parametrize(
    "text", ["-1+1", "-", "--1", "-1e3", "-1,5", "-١", "-1\n", "-=1", "+5", "-.5", "-5."]
)
def test_what_is_no_plain_number_is_defused(text):
    assert cell(text) == f"'{text}"


def test_numbers_stay_numbers_and_nothing_is_an_empty_cell():
    body = as_csv(("a", "b", "c"), [{"a": -34.0, "b": 0, "c": None}])
    assert body == (MARK + "a,b,c\r\n-34.0,0,\r\n").encode()


def test_commas_quotes_and_lines_are_quoted():
    body = as_csv(("a",), [{"a": 'One, "two"\nthree'}])
    assert body.decode("utf-8-sig") == 'a\r\n"One, ""two""\nthree"\r\n'
