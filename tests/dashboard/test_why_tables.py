"""The limits and the table that explain a result: every number in exactly one band, one cell lit."""

import re

import pytest
from django.utils import translation

from dashboard.measures import MEASURES
from dashboard.presenters.tables import ALL_LEVELS, THREE_LEVELS, Place, change_ends, limits, rule_set
from dashboard.presenters.why import Why
from dashboard.rules import FOLDING, cut_sets, explain, fold
from dashboard.templatetags.dashboard_why import why

SETS = [(code, rule) for code in MEASURES for rule in cut_sets(code)]
SOFT = "\u00ad"


def band_of(levels, ends, better, number):
    """The levels whose limits hold the number."""
    found = []
    for level in levels:
        low, high = limits(levels, ends, better, level)
        if (low is None or low <= number) and (high is None or number <= high):
            found.append(level)
    return found


@pytest.mark.parametrize(("code", "rule"), SETS)
def test_every_tenth_is_in_the_band_of_its_level_and_in_no_other(code, rule):
    cuts = explain(code, 2025, rule)
    for tenth in range(-1300, 1300):
        number = tenth / 10
        for ends in (cuts.status, cuts.change):
            assert band_of(ALL_LEVELS, ends, cuts.better, number) == [cuts.level(ends, number)]
        if code in FOLDING:
            ends = change_ends(cuts, folded=True)
            folded = fold(cuts.level(cuts.change, number))
            assert band_of(THREE_LEVELS, ends, cuts.better, number) == [folded]


@pytest.mark.parametrize(("code", "rule"), SETS)
def test_one_cell_its_heads_and_its_bands_are_marked(code, rule):
    cuts = explain(code, 2025, rule)
    for folded in {False, code in FOLDING}:
        for status in ALL_LEVELS:
            for change in THREE_LEVELS if folded else ALL_LEVELS:
                found = rule_set(cuts, MEASURES[code], folded=folded, lit=(status, change))
                cells = [cell for _, row in found.rows for cell in row if cell.lit]
                assert [cell.level for cell in cells] == [cuts.color(status, change) or 0]
                assert [band.level for band in found.status if band.lit] == [status]
                assert [band.level for band in found.change if band.lit] == [change]
                assert sum(head.lit for head in found.columns) == 1
                assert sum(head.lit for head, _ in found.rows) == 1


def test_without_a_result_nothing_is_marked():
    found = rule_set(explain("ela", 2025, "3-8"), MEASURES["ela"])
    assert not any(cell.lit for _, row in found.rows for cell in row)


def test_a_small_population_reads_three_columns():
    found = rule_set(explain("chronic", 2025), MEASURES["chronic"], folded=True, lit=(4, 4))
    assert [head.word.replace(SOFT, "") for head in found.columns] == ["Increased", "Maintained", "Declined"]
    assert [band.said for band in found.change] == [
        "Declined: −0.5 or less", "Maintained: −0.4 to +0.4", "Increased: +0.5 or more",
    ]  # fmt: skip


PLACE = Place("elpi", 2024, "", False, 2, 1)


def drawn(place=PLACE, *sentences) -> str:
    return why(Why("Why this color?", sentences, place))


def test_the_drawing_has_the_limits_the_table_and_one_cell_marked_in_words():
    html = drawn()
    assert '<li class="lit">Low: 35.0 to 44.9</li>' in html
    assert '<li class="lit">Declined Significantly: −10.1 or less</li>' in html
    assert len(re.findall(r'<td class="lit">', html)) == 1
    assert len(re.findall(r'<th scope="(?:row|col)" class="lit">', html)) == 2
    assert html.count("(this result)") == 1
    assert "State rules of the 2024 Dashboard." in html
    assert 'href="/measures/elpi/"' in html


def test_sentences_are_escaped():
    assert "a &lt; b" in drawn(None, "a < b")


def test_a_drawing_is_in_the_language_of_the_page():
    with translation.override("es"):
        assert 'href="/es/measures/elpi/"' in drawn()
    assert 'href="/measures/elpi/"' in drawn()


def test_eight_drawings_weigh_little():
    assert len(drawn().encode()) < 4500
