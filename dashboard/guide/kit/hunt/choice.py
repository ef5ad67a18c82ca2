"""Which questions a hunt asks: a fixed rule that no result decides.

Schools take turns in the order in which they were chosen, and so do the measures of a school, in the order of the
catalogue: those for its grades of which a file is public here. Each school begins with another measure. Kinds of
questions take turns too. What numbers say never matters, only whether they are there: a measure gets the next kind
of question that its own numbers can answer, and one without any is passed over. A school that has hardly any
numbers is asked why they are missing.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice

from schoolinfo.measures import Card, State, Subject

from ..material import Material, School, shown
from . import cards, groups, growth
from .question import Found

QUESTIONS = {60: 8, 90: 12}  # by the minutes of the workshop
HARDLY_ANY = 2  # measures with a number
LONGEST = 12  # turns of a school, as many as the longest hunt has questions

Kind = Callable[[School, Card], Iterator[Found]]
OF_CARDS: tuple[Kind, ...] = (
    cards.status,
    cards.value,
    cards.color,
    cards.students,
    cards.change,
    groups.row,
    cards.year,
    groups.group_students,
    cards.direction,
)
OF_GROWTH: tuple[Kind, ...] = (growth.ranges, growth.difference, growth.without_range)


def hunt(material: Material) -> tuple[Found, ...]:
    """The questions in the order in which they are asked."""
    schools = [_School(school, turn) for turn, school in enumerate(material.schools)]
    places = cycle(schools)
    found = (next(places).take(place) for place in range(LONGEST * len(schools)))
    return tuple(islice((one for one in found if one), QUESTIONS[material.minutes]))


class _Measure:
    """The questions about one measure of one school that were not asked yet, by kind."""

    def __init__(self, school: School, card: Card, kinds: Sequence[Kind], *, why: bool):
        self._left = [list(kind(school, card)) for kind in kinds]
        self._why = list(cards.missing(school, card)) if why else []

    def take(self, place: int) -> Found | None:
        """The question for a place of the hunt: of the kind whose turn it is there, or of the next one."""
        turn = place % len(self._left)
        for questions in (*self._left[turn:], *self._left[:turn], self._why):
            if questions:
                return questions.pop(0)
        return None


class _School:
    """The measures of a school in the order of their turns; the `turn` of the school decides with which it begins."""

    def __init__(self, school: School, turn: int):
        subject = school.found.subject
        why = sum(shown(card) for card in (*school.cards, *school.growth)) <= HARDLY_ANY
        self._measures = deque(
            _Measure(school, card, kinds, why=why)
            for of, kinds in ((school.cards, OF_CARDS), (school.growth, OF_GROWTH))
            for card in of
            if _is_here(card) and _has_grades(card, subject)
        )
        self._measures.rotate(-turn)

    def take(self, place: int) -> Found | None:
        """The question of the next measure that has one left; None where none has."""
        for _turn in range(len(self._measures)):
            measure = self._measures[0]
            self._measures.rotate(-1)
            if found := measure.take(place):
                return found
        return None


def _is_here(card: Card) -> bool:
    """Whether a file of the measure is public here, whatever it says of the school."""
    return card.figure.state not in (State.NOT_HERE, State.NOT_RELEASED)


def _has_grades(card: Card, subject: Subject) -> bool:
    """Whether the school has grades of the measure; True where its grades are not known."""
    if subject.first_grade is None or subject.last_grade is None:
        return True
    return subject.first_grade <= card.measure.last_grade and subject.last_grade >= card.measure.first_grade
