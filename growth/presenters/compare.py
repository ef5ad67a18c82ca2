"""What may be said of the growth numbers of several schools: which model each is of, and whether ranges
overlap. Never which school has more, and never a difference between schools. Pure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from django.utils.translation import gettext as _

from schoolinfo.measures import Card, State, Subject
from schoolinfo.naming import named_together

from ..classification import Interval
from .statements import Statement

Named = Sequence[tuple[str, Statement]]  # a school's name, and what one model says of it


@dataclass(frozen=True, slots=True)
class Pair:
    """Two schools by the same model, years and scale, both with a range."""

    first: str
    second: str
    overlap: bool


def compare(shown: Sequence[tuple[Subject, Card]]) -> tuple[str, ...]:
    """What to know before the growth numbers of one measure, in the order of the schools."""
    models: dict[tuple[str, ...], list[tuple[str, Statement]]] = {}
    for subject, card in shown:
        for said in card.extra.statements:
            if said.figure.state is State.SHOWN:
                models.setdefault(_model(said), []).append((subject.name, said))
    sentences = [_different_models()] if len(models) > 1 else []
    for named in models.values():
        sentences += _of_one_model(named)
    return tuple(dict.fromkeys(sentences))


def overlap(one: Interval, other: Interval) -> bool:
    """Whether two ranges have a number in common; ends that touch do."""
    return one.low <= other.high and other.low <= one.high


def _model(said: Statement) -> tuple[str, ...]:
    """What must be the same for two numbers to stand on one scale."""
    return said.publisher, said.model, said.measure


def _different_models() -> str:
    return _("Numbers of different growth models cannot be compared: each model has a scale of its own.")


def _of_one_model(named: Named) -> list[str]:
    """The model, and then what holds for its numbers."""
    first = named[0][1]
    told = {"model": first.model, "publisher": first.publisher, "compares": first.compares}
    model = _("Model: %(model)s, %(publisher)s. %(compares)s") % told
    if len(named) < 2:
        return [model]
    return [model, *_years(named), *_grades(named), *_ranges(named)]


def _years(named: Named) -> list[str]:
    years = named_together((said.years, name) for name, said in named)
    if len(years) < 2:
        return []
    each = (
        _("Numbers for %(years)s: %(schools)s.") % {"years": span, "schools": schools}
        for span, schools in years.items()
    )
    return [_("These numbers are not of the same years."), *each]


def _grades(named: Named) -> list[str]:
    grades = named_together((said.grades, name) for name, said in named)
    if len(grades) < 2:
        return []
    return [
        _("Growth covers %(grades)s at: %(schools)s.") % {"grades": span, "schools": schools}
        for span, schools in grades.items()
    ]


def _ranges(named: Named) -> list[str]:
    """One sentence for each two schools; one for all where every two overlap."""
    pairs = list(_pairs(named))
    if not pairs:
        return _no_ranges(named)
    if len(pairs) == len(list(combinations(named, 2))) and all(pair.overlap for pair in pairs):
        return [_all(len(pairs))]
    sentences = [_sentence(pair) for pair in pairs]
    if any(pair.overlap for pair in pairs):
        sentences.append(
            _(
                "Where ranges overlap, the numbers cannot show that students at one school gained more than"
                " students at the other."
            )
        )
    return sentences


def _pairs(named: Named) -> Iterable[Pair]:
    for (first, one), (second, other) in combinations(named, 2):
        if one.interval and other.interval and one.years == other.years:
            yield Pair(first, second, overlap(one.interval, other.interval))


def _all(pairs: int) -> str:
    if pairs == 1:
        return _(
            "The ranges overlap. These numbers cannot show that students at one of these schools gained more"
            " than students at the other."
        )
    return _(
        "All these ranges overlap. These numbers cannot show that students at one of these schools gained"
        " more than students at another."
    )


def _sentence(pair: Pair) -> str:
    words = {"first": pair.first, "second": pair.second}
    if pair.overlap:
        return _("%(first)s and %(second)s: the ranges overlap.") % words
    return _("%(first)s and %(second)s: the ranges do not overlap.") % words


def _no_ranges(named: Named) -> list[str]:
    """Numbers without ranges say so; those with ranges of different years have said why already."""
    if any(said.interval for _name, said in named):
        return []
    return [_("This model gives no ranges, so nothing can be said of whether they overlap.")]
