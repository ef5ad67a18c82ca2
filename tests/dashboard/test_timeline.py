"""The small line across the years: gaps are gaps, and no line crosses a break."""

import itertools

import pytest

from dashboard.presenters import present
from schoolinfo.measures import Picture

from .builders import hidden_row, make_releases, make_row, make_rows, make_subject

YEARS = (2019, 2022, 2023, 2024, 2025)


def picture(code="ela", values=(4.8, -7.2, 1.1, 6.9, 13.2), years=YEARS, **subject) -> Picture | None:
    releases = make_releases(**{code: years})
    rows = [
        make_row(code, version=year, status=value) if value is not None else hidden_row(code, version=year)
        for year, value in zip(years, values, strict=True)
    ]
    panel = present(make_rows(releases, *rows), make_subject(**subject), releases)
    return next(card.picture for card in panel.cards if card.measure.code == code)


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


HIGH_SCHOOL = {"first_grade": 9, "last_grade": 12}


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        (lambda: picture(), "The state gave no results for 2020, 2021."),
        (lambda: picture(values=(4.8, -7.2, None, 6.9, 13.2)),
         "Results for 2023 are hidden: there were 10 or fewer students."),
        (lambda: picture(values=(4.8, 6.9, 13.2), years=(2019, 2024, 2025)),
         "Results for 2022, 2023 are not on this site yet."),
        (lambda: picture("cci", (45.0, 47.0, 48.0), (2023, 2024, 2025), **HIGH_SCHOOL),
         "In 2025 the state changed what counts, so no line joins 2024 and 2025."),
        (lambda: picture("susp"), "Lower is better."),
    ],
)  # fmt: skip
def test_every_break_is_said_below_the_picture(drawn, said):
    assert said in drawn().caption


def test_a_year_in_which_the_file_is_silent_is_said():
    releases = make_releases(ela=(2023, 2024, 2025))
    rows = make_rows(releases, make_row(version=2023), make_row(version=2025))
    drawn = present(rows, make_subject(), releases).cards[0].picture
    assert "The state’s files have no result here for 2024." in drawn.caption
    assert [(gap.label, gap.value) for gap in drawn.gaps] == [("2024", "no result")]
    assert drawn.lines == ()


def test_new_rules_after_a_gap_name_the_year_before():
    found = picture("cci", (45.0, None, 48.0), (2023, 2024, 2025), **HIGH_SCHOOL)
    assert "so no line joins 2024 and 2025." in found.caption
    assert found.alt.endswith("2024: hidden; 2025 48.0, by new rules")


def test_a_line_that_starts_with_the_new_rules_has_no_break_to_speak_of():
    releases = make_releases(cci=(2025,))
    panel = present(make_rows(releases, make_row("cci")), make_subject(**HIGH_SCHOOL), releases)
    card = next(card for card in panel.cards if card.measure.code == "cci")
    assert card.picture is None
    assert [line.label for line in card.extra.years] == ["2025, by new rules"]


def test_an_unbroken_line_says_nothing():
    assert picture(values=(1.1, 6.9, 13.2), years=(2023, 2024, 2025)).caption == ""


def lines(code, years, rows, **subject):
    releases = make_releases(**{code: years})
    cards = present(make_rows(releases, *rows), make_subject(**subject), releases).cards
    found = next(card for card in cards if card.measure.code == code)
    return [(line.label, line.value or line.words) for line in found.extra.years]


def test_every_break_is_in_the_table():
    rows = [make_row(version=2019), make_row(version=2022, change=None), hidden_row(version=2023), make_row()]
    assert lines("ela", (2019, 2022, 2023, 2025), rows) == [
        ("2025", "+13.2"), ("2024", "Not on this site yet"), ("2023", "Hidden"), ("2022, Status only", "+13.2"),
        ("2020, 2021", "Not released"), ("2019", "+13.2"),
    ]  # fmt: skip
    rows = [make_row("cci", version=2023), make_row("cci")]
    assert lines("cci", (2023, 2024, 2025), rows, **HIGH_SCHOOL) == [
        ("2025, by new rules", "13.2%"), ("2024", "Not reported"), ("2023, Status only", "13.2%"),
    ]  # fmt: skip
