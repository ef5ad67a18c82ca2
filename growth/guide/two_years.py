"""Eight made-up students over two springs: how a grade's average falls while every student grows. Pure."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from schoolinfo.numbers import signed


@dataclass(frozen=True, slots=True)
class Student:
    """`name` is translated where it is printed. Scores in the spring of grade 4 (None: in another grade) and of 5."""

    name: str
    grade_4: int | None
    grade_5: int


THIS_YEAR = (  # grade 4 in the first spring, grade 5 in the second
    Student(gettext_noop("Ana"), 2440, 2475),
    Student(gettext_noop("Ben"), 2460, 2490),
    Student(gettext_noop("Chloe"), 2480, 2515),
    Student(gettext_noop("Dev"), 2500, 2530),
)
LAST_YEAR = (  # grade 5 in the first spring; they have left the school since
    Student(gettext_noop("Eli"), None, 2490),
    Student(gettext_noop("Fatima"), None, 2510),
    Student(gettext_noop("Gus"), None, 2525),
    Student(gettext_noop("Hana"), None, 2535),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table. `difference` is "" where there is none to take."""

    name: str
    before: str
    after: str
    difference: str


@dataclass(frozen=True, slots=True)
class Example:
    """Both ways to look at the same school. The last line of each table is its average."""

    different: tuple[
        tuple[str, str, str, str], ...
    ]  # (name, score) of last year's grade 5 and of this year's
    different_last: str
    different_now: str
    change: str
    same: tuple[Line, ...]
    same_before: str
    same_after: str
    growth: str


def example() -> Example:
    """Texts of both tables."""
    last, now = _mean([s.grade_5 for s in LAST_YEAR]), _mean([s.grade_5 for s in THIS_YEAR])
    before = _mean([s.grade_4 for s in THIS_YEAR])
    pairs = zip(LAST_YEAR, THIS_YEAR, strict=True)
    return Example(
        different=tuple((_(a.name), str(a.grade_5), _(b.name), str(b.grade_5)) for a, b in pairs),
        different_last=_text(last),
        different_now=_text(now),
        change=signed(now - last, 1),
        same=tuple(
            Line(_(s.name), str(s.grade_4), str(s.grade_5), signed(s.grade_5 - s.grade_4, 0))
            for s in THIS_YEAR
        ),
        same_before=_text(before),
        same_after=_text(now),
        growth=signed(now - before, 1),
    )


def _mean(scores: list[int]) -> float:
    return sum(scores) / len(scores)


def _text(score: float) -> str:
    return f"{score:.1f}"
