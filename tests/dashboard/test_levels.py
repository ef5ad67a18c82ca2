"""Status, Change and color in the state's words, and what is said in their place."""

import pytest

from dashboard.flags import Flag
from dashboard.measures import MEASURES
from dashboard.presenters import present
from dashboard.presenters.levels import change_word, levels, status_word
from dashboard.released import Release

from .builders import make_releases, make_row, make_rows, make_subject


def said(code="ela", kind="school", release=Release.FULL, **row):
    return levels(MEASURES[code], make_row(code, **row), kind, release)


def test_a_colored_row():
    found = said()
    assert (found.status.word, found.change.word, found.color.word) == ("High", "Increased", "Green")
    assert found.change.note == "+6.3 points compared with last year’s students"


def test_words_turn_round_where_lower_is_better():
    assert [status_word(MEASURES["susp"], level) for level in (5, 4, 3, 2, 1)] == [
        "Very Low", "Low", "Medium", "High", "Very High",
    ]  # fmt: skip
    assert [change_word(MEASURES["susp"], level) for level in (5, 1)] == [
        "Declined Significantly",
        "Increased Significantly",
    ]
    found = said("chronic", change=-1.5)
    assert found.status.note == "How students did this year (lower is better)"
    assert found.change.note == "−1.5 percentage points compared with last year’s students"


@pytest.mark.parametrize("students", [11, 29])
def test_levels_of_few_students_are_not_worded_as_official(students):
    found = said(students=students, color=None)
    assert (found.status, found.change) == (None, None)
    assert (found.color.level, found.color.word) == (0, "No color")
    assert found.color.note == (
        "Too few students for a color. The state gives a color from 30 students in both years."
    )


def test_few_students_the_year_before_leave_status_but_no_change_level():
    found = said(prior_students=27, color=None, change=20.4, change_level=5)
    assert found.status.word == "High"
    assert (found.change.level, found.change.word) == (0, "+20.4 points")
    assert found.color.word == "No color"


def test_groups_that_need_15_in_a_district():
    assert said(group="HOM", students=18, prior_students=19, kind="district").color.word == "Green"
    few = said(group="HOM", students=18, prior_students=12, kind="district", color=None)
    assert "from 15 students" in few.color.note


def test_a_school_without_a_year_before():
    found = said(prior_students=None, change=None, change_level=None, color=None)
    assert (found.change.word, found.change.note) == (
        "Not known",
        "There are no results of last year to compare with.",
    )


def test_status_only():
    found = said(release=Release.STATUS, change=None, change_level=None, color=None)
    assert found.status.word == "High"
    assert found.change is None
    assert found.color.note == "The state gave Status only that year."


def test_groups_that_never_have_a_color():
    assert said(group="ELO", color=None).color.note == "The state gives this group no color."


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (Flag.DATA_ERROR, "set this level itself"),
        (Flag.NOT_CERTIFIED, "not certified in time"),
        (Flag.BORROWED, "Borrowed results"),
        (Flag.DASS, "alternative school"),
    ],
)
def test_marks_of_the_publisher_are_said_in_words(flag, words):
    releases = make_releases(chronic=(2025,))
    row = make_row("chronic", flags=int(flag))
    panel = present(make_rows(releases, row), make_subject(), releases)
    assert any(words in note for card in panel.cards for note in card.extra.notes)


def test_science_is_for_information():
    releases = make_releases(science=(2025,))
    panel = present(make_rows(releases, make_row("science")), make_subject(), releases)
    assert panel.cards[2].extra.notes == ("For information. Not part of any state decision.",)
