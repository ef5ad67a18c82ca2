"""Which questions a hunt asks: a fixed rule that no result decides.

Schools take turns in the order in which they were chosen. Kinds of questions take turns in the order below. A
school gets the next kind that its numbers can answer, about the measure that was asked least, of it and then of
all, in the order of the catalogue. Only where a school's numbers are used up is it asked why others are missing.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import cycle

from schoolinfo.measures import Card

from ..material import Material, School
from . import cards, groups, growth
from .question import Found

QUESTIONS = {60: 8, 90: 12}  # by the minutes of the workshop

Kind = Callable[[School, Card], Iterator[Found]]
OF_CARDS: tuple[Kind, ...] = (
    cards.status,
    cards.value,
    cards.color,
    cards.students,
    cards.change,
    groups.row,
    cards.no_color,
    cards.year,
    groups.group_students,
    cards.direction,
)
OF_GROWTH: tuple[Kind, ...] = (growth.ranges, growth.difference, growth.without_range)
# The order of turns.
KINDS = (*OF_CARDS[:5], growth.ranges, *OF_CARDS[5:7], growth.difference, *OF_CARDS[7:], growth.without_range)


def hunt(material: Material) -> tuple[Found, ...]:
    """The questions in the order in which they are asked; fewer where there are not enough numbers."""
    asked: list[Found] = []
    of_all: Counter[str] = Counter()
    left = {school.cds: _Left(school, of_all) for school in material.schools}
    turn = 0
    for school in cycle(material.schools):
        if len(asked) == QUESTIONS[material.minutes] or not any(left.values()):
            return tuple(asked)
        found, turn = left[school.cds].take(turn)
        asked += [found] if found else []
    return ()


class _Left:
    """The questions of a school that were not asked yet."""

    def __init__(self, school: School, of_all: Counter[str]):
        self._by_kind = [list(_of_kind(kind, school)) for kind in KINDS]
        self._why = [
            found for card in (*school.cards, *school.growth) for found in cards.missing(school, card)
        ]
        self._own: Counter[str] = Counter()  # questions by measure
        self._of_all = of_all

    def __bool__(self) -> bool:
        return any(self._by_kind) or bool(self._why)

    def take(self, turn: int) -> tuple[Found | None, int]:
        """The next question and the turn after it. None, and the same turn, where none is left."""
        for step in range(len(KINDS)):
            place = (turn + step) % len(KINDS)
            if self._by_kind[place]:
                return self._next(self._by_kind[place]), place + 1
        return (self._next(self._why) if self._why else None), turn

    def _next(self, questions: list[Found]) -> Found:
        found = min(questions, key=lambda one: (self._own[one.measure], self._of_all[one.measure]))
        questions.remove(found)
        self._own[found.measure] += 1
        self._of_all[found.measure] += 1
        return found


def _of_kind(kind: Kind, school: School) -> Iterator[Found]:
    """All questions of a kind, in the order of the catalogue."""
    for card in school.growth if kind in OF_GROWTH else school.cards:
        yield from kind(school, card)
