"""Made-up classes of one made-up school: the same teaching, other students, another number. Pure.

A student's result differs from what was expected of the student by much more than schools differ: over real
students by half of what scores differ (the residuals of growth models; scores of the state's tests have a
standard deviation of about 110 points).
"""

from dataclasses import dataclass
from decimal import Decimal
from math import sqrt
from random import Random

from django.utils.translation import gettext as _

from schoolinfo.measures import Picture, State

from ..classification import Z95, Interval, classify
from ..modelsheet import ModelSheet
from ..presenters import pictures, words

SIZES = (25, 100, 400)
LAST = 200  # classes that can be drawn of each size; then they start again
BEFORE = 7  # earlier classes that are listed
TRUE = 6.0  # points above expected: what the students of this school gain in the long run
SPREAD = 55.0  # points, standard deviation of one student's result around what was expected

MODEL = ModelSheet(
    "simulated", "", "", "residual_gain", Decimal(-80), Decimal(80), Decimal(0), "", 1
)  # points from expected, as the state's model counts them


@dataclass(frozen=True, slots=True)
class Drawn:
    """One class of `size` students. Texts are ready to print; `mean` and `found` are not rounded."""

    number: int  # counts from 1
    size: int
    mean: Decimal
    found: Interval
    text: str  # "+8.3"
    low: str
    high: str
    range: str  # one sentence
    words: str  # what the site would say of such a school
    picture: Picture


@dataclass(frozen=True, slots=True)
class Choice:
    size: int
    words: str
    current: bool


@dataclass(frozen=True, slots=True)
class Simulation:
    """A class, those drawn before it with the newest first, and one class of each size to lay side by side."""

    now: Drawn
    before: tuple[Drawn, ...]
    next: int  # number of the class that the button draws
    choices: tuple[Choice, ...]
    sizes: tuple[Drawn, ...]


def simulation(size: int, number: int) -> Simulation:
    """`size`: one of SIZES; `number`: 1 to LAST. The same two give the same classes for ever."""
    return Simulation(
        now=draw(size, number),
        before=tuple(draw(size, n) for n in range(number - 1, max(number - 1 - BEFORE, 0), -1)),
        next=number % LAST + 1,
        choices=tuple(Choice(one, students(one), one == size) for one in SIZES),
        sizes=tuple(draw(one, number) for one in SIZES),
    )


def draw(size: int, number: int) -> Drawn:
    """A class of `size` students drawn by chance: its mean, and the range that goes with so many students."""
    chance = Random(size * 1000 + number)
    mean = _decimal(sum(chance.gauss(TRUE, SPREAD) for _student in range(size)) / size)
    half = Z95 * _decimal(SPREAD / sqrt(size))
    found = Interval(max(mean - half, MODEL.scale_min), min(mean + half, MODEL.scale_max))
    low, high = words.ends(found, MODEL)
    return Drawn(
        number=number,
        size=size,
        mean=mean,
        found=found,
        text=words.estimate(mean, MODEL),
        low=low,
        high=high,
        range=words.reach(found, MODEL),
        words=words.said(classify(State.SHOWN, size, found, MODEL)),
        picture=pictures.picture(_title(size), mean, found, MODEL),
    )


def students(count: int) -> str:
    """ "25 students"."""
    return words.students(count)


def _title(size: int) -> str:
    return _("Simulated class of {students}").format(students=students(size))


def _decimal(number: float) -> Decimal:
    return Decimal(repr(number))
