"""Every break of the line across the years is said where it stands: below the picture and in the table."""

import pytest

from dashboard.presenters import present

from .builders import hidden_row, make_releases, make_row, make_rows, make_subject
from .drawing import picture

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
