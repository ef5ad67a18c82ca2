"""Every question of a hunt has an answer in the published numbers, and every answer is that number."""

from dataclasses import replace

import pytest

from dashboard.guide.kit.hunt.choice import QUESTIONS
from schoolinfo.directory.models import Listing

from .answers import KINDS, Missing, expected
from .hunting import check, hunts, in_fours

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]
NINOS, LANTERN, TINY, PRIMARY, HIGH = (
    f"9910017{school}" for school in ("0100119", "0100309", "0100275", "0100226", "0100507")
)


def codes() -> list[str]:
    found = Listing.objects.filter(kind="school", cds__startswith="99").values_list("cds", flat=True)
    return sorted(set(found))


def only(*chosen, minutes=60):
    return next(hunts([chosen], [minutes]))


def test_every_answer_of_every_sample_school_is_the_stored_value():
    found = check(question for hunt in hunts(in_fours(codes())) for question in hunt)
    assert found.wrong == ()
    assert found.missing == ()
    assert found.kinds == frozenset(KINDS)
    assert found.asked > 500


def test_a_mutated_answer_is_found():
    hunt = [question for one in hunts([(cds,) for cds in (NINOS, LANTERN, HIGH)], [90]) for question in one]
    for question in hunt:
        assert check([replace(question, answer=f"{question.answer} not")]).wrong or question.kind == "missing"
    other = [
        replace(question, cds=TINY) for question in hunt if question.kind in ("status", "color", "change")
    ]
    assert len(check(other).missing) == len(other) > 0


@pytest.mark.parametrize("minutes", [60, 90])
@pytest.mark.parametrize(
    "chosen", [(NINOS,), (NINOS, LANTERN), (LANTERN, TINY, HIGH), (NINOS, LANTERN, TINY, HIGH)]
)
def test_the_time_decides_how_many_and_schools_take_turns(chosen, minutes):
    hunt = only(*chosen, minutes=minutes)
    assert len(hunt) == QUESTIONS[minutes]
    assert [question.cds for question in hunt] == [chosen[i % len(chosen)] for i in range(len(hunt))]


def test_every_school_begins_with_another_measure_in_the_order_of_the_catalogue():
    hunt = only(NINOS, LANTERN, TINY, HIGH)
    assert [question.measure for question in hunt] == [
        *("ela", "math", "chronic", "elpi"),  # the tiny school's science and English learners are hidden
        *("math", "science", "susp", "susp"),
    ]


def test_one_school_is_asked_about_many_things():
    hunt = only(NINOS, minutes=90)
    assert len({question.kind for question in hunt}) >= 8
    assert len({question.measure for question in hunt}) >= 6


def test_the_same_schools_give_the_same_hunt():
    assert only(NINOS, HIGH) == only(NINOS, HIGH)


def test_no_question_looks_for_a_winner():
    """Nothing asks for more, most or best of schools or groups, or counts either."""
    for hunt in hunts([(NINOS, LANTERN, TINY, HIGH)]):
        for question in hunt:
            words = question.text.casefold().split()
            assert not {"best", "worst", "most", "least", "more", "fewer", "highest", "lowest"} & set(words)
            assert "how many schools" not in question.text
            assert "how many groups" not in question.text


def test_a_school_without_growth_is_not_asked_for_it():
    kinds = {question.kind for question in only(PRIMARY, minutes=90)}
    assert not kinds & {"growth range", "growth number", "difference"}


def test_a_tiny_school_is_not_asked_for_what_is_hidden():
    hunt = only(TINY, minutes=90)
    assert "no color" in {question.kind for question in hunt}
    assert not {"status", "color", "change"} & {question.kind for question in hunt}
    assert all(question.asks_why for question in hunt if question.measure in ("science", "elpi"))


def test_a_question_about_a_hidden_number_would_be_found():
    (question, *_rest) = only(NINOS)
    with pytest.raises(Missing):
        expected(replace(question, kind="number", cds=TINY, measure="science"))


def test_every_question_says_where_to_look():
    for question in only(NINOS, TINY, minutes=90):
        assert question.where.startswith("Where to look: ")
