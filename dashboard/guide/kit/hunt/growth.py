"""Questions about growth, each by the name of its model, and about how it differs from Change. Pure."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from schoolinfo.measures import Card, Estimate, State

from ..material import School, levels_of
from ..words import number
from .question import Found


def ranges(school: School, card: Card) -> Iterator[Found]:
    """The number of a model and the range around it."""
    for said in _shown(card):
        if said.range:
            text = _(
                "{measure} at {school}, by the {model}: what is the number, and how far does its range go?"
            )
            answer = _("{number}. {range}").format(number=number(said.figure), range=said.range)
            yield _about(school, card, said, "growth range", text, answer)


def without_range(school: School, card: Card) -> Iterator[Found]:
    """The number of a model that publishes no range."""
    for said in _shown(card):
        if not said.range:
            text = _("{measure} at {school}, by the {model}: what is the number?")
            yield _about(school, card, said, "growth number", text, number(said.figure))


def difference(school: School, card: Card) -> Iterator[Found]:
    """Growth against Change in the same subject: which one follows the same students. The answer names neither
    number, as no two measures stand in one sentence.
    """
    partner = next((one for one in school.cards if one.measure.subject == card.measure.subject), None)
    change = partner and levels_of(partner).change
    for said in _shown(card)[:1]:
        if change and change.amount:
            text = _(
                "{measure} at {school}: the same subject has a Change too. Which of the two is about the same students?"
            )
            answer = _(
                "Growth is. Change compares this year’s students with last year’s, who are mostly others."
            )
            yield _about(school, card, said, "difference", text, answer)


def _shown(card: Card) -> list[Estimate]:
    return [said for said in card.estimates if said.figure.state is State.SHOWN]


def _about(school: School, card: Card, said: Estimate, kind: str, text: str, answer: str) -> Found:
    words = {
        "measure": card.measure.label,
        "school": school.name,
        "model": said.model,
    }
    where = _("Where to look: the page of {school}, “How much students grew”, or its sheet.")
    return Found(
        kind=kind,
        cds=school.cds,
        measure=card.measure.code,
        year=said.figure.papers.year,
        text=text.format(**words),
        where=where.format(**words),
        answer=answer,
        model=said.model,
    )
