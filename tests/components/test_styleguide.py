"""The page of components: there for whoever works on them, and complete."""

import re

import pytest

from schoolinfo.measures import State, sources
from schoolinfo.styleguide.parts import FIGURES

from .sheet import templates

SOURCES = pytest.mark.parametrize("source", sources(), ids=lambda source: source.code)


@pytest.mark.django_db
def test_a_public_site_has_no_page_of_components(client):
    assert client.get("/styleguide/").status_code == 404


@pytest.mark.django_db
def test_with_debug_the_page_is_there_and_asks_the_database_nothing(
    client, settings, django_assert_num_queries
):
    settings.DEBUG = True
    client.get("/styleguide/")
    with django_assert_num_queries(0):
        assert client.get("/styleguide/").status_code == 200


@pytest.mark.django_db
def test_every_component_is_on_it(client, settings):
    settings.DEBUG = True
    shown = {template.name for template in client.get("/styleguide/").templates}
    owed = {name for name in templates() if name.startswith(("components/", "profiles/parts/"))}
    assert owed - shown == set()


def test_ids_are_unique_and_links_inside_the_page_lead_somewhere(guide):
    ids = re.findall(r'\sid="([^"]+)"', guide)
    assert sorted(set(ids)) == sorted(ids)
    assert set(re.findall(r'href="#([^"]+)"', guide)) <= set(ids)


def test_every_level_is_on_it(guide):
    assert all(f'class="mark l{level}"' in guide for level in range(6))


def test_figures_are_shown_in_all_six_states():
    assert {figure.state for figure in FIGURES} == set(State)


@SOURCES
def test_a_source_shows_its_cards_in_all_six_states(source):
    cards = source.examples().panel.cards
    assert {card.figure.state for card in cards} == set(State)
    assert len({card.measure.code for card in cards}) == len(cards)


@SOURCES
def test_a_source_shows_every_card_in_its_own_template(source, guide):
    for card in source.examples().panel.cards:
        assert str(card.measure.label) in guide


@SOURCES
def test_a_source_shows_its_table_with_a_hidden_group(source):
    (table,) = source.examples().tables
    assert State.HIDDEN in {line.figure.state for line in table.lines}


@SOURCES
def test_examples_are_of_no_real_school(source):
    """No county of California has the code 00."""
    for table in source.examples().tables:
        assert table.subject.cds.startswith("00")
