"""Schools are found by whatever a reader has of them, and stand in an order made of names, places and codes."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schoolinfo.directory.search import Reason
from schoolinfo.directory.search.index import Index
from schoolinfo.directory.search.order import search

from .builders import AWAY, HOME, make_school

SCHOOLS = (
    make_school(1, "Para Los Niños Charter", street="1617 East Seventh Street", zip="90021-1207"),
    make_school(2, "Belmont Senior High", street="1575 West Second Street", city="Los Angeles"),
    make_school(3, "Los Angeles Center for Enriched Studies"),
    make_school(4, "Sixty-Sixth Street Elementary"),
    make_school(5, "MacArthur Park Elementary", earlier=("Westlake Primary", "MACARTHUR PARK ELEM.")),
    make_school(6, "John H. Francis Polytechnic Senior High", city="Sun Valley", zip="91352"),
    make_school(7, "Mt. Washington Elementary"),
    make_school(8, "Ramón C. Cortines School of Visual and Performing Arts"),
    make_school(9, "Venice Senior High", city="Los Angeles"),
    make_school(1, "Venice Elementary", AWAY, city="Oakland"),
)
INDEX = Index(SCHOOLS, HOME)


def first(words: str):
    return search(INDEX, words, 1)[0]


def names(*schools, words: str, home: str = HOME) -> list[str]:
    return [hit.name for hit in search(Index(schools, home), words, None)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Belmont Senior High", "Belmont Senior High"),
        ("belmnt high", "Belmont Senior High"),
        ("BELMONT", "Belmont Senior High"),
        ("belmont high school", "Belmont Senior High"),
        ("belmont sr hs", "Belmont Senior High"),
        ("high belmont", "Belmont Senior High"),
        ("belmonthigh", "Belmont Senior High"),
        ("belm", "Belmont Senior High"),
        ("belmno", "Belmont Senior High"),
        ("blemont", "Belmont Senior High"),
        ("bellmont", "Belmont Senior High"),
        ("balmont", "Belmont Senior High"),
        ("para los ninos", "Para Los Niños Charter"),
        ("niños", "Para Los Niños Charter"),
        ("ramon cortines", "Ramón C. Cortines School of Visual and Performing Arts"),
        ("66th st", "Sixty-Sixth Street Elementary"),
        ("sixty sixth", "Sixty-Sixth Street Elementary"),
        ("mac arthur park", "MacArthur Park Elementary"),
        ("mount washington el", "Mt. Washington Elementary"),
        ("politecnic", "John H. Francis Polytechnic Senior High"),
        ("polytecnik high", "John H. Francis Polytechnic Senior High"),
    ],
)
def test_a_name_is_found_in_spite_of_mistakes_and_missing_words(words, name):
    assert (first(words).name, first(words).reason) == (name, Reason.NAME)


@pytest.mark.parametrize(
    ("words", "reason", "matched", "name"),
    [
        ("westlake", Reason.EARLIER_NAME, "Westlake Primary", "MacArthur Park Elementary"),
        ("LACES", Reason.ACRONYM, "LACES", "Los Angeles Center for Enriched Studies"),
        ("l.a.c.f.e.s.", Reason.ACRONYM, "LACFES", "Los Angeles Center for Enriched Studies"),
        ("vhs", Reason.ACRONYM, "VHS", "Venice Senior High"),
        ("sun valley", Reason.CITY, "Sun Valley", "John H. Francis Polytechnic Senior High"),
        ("90021", Reason.ZIP, "90021-1207", "Para Los Niños Charter"),
        ("90021-1207", Reason.ZIP, "90021-1207", "Para Los Niños Charter"),
        ("1617 e seventh st", Reason.ADDRESS, "1617 East Seventh Street", "Para Los Niños Charter"),
        ("1575 W Second", Reason.ADDRESS, "1575 West Second Street", "Belmont Senior High"),
    ],
)
def test_what_fits_is_named(words, reason, matched, name):
    assert first(words)[1:] == (name, reason, matched)


def test_a_name_in_newer_files_is_a_name():
    index = Index([make_school(1, "Oak", later=("Elm Grove",))], HOME)
    assert search(index, "elm", None)[0][1:] == ("Oak", Reason.NAME, "Elm Grove")


def test_a_name_printed_in_another_way_is_not_another_name():
    assert first("macarthur park").reason == Reason.NAME
    assert INDEX.title.count("MACARTHUR PARK ELEM.") == 0


@pytest.mark.parametrize("words", ["zzz", "", "   ", "!?", "belmont zzz zzz zzz", "\x00"])
def test_nothing_is_found_where_nothing_fits(words):
    assert not search(INDEX, words, None)


def test_a_name_stands_before_a_place():
    found = names(
        make_school(1, "Oak Elementary", city="Venice"),
        make_school(2, "Venice High", city="Oak"),
        make_school(3, "Pine Elementary", street="1 Venice Way"),
        words="venice",
    )
    assert found == ["Venice High", "Oak Elementary", "Pine Elementary"]


def test_home_stands_before_elsewhere_and_open_before_closed():
    schools = (
        make_school(1, "Lincoln Elementary", AWAY),
        make_school(2, "Lincoln Elementary", status="closed"),
        make_school(3, "Abraham Lincoln High"),
        make_school(4, "Lincoln Annex", AWAY, status="merged"),
    )
    found = ["Abraham Lincoln High", "Lincoln Elementary", "Lincoln Elementary", "Lincoln Annex"]
    assert names(*schools, words="lincoln") == found
    assert [hit.cds[-1] for hit in search(Index(schools, HOME), "lincoln", None)] == ["3", "1", "2", "4"]


def test_all_words_stand_before_a_mistyped_one_and_that_before_a_missing_one():
    found = names(
        make_school(1, "Lincoln Middle"),
        make_school(2, "Lincon High"),
        make_school(3, "Lincoln High", AWAY),
        words="lincoln high",
    )
    assert found == ["Lincoln High", "Lincoln Middle", "Lincon High"]


def test_equals_stand_by_name_and_then_by_code():
    schools = [make_school(n, name) for n, name in enumerate(("Oak 10th", "Oak 2nd", "Oak 2nd"), 1)]
    assert names(*schools, words="oak") == ["Oak 2nd", "Oak 2nd", "Oak 10th"]
    assert [hit.cds[-1] for hit in search(Index(schools, HOME), "oak", None)] == ["2", "3", "1"]


def test_short_acronyms_are_looked_for_at_home_only():
    away = make_school(1, "Julie Korenstein Elementary", AWAY)
    assert names(away, words="jke") == []
    assert names(away, words="jke", home=AWAY) == ["Julie Korenstein Elementary"]


WORDS = [word for school in SCHOOLS for word in school.name.split()] + ["90021", "los", "st", "zzz", "senor"]


@given(st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join), st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_the_order_of_reading(words, draw: random.Random):
    mixed = draw.sample(SCHOOLS, len(SCHOOLS))
    assert tuple(search(Index(mixed, HOME), words, None)) == tuple(search(INDEX, words, None))


@given(st.text(max_size=120), st.integers(0, 12))
def test_any_text_is_answered_with_different_schools_within_the_limit(text, limit):
    found = search(INDEX, text, limit)
    assert len(found) <= limit
    assert len({hit.cds for hit in found}) == len(found)
    assert tuple(found) == search(INDEX, text, None)[:limit]
    assert all(hit.matched for hit in found)
