"""The small line across the years: gaps are gaps, and no line crosses a break."""

import itertools

import pytest

from dashboard.presenters import present

from .builders import make_releases, make_row, make_rows, make_subject
from .drawing import YEARS, picture


def test_points_are_labelled_and_stand_to_scale():
    points = picture().points
    assert [(p.label, p.value) for p in points] == [
        ("2019", "+4.8"), ("2022", "−7.2"), ("2023", "+1.1"), ("2024", "+6.9"), ("2025", "+13.2"),
    ]  # fmt: skip
    assert [p.x for p in points] == [22.0, 150.0, 192.7, 235.3, 278.0]
    assert [p.y for p in points] == [49.9, 84.0, 60.4, 43.9, 26.0]


def test_years_without_results_are_a_gap_that_no_line_crosses():
    found = picture()
    assert [(gap.label, gap.value) for gap in found.gaps] == [("2020, 2021", "none")]
    assert found.lines == ("M150 84 192.7 60.4 235.3 43.9 278 26",)
    assert found.axis == "M8 94H52m-3 4 6-8M117 98 123 90M120 94H292"


def test_status_only_is_hollow_and_the_year_shown_is_marked():
    assert [p.style for p in picture().points] == ["dot", "hollow", "dot", "dot", "now"]
    assert "The hollow dot, 2022, has Status only." in picture().caption


def test_hollow_years_of_other_measures():
    assert [p.style for p in picture("elpi").points[:2]] == ["hollow", "hollow"]
    college = picture("cci", (40.0, 45.0, 47.0, 48.0), (2019, 2023, 2024, 2025), first_grade=9, last_grade=12)
    assert [p.style for p in college.points] == ["dot", "hollow", "dot", "now"]


def test_years_not_released_and_years_not_here_are_told_apart():
    college = picture("cci", (40.0, 45.0), (2019, 2023), first_grade=9, last_grade=12)
    assert [(gap.label, gap.value) for gap in college.gaps] == [("2020, 2021", "not here"), ("2022", "none")]


def test_no_line_joins_college_career_of_2024_and_2025():
    college = picture("cci", (45.0, 47.0, 48.0), (2023, 2024, 2025), first_grade=9, last_grade=12)
    assert college.lines == ("M22 29.6 150 27.2",)
    assert "no line joins 2024 and 2025" in college.caption


def test_a_hidden_year_is_a_gap():
    found = picture(values=(4.8, -7.2, None, 6.9, 13.2))
    assert ("2023", "hidden") in [(gap.label, gap.value) for gap in found.gaps]
    assert len(found.lines) == 1


def test_the_alternative_says_everything():
    assert picture().alt == (
        "English Language Arts, points from the standard: 2019 +4.8; 2020, 2021: none; 2022 −7.2, Status only;"
        " 2023 +1.1; 2024 +6.9; 2025 +13.2"
    )


def test_one_year_makes_no_picture():
    assert picture(values=(13.2,), years=(2025,)) is None


def test_zeros_have_a_place():
    assert [p.y for p in picture("susp", (0.0, 0.0), (2024, 2025)).points] == [84.0, 84.0]


def test_only_points_from_a_standard_have_a_guide():
    assert picture().guides[0].label == "standard"
    assert picture("susp").guides == ()


@pytest.mark.parametrize(
    "values", [(4.8, -7.2, 1.1, 6.9, 13.2), (90.0, 1.0, 90.0, 1.0, 90.0), (-50.0, -55.0, -47.3, -30.6, -31.9)]
)
def test_numbers_stay_within_the_picture_and_off_the_years(values):
    found = picture(values=values)
    for point in found.points:
        assert 10 <= point.value_y <= 96
        assert 0 <= point.x <= found.width


def test_a_school_that_opened_later_has_no_gap_before():
    releases = make_releases(ela=YEARS)
    rows = [make_row("ela", version=year) for year in (2023, 2024, 2025)]
    panel = present(make_rows(releases, *rows), make_subject(), releases)
    assert panel.cards[0].picture.gaps == ()
    assert [line.label for line in panel.cards[0].extra.years] == ["2025", "2024", "2023"]


def test_years_not_released_stay_so_where_a_school_has_results_without_the_grades():
    found = picture("chronic", first_grade=9, last_grade=12)
    assert [(gap.label, gap.value) for gap in found.gaps] == [("2020, 2021", "none")]


@pytest.mark.parametrize(
    "values",
    [
        (-29.2, -42.7, -49.3, -33.8, -34.2),
        (-110.1, -110.2, -110.3, -110.4, -110.5),
        (0.0, 100.1, 100.2, 100.3, 100.4),
    ],
)
def test_numbers_do_not_touch_each_other(values):
    for one, other in itertools.pairwise(picture(values=values).points):
        wide = (len(one.value) + len(other.value)) * 3.2
        assert other.x - one.x >= wide or abs(one.value_y - other.value_y) >= 12
