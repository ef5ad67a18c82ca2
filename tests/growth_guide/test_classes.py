"""The made-up classes: drawn by chance, the same for ever, and honest about how sure a number is."""

from decimal import Decimal
from statistics import mean, stdev

import pytest

from growth.guide.classes import BEFORE, LAST, MODEL, SIZES, SPREAD, TRUE, draw, simulation


@pytest.mark.parametrize("size", SIZES)
def test_a_class_is_the_same_whenever_it_is_drawn(size):
    assert draw(size, 7) == draw(size, 7)
    assert len({draw(size, number).mean for number in range(1, LAST + 1)}) == LAST


@pytest.mark.parametrize("size", SIZES)
def test_classes_scatter_around_the_truth_as_their_ranges_say(size):
    means = [float(draw(size, number).mean) for number in range(1, LAST + 1)]
    error = SPREAD / size**0.5
    assert mean(means) == pytest.approx(TRUE, abs=4 * error / LAST**0.5)
    assert stdev(means) == pytest.approx(error, rel=0.2)


@pytest.mark.parametrize("size", SIZES)
def test_about_nineteen_ranges_in_twenty_hold_the_truth(size):
    drawn = [draw(size, number) for number in range(1, LAST + 1)]
    inside = sum(one.found.low <= Decimal(TRUE) <= one.found.high for one in drawn)
    assert 0.90 <= inside / LAST <= 0.99


def test_a_smaller_class_has_a_longer_range():
    lengths = [draw(size, 3).found.high - draw(size, 3).found.low for size in SIZES]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] == pytest.approx(4 * lengths[2])


def test_of_25_students_neither_more_nor_less_is_said():
    said = {draw(25, number).words for number in range(1, LAST + 1)}
    assert len(said) == 1
    assert "too few" in said.pop().lower()


def test_the_picture_and_the_words_say_the_same_numbers():
    one = draw(400, 5)
    assert one.text in one.picture.alt
    assert one.low in one.range
    assert one.high in one.range
    assert one.low in one.picture.alt


def test_earlier_classes_are_listed_and_the_last_leads_to_the_first():
    assert [one.number for one in simulation(25, 4).before] == [3, 2, 1]
    assert simulation(25, 1).before == ()
    assert len(simulation(25, LAST).before) == BEFORE
    assert simulation(25, LAST).next == 1
    assert [one.size for one in simulation(100, 9).sizes] == list(SIZES)


def test_the_simulation_is_on_the_scale_of_the_states_model():
    assert MODEL.typical_value == 0
    assert MODEL.measure == "residual_gain"
