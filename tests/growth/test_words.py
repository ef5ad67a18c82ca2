"""Numbers in words: ordinals without a percent sign, signs, ranges that do not seem to touch typical."""

from decimal import Decimal

import pytest

from growth.classification import Interval
from growth.presenters import words

from .builders import POINTS_SHEET, sheet, subject, value

D = Decimal


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("0", "0th"), ("1", "1st"), ("2", "2nd"), ("3", "3rd"), ("4", "4th"), ("11", "11th"), ("12", "12th"),
        ("13", "13th"), ("21", "21st"), ("62.4", "62nd"), ("62.5", "63rd"), ("100", "100th"), ("99.5", "100th"),
    ],
)  # fmt: skip
def test_percentiles_are_ordinals(number, expected):
    assert words.percentile(D(number)) == f"{expected} percentile"
    assert words.ordinal(D(number)) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [("4.05", "+4.1"), ("-4.1", "−4.1"), ("0", "0.0"), ("-0.04", "0.0"), ("0.04", "0.0")],
)
def test_points_have_a_sign(number, expected):
    assert words.estimate(D(number), sheet(**POINTS_SHEET)) == expected


def test_the_historic_scale_has_no_sign():
    historic = sheet(**POINTS_SHEET | {"measure": "residual_gain_100", "typical_value": D(100)})
    assert words.estimate(D("104.14"), historic) == "104.1"
    assert words.unit(historic) == "points, where 100 is expected"


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("41.2", "78.8", ("41", "79")),
        ("50", "60", ("50", "60")),
        ("50.3", "60", ("50.3", "60.0")),
        ("40", "49.96", ("40.00", "49.96")),
    ],
)
def test_an_end_is_not_rounded_onto_the_typical_value(low, high, expected):
    assert words.ends(Interval(D(low), D(high)), sheet()) == expected


@pytest.mark.parametrize(
    ("span", "grades", "expected"),
    [
        ("4-8/1", (0, 5), "grades 4–5"),
        ("4-8/1", (6, 8), "grades 6–8"),
        ("4-8/1", (0, 12), "grades 4–8"),
        ("4-8/1", (None, None), "grades 4–8"),
        ("4-11/1", (0, 12), "grades 4–8 and 11"),
        ("4-11/1", (0, 10), "grades 4–8"),
        ("11-11/1", (9, 12), "grade 11"),
        ("5-5/1", (0, 5), "grade 5"),
    ],
)
def test_grades_are_those_taught_here(span, grades, expected):
    assert words.grades(value(span=span), subject(first_grade=grades[0], last_grade=grades[1])) == expected


def test_pooled_years_are_not_a_change_of_one_year():
    assert words.years(value(span="4-8/3")) == "3 years of results together, up to spring 2025"
    assert words.years(value()) == "spring 2024 to spring 2025"
