"""The numbers of a school as large facts, each with its words and its source. Pure."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from schoolinfo.measures import Card, Estimate, school_year

from ..blocks import Fact
from ..material import levels_of, shown, words_of
from ..words import label, number


def fact(card: Card) -> Fact:
    """A measure: its number, what it says, Status, Change and color in words, year and students."""
    if not shown(card):
        reason = _("{state}. {reason}").format(state=card.figure.words, reason=card.figure.reason)
        return Fact(label(card), "", reason, "")
    words = words_of(card)
    return Fact(label(card), number(card.figure), said(card), words.about if words else _source(card))


def status_fact(card: Card) -> Fact:
    """The number with its Status alone: one idea."""
    whole = fact(card)
    word = levels_of(card).status.word
    return Fact(whole.label, whole.number, _("Status is {level}.").format(level=word), whole.source)


def change_fact(card: Card) -> Fact:
    """The Change with its level alone."""
    whole, change = fact(card), levels_of(card).change
    words = _("Change is {level}: this year’s students compared with last year’s.").format(level=change.word)
    return Fact(whole.label, change.amount, words, whole.source)


def said(card: Card) -> str:
    """The sentence of the card, and the state's levels: "Status is Low. Change is Increased." """
    found = levels_of(card)
    return _sentences(
        card.figure.words,
        found.status and _("Status is {level}.").format(level=found.status.word),
        found.change and found.change.level and _("Change is {level}.").format(level=found.change.word),
        found.color and found.color.level and _("The color is {color}.").format(color=found.color.word),
        found.color and not found.color.level and found.color.note,
    )


def growth_facts(card: Card) -> tuple[Fact, ...]:
    """What each model says; why there is no number where there is none."""
    if not card.estimates:
        return (fact(card),)
    return tuple(_estimate(card, said) for said in card.estimates)


def _estimate(card: Card, said: Estimate) -> Fact:
    name = _("{measure}, {model}").format(measure=card.measure.label, model=said.model)
    figure = said.figure
    if not figure.text:
        return Fact(name, "", _("{state}. {reason}").format(state=figure.words, reason=figure.reason), "")
    return Fact(name, number(figure), _sentences(figure.words, said.range), _of(said.years, figure.students))


def _source(card: Card) -> str:
    papers = card.figure.papers
    return _of(school_year(papers.year) if papers else "", card.figure.students)


def _of(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _sentences(*parts: str | bool | None) -> str:
    return " ".join(part for part in parts if isinstance(part, str) and part)


def facts(cards: Sequence[Card], growth: Sequence[Card]) -> tuple[Fact, ...]:
    """Everything about one school, in catalogue order."""
    return (*(fact(card) for card in cards), *(one for card in growth for one in growth_facts(card)))
