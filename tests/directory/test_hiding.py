"""No hidden group can be had by subtraction, whatever the sizes of the others."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from schoolinfo.directory.hiding import hidden_rows
from schoolinfo.student_groups import RACES

sizes = st.dictionaries(st.sampled_from(list(RACES)), st.integers(0, 40), min_size=1)


def hidden_of(groups: dict[str, int], total: int | None = None) -> set[str]:
    names, counts = np.array(list(groups), dtype=object), np.array(list(groups.values()), dtype=float)
    total = counts.sum() if total is None else total
    hidden = hidden_rows(np.zeros(len(names), dtype=int), names, counts, np.full(len(names), float(total)))
    return set(names[hidden].tolist())


def possible(rest: int, many: int) -> int:
    """How many ways there are (two suffice) for `many` groups of at least one student to have `rest`."""
    if many == 1:
        return 1
    return 1 if rest == many else 2


@given(sizes)
def test_no_hidden_size_follows_from_the_others(groups):
    total = sum(groups.values())
    hidden = hidden_of(groups)
    small = {name for name, size in groups.items() if 1 <= size <= 10}
    assert small <= hidden
    if hidden and total > 10:
        shown = sum(size for name, size in groups.items() if name not in hidden)
        assert possible(total - shown, len(hidden)) > 1


@given(sizes)
def test_one_group_more_at_most_is_hidden(groups):
    small = {name for name, size in groups.items() if 1 <= size <= 10}
    if sum(groups.values()) > 10:
        assert len(hidden_of(groups) - small) <= 1


@given(st.lists(sizes, min_size=2, max_size=5))
def test_schools_do_not_touch_each_other(schools):
    school = np.repeat(np.arange(len(schools)), [len(groups) for groups in schools])
    names = np.array([name for groups in schools for name in groups], dtype=object)
    counts = np.array([size for groups in schools for size in groups.values()], dtype=float)
    total = np.array([float(sum(groups.values())) for groups in schools])[school]
    together = hidden_rows(school, names, counts, total)
    for number, groups in enumerate(schools):
        assert set(names[together & (school == number)].tolist()) == hidden_of(groups)


def test_the_smallest_shown_race_goes_with_the_only_hidden_one():
    assert hidden_of({"HI": 300, "AS": 40, "AI": 3, "WH": 57, "PI": 0}) == {"AI", "AS"}


def test_two_hidden_races_protect_each_other():
    assert hidden_of({"HI": 300, "AS": 4, "AI": 3}) == {"AS", "AI"}


def test_two_hidden_races_of_one_student_each_do_not():
    assert hidden_of({"HI": 300, "AS": 1, "AI": 1, "WH": 90}) == {"AS", "AI", "WH"}


def test_groups_that_overlap_are_hidden_alone():
    assert hidden_of({"HI": 400, "EL": 5, "SWD": 60}, total=400) == {"EL"}


def test_everything_of_a_school_of_ten_is_hidden():
    assert hidden_of({"HI": 10, "WH": 0}) == {"HI", "WH"}
