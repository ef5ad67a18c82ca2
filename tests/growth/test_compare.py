"""What is said of the growth of several schools: whether ranges overlap, by the same model, and nothing more."""

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth.classification import Interval
from growth.presenters import compare
from growth.presenters.compare import overlap

from .builders import UNCERTAIN, WITHHELD, sheet, subject, value
from .pages import NET, STATE_MODEL, D, card

MODEL = "Model: Network growth model, Sample Network. Compared with: schools in the network."
STATES = (
    "Model: California student growth model, California Department of Education."
    " Compared with: schools in the network."
)
STATE = (2, "2025", "CDE")
CANNOT_ONE = (
    "The ranges overlap. These numbers cannot show that students at one of these schools gained more than"
    " students at the other."
)
CANNOT_ALL = (
    "All these ranges overlap. These numbers cannot show that students at one of these schools gained more than"
    " students at another."
)
WHERE = (
    "Where ranges overlap, the numbers cannot show that students at one school gained more than students at the"
    " other."
)


def grew(low, high, **said):
    """A card with one number in a range."""
    middle = (D(low) + D(high)) / 2
    return card(value(estimate=middle, ci_low=D(low), ci_high=D(high), **said))


def sentences(*cards):
    names = ("Oak", "Elm", "Fir", "Ash")
    return compare([(subject(name=name), one) for name, one in zip(names, cards, strict=False)])


def test_two_schools_whose_ranges_overlap():
    assert sentences(grew(40, 60), grew(55, 80)) == (MODEL, CANNOT_ONE)


def test_two_schools_whose_ranges_do_not_overlap():
    assert sentences(grew(40, 60), grew(61, 80)) == (MODEL, "Oak and Elm: the ranges do not overlap.")


def test_the_order_of_the_schools_is_kept_whoever_has_more():
    assert sentences(grew(61, 80), grew(40, 60))[1] == "Oak and Elm: the ranges do not overlap."


def test_ranges_that_touch_overlap():
    assert sentences(grew(40, 60), grew(60, 80))[1] == CANNOT_ONE


def test_ranges_are_tested_before_rounding():
    assert sentences(grew(40, "60.1"), grew("60.2", 80))[1] == "Oak and Elm: the ranges do not overlap."


def test_three_schools_that_all_overlap():
    assert sentences(grew(40, 60), grew(50, 70), grew(55, 80)) == (MODEL, CANNOT_ALL)


def test_three_schools_of_which_two_overlap():
    assert sentences(grew(57, 83), grew(39, 70), grew(16, 55)) == (
        MODEL,
        "Oak and Elm: the ranges overlap.",
        "Oak and Fir: the ranges do not overlap.",
        "Elm and Fir: the ranges overlap.",
        WHERE,
    )


def test_a_school_without_a_number_is_in_no_pair():
    hidden = card(value(state=2, **WITHHELD))
    assert sentences(grew(40, 60), hidden, grew(50, 70)) == (MODEL, CANNOT_ONE)
    assert sentences(grew(40, 60), hidden) == (MODEL,)
    assert sentences(hidden, card()) == ()


def test_a_number_without_a_range_is_in_no_pair():
    assert sentences(grew(40, 60), card(value(**UNCERTAIN)), grew(50, 70)) == (
        MODEL,
        "Oak and Fir: the ranges overlap.",
        WHERE,
    )


def test_a_model_without_ranges_says_that_nothing_can_be_said():
    without = card(value(**UNCERTAIN))
    assert sentences(without, without) == (
        MODEL,
        "This model gives no ranges, so nothing can be said of whether they overlap.",
    )


def test_numbers_of_other_years_are_in_no_pair():
    older = card(
        value(version=3, year_start=2023, year_end=2024),
        public=((3, "2024", "NET"),),
    )
    assert sentences(grew(41, 63), older) == (
        MODEL,
        "These numbers are not of the same years.",
        "Numbers for spring 2024 to spring 2025: Oak.",
        "Numbers for spring 2023 to spring 2024: Elm.",
    )


def test_numbers_of_other_grades_say_so():
    said = sentences(grew(41, 63), grew(41, 63, span="4-5/1"), grew(41, 63))
    assert said[1:3] == ("Growth covers grades 4–8 at: Oak, Fir.", "Growth covers grades 4–5 at: Elm.")
    assert said[3] == CANNOT_ALL


def test_numbers_of_two_models_are_never_put_against_each_other():
    state = card(value(version=2, estimate=D("6.4"), **UNCERTAIN), public=(STATE,), models={2: STATE_MODEL})
    said = sentences(grew(41, 63), state)
    assert said == (
        "Numbers of different growth models cannot be compared: each model has a scale of its own.",
        MODEL,
        STATES,
    )


def test_each_of_two_models_is_spoken_of_apart():
    both = card(
        value(),
        value(version=2, estimate=D("6.4"), **UNCERTAIN),
        public=(NET, STATE),
        models={1: sheet(), 2: STATE_MODEL},
    )
    said = sentences(both, both)
    assert said[1:3] == (MODEL, CANNOT_ONE)
    assert said[3].startswith("Model: California student growth model")
    assert said[4].startswith("This model gives no ranges")


@pytest.mark.parametrize("order", list(permutations([(10, 20), (30, 40), (15, 35)])))
def test_no_sentence_says_which_school_has_more(order):
    for said in sentences(*(grew(*ends) for ends in order)):
        assert "more" not in said.replace("cannot show that students at one school gained more than", "")
        assert not {"best", "higher", "lower", "less", "difference"} & set(said.lower().split())


ranges = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted)


@given(ranges, ranges)
def test_two_ranges_overlap_when_they_have_a_number_in_common(one, other):
    common = set(range(one[0], one[1] + 1)) & set(range(other[0], other[1] + 1))
    assert overlap(_interval(one), _interval(other)) is bool(common)
    assert overlap(_interval(other), _interval(one)) is bool(common)


def _interval(ends) -> Interval:
    return Interval(Decimal(ends[0]), Decimal(ends[1]))
