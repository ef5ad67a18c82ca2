"""What makes the results of one measure at several schools unequal, in whole sentences. Pure.

Nothing here says which school has more, and no number is worked out from two schools.
"""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from schoolinfo.measures import Card, State, Subject, school_year
from schoolinfo.naming import named_together

from ..flags import Flag
from .tables import set_title

Shown = Sequence[tuple[str, Card]]  # a school's name, and its card with a number


def compare(shown: Sequence[tuple[Subject, Card]]) -> tuple[str, ...]:
    """What to know before the numbers of one measure, in the order of the schools."""
    numbers = [(subject.name, card) for subject, card in shown if card.figure.state is State.SHOWN]
    said = [*_borrowed(numbers), *_alternative(numbers)]
    return (*_years(numbers), *_cut_points(numbers), *said) if len(numbers) > 1 else tuple(said)


def _years(numbers: Shown) -> list[str]:
    years = named_together((school_year(card.extra.year), name) for name, card in numbers)
    if len(years) < 2:
        return []
    each = (
        _("Results for %(year)s: %(schools)s.") % {"year": year, "schools": schools}
        for year, schools in years.items()
    )
    return [_("These results are not of the same year."), *each]


def _cut_points(numbers: Shown) -> list[str]:
    """The sets of cut scores behind published levels, where they are not all the same."""
    rules = named_together(
        (c.extra.rule, name) for name, c in numbers if c.extra.rule and c.extra.levels.status
    )
    if len(rules) < 2:
        return []
    each = (
        _("Cut points for %(kind)s: %(schools)s.") % {"kind": set_title(rule), "schools": schools}
        for rule, schools in rules.items()
    )
    return [
        _("The state’s cut points differ by kind of school, so the same number can get another color."),
        *each,
    ]


def _borrowed(numbers: Shown) -> list[str]:
    return [
        _(
            "The results of %(school)s are borrowed: no grade there takes these tests, so the state uses"
            " another school’s."
        )
        % {"school": name}
        for name, card in numbers
        if card.extra.flags & Flag.BORROWED
    ]


def _alternative(numbers: Shown) -> list[str]:
    return [
        _("The state has special rules for %(school)s, because it is an alternative school.")
        % {"school": name}
        for name, card in numbers
        if card.extra.flags & Flag.DASS
    ]
