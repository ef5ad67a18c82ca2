"""What a reader sees of cards, tables and rules."""

import re

import pytest
from django.template.loader import render_to_string

from dashboard.measures import CATALOGUE, MEASURES
from dashboard.presenters import group_tables, present, rules

from .builders import hidden_row, make_releases, make_row, make_rows, make_subject


def seen(html: str) -> str:
    """The text of a page, white space folded."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def card(code, *rows, releases=None, **subject) -> str:
    releases = releases or make_releases(**{code: (2025,)})
    panel = present(make_rows(releases, *rows), make_subject(**subject), releases)
    return render_to_string("dashboard/card.html", {"card": panel.cards[list(MEASURES).index(code)]})


def test_a_card_says_number_levels_color_and_source():
    text = seen(card("ela", make_row("ela")))
    for words in (
        "English Language Arts How close are students to the standard for their grade?",
        "+13.2 points On average, 13.2 points above the standard.",
        "Status High How students did this year",
        "Change Increased +6.3 points compared with last year’s students",
        "Color Green",
        "Source: eladownload2025.txt , version 1",
    ):
        assert words in text


def test_lower_is_better_is_said():
    assert "Lower is better." in seen(card("susp", make_row("susp", status=0.4, numerator=3, students=671)))
    assert "Lower is better." not in seen(card("ela", make_row("ela")))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (hidden_row("ela"), "Hidden This group has 10 or fewer students."),
        (None, "Not reported The state’s file for 2024–25 has no result here."),
    ],
)
def test_words_stand_in_place_of_a_number(row, words):
    text = seen(card("ela", *([row] if row else [])))
    assert words in text
    assert "Status" not in text


def test_a_measure_that_is_not_here_points_to_the_state():
    html = card("ela", releases=make_releases())
    assert "Not on this site yet" in html
    assert 'href="https://www.caschooldashboard.org/reports/19647330100289/2025"' in html


def test_few_students_have_a_number_and_no_color():
    text = seen(card("ela", make_row("ela", students=24, color=None)))
    assert "+13.2" in text
    assert "Color No color Too few students for a color." in text
    assert "Status" not in text


def test_headings_of_all_cards_are_different_and_can_be_linked_to():
    html = "".join(card(measure.code) for measure in CATALOGUE)
    assert re.findall(r'<h3 id="([^"]+)"', html) == [f"m-{code}" for code in MEASURES]


def test_a_table_of_groups():
    releases = make_releases(ela=(2025,))
    rows = make_rows(releases, make_row("ela"), hidden_row("ela", group="FOS"))
    table = group_tables(rows, make_subject(), releases)[0]
    text = seen(render_to_string("dashboard/groups.html", {"table": table}))
    assert "All Students 398 students +13.2 Green Status High, Change Increased." in text
    assert "Foster Youth – Hidden" in text


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda m: m.code)
def test_the_page_of_a_measure(measure):
    html = render_to_string("dashboard/measure.html", {"measure": measure, "rules": rules(measure)})
    assert "The limits in words" in html
    assert html.count('class="five"') == len(rules(measure)["sets"])
    assert ("Lower is better." in html) is (measure.better == "lower")
