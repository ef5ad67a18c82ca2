"""The sample schools: which of the fictional district's schools shows what. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..comparing.addresses import MOST, compare_address
from ..errors import Link

ELEMENTARY, K8, HIGH = "99100170100119", "99100170100317", "99100170100507"
TINY, PRIMARY, TWO_MODELS = "99100170100275", "99100170100226", "99100170100309"
CODES = (ELEMENTARY, K8, HIGH, TINY, PRIMARY, TWO_MODELS)


@dataclass(frozen=True, slots=True)
class Sample:
    """What one school is for. `kind` in a few words, `shows` in a sentence each."""

    cds: str
    kind: str
    shows: tuple[str, ...]


def samples() -> tuple[Sample, ...]:
    """In the order in which they are taught."""
    return (
        Sample(
            ELEMENTARY,
            _("An elementary school"),
            (
                _("The measures of its grades have a Status, a Change and a color."),
                _("Graduation Rate and College/Career do not apply: it has no grades 9 to 12."),
            ),
        ),
        Sample(
            K8,
            _("A school from kindergarten to grade 8"),
            (
                _("It has growth for grades 4 to 8, beside the results of the same subjects."),
                _("Its student groups are large enough for many colors."),
            ),
        ),
        Sample(
            HIGH,
            _("A high school"),
            (
                _("It has a Graduation Rate and College/Career. Chronic Absenteeism does not apply."),
                _("It has no growth: growth is measured in grades 4 to 8."),
            ),
        ),
        Sample(
            TINY,
            _("A tiny school"),
            (
                _("Groups of 1 to 10 students are hidden, so that nobody can be known by a number."),
                _("Other groups are too small for a color."),
            ),
        ),
        Sample(
            PRIMARY,
            _("A school that ends with grade 3"),
            (
                _("It has test results for grade 3 alone."),
                _("It has no growth: nobody there took a test the year before."),
            ),
        ),
        Sample(
            TWO_MODELS,
            _("A school with two growth models"),
            (
                _("Two publishers measured growth in their own ways, and both numbers stand side by side."),
                _("The two numbers are not on one scale. The page says which model each one is from."),
            ),
        ),
    )


def others(codes: Sequence[str], year: int | None) -> tuple[Link, ...]:
    """The ways to put one more sample school beside these; none where no more fit."""
    if len(codes) >= MOST:
        return ()
    return tuple(
        Link(
            compare_address([*codes, one.cds], year=year),
            _("Add: {kind}").format(kind=one.kind),
        )
        for one in samples()
        if one.cds not in codes
    )
