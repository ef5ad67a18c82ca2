"""CSV that every spreadsheet reads alike, and that computes nothing."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from schoolinfo.profiles.downloads.spreadsheet import FORMULA, MARK, as_csv, cell

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
CELLS = st.one_of(st.none(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), TEXTS)


def lines(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_whatever_goes_in_comes_out(rows):
    found = lines(as_csv(("a", "b"), [dict(zip("ab", row, strict=True)) for row in rows]))
    assert found[0] == ["a", "b"]
    assert found[1:] == [[str(cell(value)) for value in row] for row in rows]


@given(st.sampled_from(FORMULA), TEXTS)
def test_no_text_is_taken_for_a_formula(start, rest):
    assert cell(start + rest) == f"'{start}{rest}"


@given(TEXTS)
def test_no_other_text_is_changed(text):
    assert cell(text) in (text, f"'{text}")
    assert (cell(text) == text) is not text.startswith(FORMULA)


def test_numbers_stay_numbers_and_nothing_is_an_empty_cell():
    body = as_csv(("a", "b", "c"), [{"a": -34.0, "b": 0, "c": None}])
    assert body == (MARK + "a,b,c\r\n-34.0,0,\r\n").encode()


def test_commas_quotes_and_lines_are_quoted():
    body = as_csv(("a",), [{"a": 'One, "two"\nthree'}])
    assert body.decode("utf-8-sig") == 'a\r\n"One, ""two""\nthree"\r\n'
