"""Which table the explainer shows: measure, year, type of school, and whether it is the one of small schools."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import Measure

from ...measures import CATALOGUE, MEASURES
from ...rules import FOLDING, CutSet, cut_sets, explain, known_years
from .asked import Asked
from .published import Published

ON = "1"  # what a ticked box sends
USUAL = ("3-8", "ES", "")  # the type of school where nothing says which


@dataclass(frozen=True, slots=True)
class Chosen:
    """A table that exists, whatever was asked for. `problems`: {parameter: sentence}."""

    measure: Measure
    year: int
    rule: str
    small: bool
    problems: Mapping[str, str]

    @property
    def cuts(self) -> CutSet:
        return explain(self.measure.code, self.year, self.rule)


def measure_of(asked: Asked) -> Measure:
    """The measure asked for, or the first of the catalogue."""
    return MEASURES.get(asked.measure or "", CATALOGUE[0])


def year_of(asked: Asked, measure: Measure, usual: int) -> int:
    """The year asked for where its rules are known; else the usual one."""
    named = int(asked.year) if re.fullmatch("[0-9]{4}", asked.year or "") else 0
    return named if named in known_years(measure.code) else usual


def choose(asked: Asked, measure: Measure, start: Published | None, usual: int) -> Chosen:
    """The table asked for; in what is not asked, that of the school's own result, else a usual one."""
    year, folds = year_of(asked, measure, usual), measure.code in FOLDING
    own = start.small if start and not asked.moved else False
    small = own if asked.small is None else asked.small == ON
    problems = {
        "measure": _measure_problem(asked, measure),
        "year": _year_problem(asked, measure, year),
        "rule": _rule_problem(asked, measure),
        "small": _small_problem(measure) if asked.small == ON and not folds else "",
    }
    told = {name: sentence for name, sentence in problems.items() if sentence}
    return Chosen(measure, year, _rule(asked, measure, start), small and folds, told)


def _rule(asked: Asked, measure: Measure, start: Published | None) -> str:
    sets = cut_sets(measure.code)
    wanted = (asked.rule, start.row.rule if start and start.row else None, *USUAL)
    return next((rule for rule in wanted if rule in sets), sets[0])


def _measure_problem(asked: Asked, measure: Measure) -> str:
    if not asked.measure or asked.measure in MEASURES:
        return ""
    return _("We do not know a measure named “{asked}”. This is the table of {measure}.").format(
        asked=asked.measure, measure=measure.label
    )


def _year_problem(asked: Asked, measure: Measure, year: int) -> str:
    if not asked.year or asked.year == str(year):
        return ""
    years = ", ".join(str(known) for known in known_years(measure.code))
    return _(
        "For {measure}, we do not know the state’s limits of “{asked}”. We know those of {years}."
    ).format(measure=measure.label, asked=asked.year, years=years)


def _rule_problem(asked: Asked, measure: Measure) -> str:
    sets = cut_sets(measure.code)
    if not asked.rule or asked.rule in sets:
        return ""
    if len(sets) == 1:
        return _(
            "In {measure}, the limits are the same for all schools. There are none for “{asked}”."
        ).format(measure=measure.label, asked=asked.rule)
    return _("{measure} has no limits for “{asked}”. Choose a type of school from the list.").format(
        measure=measure.label, asked=asked.rule
    )


def _small_problem(measure: Measure) -> str:
    return _("{measure} has no table of its own for small schools and groups.").format(measure=measure.label)
