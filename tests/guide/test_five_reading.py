"""What the explainer says of two numbers is what the rules give, in every table that there is."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.guide.five.bounds import change_bounds, status_bounds
from dashboard.guide.five.reading import for_script, place_of, reading
from dashboard.measures import MEASURES
from dashboard.presenters.levels import change_word, color_word, status_word
from dashboard.rules import FOLDING, cut_sets, expected, explain, known_years
from schoolinfo.measures import Better, Unit

TABLES = [
    (code, year, rule, small)
    for code in MEASURES
    for year in known_years(code)
    for rule in cut_sets(code)
    for small in sorted({False, code in FOLDING})
]
EACH = pytest.mark.parametrize(("code", "year", "rule", "small"), TABLES)
TENTHS = st.integers(-4000, 4000).map(lambda tenths: tenths / 10)


def near_limits(ends) -> list[float]:
    """Every limit, a tenth below it and a tenth above it."""
    return [round(end + step, 1) for end in ends for step in (-0.1, 0.0, 0.1)]


@EACH
def test_at_every_limit_and_a_tenth_beside_it(code, year, rule, small):
    cuts = explain(code, year, rule)
    for status, change in product(near_limits(cuts.status), near_limits(cuts.change)):
        agrees(cuts, status, change, small)


@given(table=st.sampled_from(TABLES), status=TENTHS, change=TENTHS)
def test_for_any_numbers(table, status, change):
    code, year, rule, small = table
    agrees(explain(code, year, rule), status, change, small)


def agrees(cuts, status, change, small):
    found, rules = place_of(cuts, status, change, small=small), expected(cuts, status, change, small)
    assert (found.status, found.change, found.color) == (
        rules.status_level,
        rules.change_level,
        rules.color,
    ), (status, change)


@given(table=st.sampled_from(TABLES), status=TENTHS, change=TENTHS)
def test_the_sentence_names_both_levels_and_the_color(table, status, change):
    code, year, rule, small = table
    cuts, measure = explain(code, year, rule), MEASURES[code]
    said, place = reading(cuts, measure, status, change, small=small), expected(cuts, status, change, small)
    assert status_word(measure, place.status_level) in said.sentence
    assert change_word(measure, place.change_level) in said.sentence
    assert said.sentence.endswith(f"gives {color_word(place.color)}." if place.color else "has no color.")
    assert said.color.level == (place.color or 0)


@EACH
def test_the_script_is_given_the_limits_the_colors_and_the_words_of_the_table(code, year, rule, small):
    cuts, measure = explain(code, year, rule), MEASURES[code]
    data = for_script(cuts, measure, small=small)
    assert data["value"]["ends"] == list(cuts.status)
    assert len(data["change"]["ends"]) == len(data["change"]["words"]) - 1 == (2 if small else 4)
    assert [len(row) for row in data["colors"]] == [len(data["change"]["words"])] * 5
    assert data["lower"] is (measure.better is Better.LOWER)


@EACH
def test_no_result_can_fall_where_the_state_has_no_cell(code, year, rule, small):
    """Last year's number would be below 0 or above 100, which the page says."""
    cuts = explain(code, year, rule)
    if MEASURES[code].unit is Unit.POINTS:
        assert all(color for row in cuts.grid for color in row)
        return
    for status, change in product(range(1001), range(-60, 61)):
        if 0 <= status - change <= 1000:
            place = place_of(cuts, status / 10, change / 10, small=small)
            assert place.color, (status, change)


def test_without_a_number_nothing_is_read():
    cuts = explain("ela", 2025, "3-8")
    for numbers in ((None, 1.0), (1.0, None), (None, None)):
        said = reading(cuts, MEASURES["ela"], *numbers, small=False)
        assert said.place is None
        assert said.sentence == "Put in both numbers to see the color."


@pytest.mark.parametrize("code", MEASURES)
def test_a_slider_reaches_every_level_and_stays_within_what_can_be(code):
    measure = MEASURES[code]
    for rule in cut_sets(code):
        cuts = explain(code, 2025, rule)
        for bounds, ends in ((status_bounds(measure), cuts.status), (change_bounds(measure), cuts.change)):
            assert bounds.low <= bounds.first < min(ends) - 0.1
            assert max(ends) + 0.1 < bounds.last <= bounds.high


def test_numbers_carry_their_unit_and_say_where_lower_is_better():
    def notes(code, rule=""):
        said = reading(explain(code, 2025, rule), MEASURES[code], 12.0, -1.5, small=False).levels
        return said.status.note, said.change.note

    assert notes("ela", "3-8") == ("+12.0 points", "−1.5 points")
    assert notes("science") == ("12.0 of 100 points", "−1.5 points")
    assert notes("grad") == ("12.0%", "−1.5 percentage points")
    assert notes("susp", "ES") == ("12.0% (lower is better)", "−1.5 percentage points")
