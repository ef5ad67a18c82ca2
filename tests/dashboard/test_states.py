"""The six states of a measure on a card, each with words of its own."""

import pytest

from dashboard.measures import MEASURES
from dashboard.presenters import present
from schoolinfo.measures import State

from .builders import hidden_row, make_releases, make_row, make_rows, make_subject


def card(code, *rows, releases=None, **subject):
    releases = releases or make_releases(**{code: (2025,)})
    panel = present(make_rows(releases, *rows), make_subject(**subject), releases)
    return next(card for card in panel.cards if card.measure.code == code)


def test_a_shown_number_says_its_unit_year_students_and_file():
    shown = card("ela", make_row("ela"))
    assert (shown.figure.text, shown.figure.unit) == ("+13.2", "points")
    assert shown.figure.words == "On average, 13.2 points above the standard."
    assert shown.extra.about == "2024–25 · 398 students, grades 3–8"
    assert (shown.figure.papers.year, shown.figure.papers.file_name) == (2025, "eladownload2025.txt")


@pytest.mark.parametrize(
    ("code", "grades", "said"),
    [
        ("ela", (0, 5), "grades 3–5"),
        ("ela", (9, 12), "grade 11"),
        ("ela", (0, 12), "grades 3–8 and 11"),
        ("ela", (0, 2), "grades 3–8 and 11"),  # borrowed from another school
        ("ela", (None, None), "grades 3–8 and 11"),
        ("science", (6, 12), "grades 8 and 10–12"),
        ("science", (0, 12), "grades 5, 8 and 10–12"),
        ("chronic", (0, 12), "grades K–8"),
        ("susp", (0, 0), "grade K"),
    ],
)
def test_a_card_names_the_grades_that_count_here(code, grades, said):
    shown = card(code, make_row(code), first_grade=grades[0], last_grade=grades[1])
    assert shown.extra.about.endswith(f", {said}")


@pytest.mark.parametrize(
    ("code", "row", "text", "words"),
    [
        ("math", {"status": -31.9}, "−31.9", "On average, 31.9 points below the standard."),
        ("math", {"status": 0.0}, "0.0", "On average, at the standard."),
        ("science", {"status": 52.6}, "52.6", "On average, 52.6 of 100 points."),
        ("elpi", {"status": 54.2, "numerator": 13, "students": 24}, "54.2%",
             "13 of 24 English learners made progress."),
        ("susp", {"status": 0.1, "numerator": 1, "students": 671}, "0.1%", "1 of 671 students was suspended."),
        ("susp", {"status": 0.0, "numerator": 0, "students": 671}, "0.0%", "0 of 671 students were suspended."),
        ("chronic", {"status": 9.4, "numerator": 63, "students": 4668}, "9.4%",
             "63 of 4,668 students were absent that often."),
    ],
)  # fmt: skip
def test_numbers_in_words(code, row, text, words):
    figure = card(code, make_row(code, **row)).figure
    assert (figure.text, figure.words) == (text, words)


def test_hidden():
    figure = card("ela", hidden_row("ela")).figure
    assert (figure.state, figure.text, figure.words, figure.students) == (State.HIDDEN, "", "Hidden", "")
    assert "10 or fewer students" in figure.reason


def test_not_applicable_for_want_of_grades():
    figure = card("grad", releases=make_releases(ela=(2025,))).figure
    assert (figure.state, figure.words) == (State.NOT_APPLICABLE, "Not applicable")
    assert figure.reason == "This measure is for grades 9–12, and this school has none of them."


def test_not_applicable_for_want_of_students():
    figure = card("elpi", hidden_row("elpi", state=State.NOT_APPLICABLE, students=0)).figure
    assert figure.state == State.NOT_APPLICABLE
    assert figure.reason == "No students here counted for this measure in 2024–25."


def test_not_released():
    figure = card("ela", releases=make_releases(grad=(2021,)), year=2021).figure
    assert (figure.state, figure.words) == (State.NOT_RELEASED, "Not released")


def test_not_reported():
    figure = card("ela", releases=make_releases(ela=(2025,))).figure
    assert (figure.state, figure.words) == (State.NOT_REPORTED, "Not reported")
    assert "2024–25" in figure.reason


@pytest.mark.parametrize("code", set(MEASURES) - {"grad", "cci"})
def test_not_here(code):
    found = card(code, releases=make_releases())
    assert (found.figure.state, found.figure.words) == (State.NOT_HERE, "Not on this site yet")
    assert found.figure.reason.startswith("The state has released results for 2024–25.")
    assert found.extra.state_page == "https://www.caschooldashboard.org/reports/19647330100289/2025"


def test_graduation_of_2021_was_released_and_is_not_here():
    releases = make_releases(grad=(2022,))
    figure = card("grad", releases=releases, year=2021, first_grade=9, last_grade=12).figure
    assert figure.state == State.NOT_HERE


def test_where_grades_are_not_known_a_missing_row_is_not_reported():
    found = card("grad", releases=make_releases(grad=(2025,)), first_grade=None, last_grade=None)
    assert found.figure.state == State.NOT_REPORTED


def test_a_number_of_a_school_without_such_grades_is_shown_all_the_same():
    assert card("grad", make_row("grad", status=88.0)).figure.state == State.SHOWN


def test_all_measures_have_a_card_in_catalogue_order():
    releases = make_releases()
    panel = present(make_rows(releases), make_subject(), releases)
    assert [card.measure.code for card in panel.cards] == list(MEASURES)


def test_fictional_schools_have_no_page_at_the_state():
    assert card("ela", releases=make_releases(), cds="99100170000123").extra.state_page == ""


def test_an_older_card_says_that_newer_results_are_not_here():
    releases = make_releases(ela=(2024,))
    found = card("ela", make_row("ela", version=2024), releases=releases)
    assert (
        found.extra.older == "This is the result for 2023–24. Results for 2024–25 are not on this site yet."
    )


def test_a_card_without_a_result_says_that_newer_ones_are_not_here():
    found = card("susp", releases=make_releases(susp=(2024,)))
    assert found.figure.reason.startswith("The state’s file for 2023–24 has no result here.")
    assert found.extra.older == "Results for 2024–25 are not on this site yet."
    assert card("susp", releases=make_releases(susp=(2024,)), year=2024).extra.older == ""
    assert card("grad", releases=make_releases(grad=(2024,))).extra.older == ""


def test_where_the_newest_file_is_silent_the_card_shows_the_year_before_and_says_so():
    releases = make_releases(elpi=(2024, 2025))
    found = card("elpi", make_row("elpi", version=2024, status=52.8), releases=releases)
    assert found.figure.text == "52.8%"
    assert found.extra.older == (
        "This is the result for 2023–24. The state’s file for 2024–25 has no result here."
    )


def test_a_hidden_newest_year_is_not_replaced_by_an_older_one():
    releases = make_releases(elpi=(2024, 2025))
    found = card("elpi", make_row("elpi", version=2024), hidden_row("elpi"), releases=releases)
    assert found.figure.state == State.HIDDEN


def test_the_page_of_a_year_shows_that_year_and_nothing_later():
    releases = make_releases(ela=(2023, 2024, 2025))
    rows = [make_row("ela", version=year, status=float(year - 2000)) for year in (2023, 2024, 2025)]
    found = card("ela", *rows, releases=releases, year=2024)
    assert found.figure.text == "+24.0"
    assert [line.label for line in found.extra.years] == ["2024", "2023"]
    assert found.extra.older == ""
