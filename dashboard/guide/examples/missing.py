"""The six states of a number, each with the first place where a school's own page has it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import Card, Figure, GroupTable, Papers, State
from schoolinfo.states import word

from .shown import FOLDER, Numbers, Shown

USUAL = {State.SHOWN, State.HIDDEN, State.NOT_APPLICABLE, State.NOT_RELEASED}  # which most schools have


@dataclass(frozen=True, slots=True)
class Place:
    """Where a state was found: `number` is the number shown, or ""; `reason` says why there is none, or ""."""

    where: str
    number: str
    students: str
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    state: str  # in words
    place: Place | None  # None: the school's page has no such number


def missing(numbers: Numbers) -> Shown:
    """One line a state, in the order of `State`."""
    found: dict[State, Place] = {}
    papers: dict[Papers, None] = {}
    for state, place, paper in _all(numbers):
        if state not in found:
            found[state] = place
            papers |= {paper: None} if paper else {}
    lines = tuple(Line(word(state), found.get(state)) for state in State)
    title = _("Numbers, and words in their place")
    return Shown(title, f"{FOLDER}/missing.html", lines, tuple(papers), found.keys() >= USUAL)


Found = tuple[State, Place, Papers | None]


def _all(numbers: Numbers) -> Iterator[Found]:
    """Every number of the school's page and every word in the place of one: measures, years, student groups."""
    for card in (*numbers.cards, *numbers.growth):
        yield _placed(str(card.measure.label), card.figure)
    for table in numbers.tables:
        yield from _groups(table)
    for card in numbers.cards:
        yield from _years(card)


def _groups(table: GroupTable) -> Iterator[Found]:
    for line in table.lines:
        where = _("%(measure)s, %(group)s") % {"measure": table.measure.label, "group": line.label}
        yield _placed(where, line.figure)


def _placed(where: str, figure: Figure) -> Found:
    if figure.papers and figure.papers.school_year:
        where = _("%(where)s, %(year)s") % {"where": where, "year": figure.papers.school_year}
    number = _number(figure)
    return figure.state, Place(where, number, figure.students, figure.reason), figure.papers


def _number(figure: Figure) -> str:
    if not figure.unit:
        return figure.text
    return _("%(number)s %(unit)s") % {"number": figure.text, "unit": figure.unit} if figure.text else ""


def _years(card: Card) -> Iterator[Found]:
    """Earlier years without a number, as the card's table of all years words them."""
    states = {word(state): state for state in State}
    for line in card.extra.years:
        if line.words in states:
            where = _("%(where)s, %(year)s") % {"where": card.measure.label, "year": line.label}
            yield states[line.words], Place(where, "", "", ""), card.figure.papers
