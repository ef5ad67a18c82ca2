"""The rows and cells of a comparison, without a database."""

from dataclasses import replace

import pytest
from django.template.loader import render_to_string

from schoolinfo.measures import GroupLine, State, sources
from schoolinfo.profiles.comparing.by_group import by_group
from schoolinfo.profiles.comparing.reading import Read
from schoolinfo.profiles.comparing.table import rows

from .builders import PAPERS, make_card, make_figure, make_measure, make_panel, make_source, make_table

A, B, C = "99100170000101", "99100170000102", "99100170000103"
ELA = make_measure("ela", "English Language Arts", "ela")
MATH = make_measure("math", "Mathematics", "math")
SUSP = make_measure("susp", "Suspension Rate")
GREW_MATH = make_measure("growth-math", "Growth in Mathematics", "math")
GREW_ELA = make_measure("growth-ela", "Growth in English Language Arts", "ela")


def said(source, *panels, tables=()):
    return Read(source, panels, tables or tuple(() for _ in panels))


def two(subject):
    return [replace(subject, cds=A, name="Oak"), replace(subject, cds=B, name="Elm")]


def test_growth_stands_right_after_its_achievement_whatever_the_order_of_sources(subject):
    achievement = make_panel(*map(make_card, (SUSP, ELA, MATH)))
    growth = make_panel(*map(make_card, (GREW_MATH, GREW_ELA)), slot="growth")
    read_of = [
        said(make_source(achievement), achievement, achievement),
        said(make_source(growth, code="grew"), growth, growth),
    ]
    expected = ["susp", "ela", "growth-ela", "math", "growth-math"]
    assert [row.measure.code for row in rows(read_of, two(subject))] == expected
    assert [row.measure.code for row in rows(read_of[::-1], two(subject))] == expected
    assert [row.grows for row in rows(read_of, two(subject))] == [False, False, True, False, True]


def test_growth_without_achievement_comes_last_and_is_not_lost(subject):
    growth = make_panel(make_card(GREW_ELA), slot="growth")
    other = make_panel(make_card(SUSP))
    read_of = [
        said(make_source(growth, code="grew"), growth, growth),
        said(make_source(other), other, other),
    ]
    assert [row.measure.code for row in rows(read_of, two(subject))] == ["susp", "growth-ela"]


def test_cells_are_in_the_order_of_the_schools_and_carry_the_source_s_sentences(subject):
    panels = [make_panel(make_card(ELA, text="+1.0")), make_panel(make_card(ELA, State.HIDDEN))]
    heard = []
    source = replace(
        make_source(panels[0]), compare=lambda shown: heard.append(shown) or ("Read with care.",)
    )
    (row,) = rows([said(source, *panels)], two(subject))
    assert [(cell.school, cell.card.figure.words) for cell in row.cells][1] == ("Elm", "Hidden")
    assert row.sentences == ("Read with care.",)
    assert [whose.name for whose, _card in heard[0]] == ["Oak", "Elm"]


def test_a_source_without_a_cell_of_its_own_gets_the_plain_one(subject):
    panel = make_panel(make_card(ELA))
    (row,) = rows([said(make_source(panel), panel)], two(subject)[:1])
    assert row.cells[0].template == "components/figure.html"


def test_a_measure_leads_to_its_groups_where_a_school_has_some(subject):
    panel = make_panel(make_card(ELA), make_card(SUSP))
    ela, susp = rows([said(make_source(panel), panel, panel, tables=((), (make_table(ELA),)))], two(subject))
    assert ela.groups == f"/compare/?schools={A},{B}&groups=ela#groups"
    assert susp.groups == ""


def line(group, label, state=State.SHOWN):
    return GroupLine(group, label, make_figure(state))


def test_groups_are_rows_in_the_state_s_order_and_missing_ones_say_so(subject):
    oak = make_table(ELA, line("EL", "English Learner"), line("ALL", "All Students"), line("ZZ", "Another"))
    elm = make_table(ELA, line("HI", "Hispanic", State.HIDDEN))
    source = make_source(make_panel(make_card(ELA)))
    found = by_group(said(source, None, None, tables=((oak,), (elm,))), ELA, two(subject))
    assert [row.label for row in found.rows] == ["All Students", "Hispanic", "English Learner", "Another"]
    assert [cell.words for cell in found.rows[1].cells] == ["Not reported", ""]
    assert [(head.school, head.year) for head in found.heads] == [("Oak", "2024–25"), ("Elm", "2024–25")]
    assert found.notes == ("Hidden: Why: Hidden.",)
    assert found.rows[0].cells[0].line.figure.papers == PAPERS


def test_a_measure_without_groups_has_no_rows(subject):
    source = make_source(make_panel(make_card(ELA)))
    found = by_group(said(source, None, None, tables=((), ())), ELA, two(subject))
    assert found.rows == ()
    assert found.heads[0].year == ""


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.code)
def test_every_state_reads_the_same_in_a_cell_as_on_the_card(source):
    for card in source.examples().panel.cards:
        context = {"card": card, "figure": card.figure, "extra": card.extra, "alone": True}
        cell, whole = (
            " ".join(render_to_string(template, context).split()) for template in (card.brief, card.template)
        )
        words = card.figure.text or card.figure.words
        assert words in cell
        assert words in whole
        if not card.figure.text:
            assert str(card.figure.reason) in cell
        assert card.figure.state is not State.HIDDEN or 'class="number"' not in cell


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.code)
def test_a_group_has_a_cell_of_its_own(source):
    (table,) = source.examples().tables
    for one in table.lines:
        cell = render_to_string(table.brief, {"line": one})
        assert (one.figure.text or one.figure.words) in cell
