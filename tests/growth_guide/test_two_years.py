"""The worked example: a grade's average falls while every student of it gained."""

from growth.guide.two_years import LAST_YEAR, THIS_YEAR, example


def test_the_numbers_add_up_by_hand():
    said = example()
    assert (said.different_last, said.different_now, said.change) == ("2515.0", "2502.5", "−12.5")
    assert (said.same_before, said.same_after, said.growth) == ("2470.0", "2502.5", "+32.5")
    assert [line.difference for line in said.same] == ["+35", "+30", "+35", "+30"]


def test_nobody_is_in_both_classes_and_everybody_gained():
    assert not {s.name for s in LAST_YEAR} & {s.name for s in THIS_YEAR}
    assert all(s.grade_5 > s.grade_4 for s in THIS_YEAR)
    assert example().change.startswith("−")
    assert example().growth.startswith("+")
