"""The parts of a page, made of what sources say."""

from schoolinfo.measures import Glance, State
from schoolinfo.profiles import page

from .builders import PAPERS, make_card, make_measure, make_panel, make_table

ELA, MATH = make_measure("ela", "ELA", "ela"), make_measure("math", "Mathematics", "math")
GREW = make_measure("growth_ela", "Growth in ELA", "ela")


def test_measures_without_a_number_stand_together_at_the_end():
    cards = [
        make_card(make_measure("a"), State.NOT_HERE),
        make_card(make_measure("b")),
        make_card(make_measure("c"), State.HIDDEN),
        make_card(make_measure("d")),
    ]
    assert [card.measure.code for card in page.numbers_first(cards)] == ["b", "d", "a", "c"]


def test_growth_stands_next_to_achievement_in_the_same_subject():
    said = page.results(
        [
            make_panel(make_card(MATH), make_card(ELA)),
            make_panel(make_card(GREW), make_card(GREW), slot="growth"),
        ]
    )
    (pair,) = said.pairs
    assert pair.title == "ELA"
    assert pair.achievement.measure is ELA
    assert len(pair.growth) == 2
    assert [card.measure for card in said.cards] == [MATH, ELA]


def test_growth_without_achievement_keeps_its_own_name():
    said = page.results([make_panel(make_card(GREW), slot="growth")])
    assert said.pairs[0].title == "Growth in ELA"
    assert said.pairs[0].achievement is None


def test_a_file_behind_several_panels_is_named_once():
    assert page.results([make_panel(make_card()), make_panel(slot="growth")]).papers == (PAPERS,)


def test_the_sentences_of_all_sources_stand_under_four_headings_in_their_order():
    lines = page.results(
        [
            make_panel(glance=Glance(strong=("A.", "B."))),
            make_panel(slot="growth", glance=Glance(("C.",), (), ("D.",))),
        ]
    ).glance
    assert [line.sentences for line in lines][0::2] == [("A.", "B.", "C."), ("D.",)]


def test_an_empty_line_says_so():
    for line in page.results([]).glance:
        assert line.sentences
        assert line.sentences[0].endswith(".")


def test_results_by_group_show_the_measure_asked_for_or_else_the_first(subject):
    tables = [make_table(ELA), make_table(MATH)]
    assert page.groups(tables, subject).table.measure is ELA
    asked = page.groups(tables, subject, "math")
    assert asked.table.measure is MATH
    assert [(choice.code, choice.current) for choice in asked.choices] == [("ela", False), ("math", True)]
    assert page.groups(tables, subject, "science").table is None
