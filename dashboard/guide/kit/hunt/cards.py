"""Questions about the card of one measure at one school. Pure.

A question is asked only where the card has what it asks for. Answers are the words of the card.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from dashboard.presenters.levels import Level
from schoolinfo.measures import Better, Card, school_year

from ..material import School, levels_of, shown
from ..words import number
from .question import Found


def status(school: School, card: Card) -> Iterator[Found]:
    """The Status level, where the state gives one."""
    if found := levels_of(card).status:
        text = _("{measure} at {school}: which Status does the card give?")
        yield _about(school, card, "status", text, found.word)


def change(school: School, card: Card) -> Iterator[Found]:
    """The Change level, with the difference that it stands for."""
    if found := _given(levels_of(card).change):
        text = _("{measure} at {school}: which Change does the card give, and how much is it?")
        answer = _("{level}: {amount}").format(level=found.word, amount=found.amount)
        yield _about(school, card, "change", text, answer)


def color(school: School, card: Card) -> Iterator[Found]:
    """The color, with the Status and the Change that meet in it; or why there is none."""
    said = levels_of(card)
    if _given(said.color) and said.status and _given(said.change):
        text = _("{measure} at {school}: what is the color, and which Status and Change lead to it?")
        answer = _("{color}. Status is {status}, and Change is {change}.").format(
            color=said.color.word, status=said.status.word, change=said.change.word
        )
        yield _about(school, card, "color", text, answer)
    elif said.color and not said.color.level:
        text = _("{measure} at {school} has a number and no color. Why?")
        yield _about(school, card, "no color", text, said.color.note)


def value(school: School, card: Card) -> Iterator[Found]:
    """The number itself, with its unit."""
    if shown(card):
        text = _("{measure} at {school}: what is the number?")
        yield _about(school, card, "number", text, number(card.figure))


def students(school: School, card: Card) -> Iterator[Found]:
    """How many students the number counts."""
    if shown(card) and card.figure.students:
        text = _("{measure} at {school}: how many students does the number count?")
        yield _about(school, card, "students", text, card.figure.students)


def year(school: School, card: Card) -> Iterator[Found]:
    """The school year of the number: cards can be of different years."""
    if shown(card) and card.figure.papers:
        text = _("{measure} at {school}: which school year is the number from?")
        yield _about(school, card, "year", text, school_year(card.figure.papers.year))


def direction(school: School, card: Card) -> Iterator[Found]:
    """Whether a lower number is better, for the measures where it is."""
    if shown(card) and card.measure.better is Better.LOWER:
        text = _("{measure} at {school} is {number}. Is a lower number better here, or a higher one?")
        yield _about(school, card, "direction", text, _("Lower is better."))


def missing(school: School, card: Card) -> Iterator[Found]:
    """Why there is no number: for schools that have hardly any."""
    if not shown(card):
        text = _("{measure} at {school} has no number. What stands there, and why?")
        answer = _("{state}. {reason}").format(state=card.figure.words, reason=card.figure.reason)
        yield _about(school, card, "missing", text, answer, asks_why=True)


def _given(level: Level | None) -> Level | None:
    """A level that the state gave, and not the words in its place."""
    return level if level and level.level else None


def _about(school: School, card: Card, kind: str, text: str, answer: str, *, asks_why=False) -> Found:
    words = {
        "measure": card.measure.label,
        "school": school.name,
        "number": number(card.figure) if shown(card) else "",
    }
    return Found(
        kind=kind,
        cds=school.cds,
        measure=card.measure.code,
        year=card.figure.papers.year if card.figure.papers else 0,
        text=text.format(**words),
        where=_("Where to look: the page or the sheet of {school}, at “{measure}”.").format(**words),
        answer=answer,
        asks_why=asks_why,
    )
