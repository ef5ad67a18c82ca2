"""More or less is said only when the whole range lies on one side of the typical value."""

from decimal import Decimal

import pytest

from growth.classification import Interval, Said, classify, interval
from schoolinfo.measures import State

from .builders import sheet

D = Decimal


@pytest.mark.parametrize(
    ("students", "expected"),
    [(10, Said.NOT_SHOWN), (11, Said.TOO_FEW), (29, Said.TOO_FEW), (30, Said.MORE), (31, Said.MORE)],
)
def test_how_many_students_it_takes(students, expected):
    assert classify(State.SHOWN, students, Interval(D(60), D(70)), sheet()) is expected


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("50.0001", "60", Said.MORE),
        ("50", "60", Said.SAME),
        ("40", "50", Said.SAME),
        ("40", "49.9999", Said.LESS),
        ("50", "50", Said.SAME),
        ("0", "100", Said.SAME),
    ],
)
def test_a_range_that_touches_the_typical_value_says_about_the_same(low, high, expected):
    assert classify(State.SHOWN, 100, Interval(D(low), D(high)), sheet()) is expected


@pytest.mark.parametrize("students", [11, 29, 500])
def test_nothing_is_said_where_the_file_gives_no_uncertainty(students):
    assert classify(State.SHOWN, students, None, sheet()) is Said.UNSAID


@pytest.mark.parametrize(
    "state", [State.HIDDEN, State.NOT_APPLICABLE, State.NOT_RELEASED, State.NOT_REPORTED]
)
def test_a_row_that_is_not_shown_says_nothing(state):
    assert classify(state, None, None, sheet()) is Said.NOT_SHOWN


def test_a_standard_error_makes_a_range_of_95_percent():
    assert interval(D("60"), D("5"), None, None, None, sheet()) == Interval(D("50.2"), D("69.8"))


def test_a_published_range_goes_before_a_standard_error():
    assert interval(D(60), D(5), D(58), D(62), 95, sheet()) == Interval(D(58), D(62))


def test_a_range_of_another_level_is_replaced_where_there_is_a_standard_error():
    assert interval(D(60), D(5), D(58), D(62), 80, sheet()) == Interval(D("50.2"), D("69.8"))


def test_a_range_of_another_level_is_taken_as_it_is_without_a_standard_error():
    assert interval(D(60), None, D(58), D(62), 80, sheet()) == Interval(D(58), D(62))


def test_a_range_is_cut_off_at_the_ends_of_the_scale():
    assert interval(D(95), D(10), None, None, None, sheet()) == Interval(D("75.4"), D(100))
    assert interval(D(5), D(10), None, None, None, sheet()) == Interval(D(0), D("24.6"))


def test_no_range_without_any_uncertainty():
    assert interval(D(60), None, None, None, None, sheet()) is None
