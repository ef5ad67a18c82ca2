import pytest

from dashboard.groups import GROUPS
from dashboard.measures import CATALOGUE, INDICATORS, MEASURES
from dashboard.released import Release, newest_released, released


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda m: m.code)
def test_a_measure_is_fully_described(measure):
    assert measure.question.endswith("?")
    assert measure.label
    assert measure.source
    assert measure.code == measure.code.lower()
    assert 0 <= measure.first_grade <= measure.last_grade <= 12


def test_codes_never_change():
    assert list(MEASURES) == ["ela", "math", "science", "elpi", "chronic", "susp", "grad", "cci"]
    assert list(MEASURES) == list(INDICATORS)


def test_groups_stand_in_the_states_order():
    assert list(GROUPS)[:6] == ["ALL", "AA", "AI", "AS", "FI", "HI"]


def test_what_was_released_is_said_for_every_measure_and_year():
    assert list(released()) == list(MEASURES)
    assert {tuple(years) for years in released().values()} == {tuple(range(2019, 2026))}
    assert {newest_released(code) for code in MEASURES} == {2025}


@pytest.mark.parametrize(
    ("measure", "year", "what"),
    [
        ("ela", 2021, Release.NONE),
        ("grad", 2021, Release.DATA),
        ("cci", 2022, Release.NONE),
        ("cci", 2023, Release.STATUS),
        ("elpi", 2019, Release.STATUS),
        ("science", 2024, Release.NO_COLOR),
    ],
)
def test_what_was_released(measure, year, what):
    assert released()[measure][year] is what
