"""The explainer as a whole: what can be chosen, the two numbers, what they give, and what the state published."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from schoolinfo.profiles.example_school import ExampleSchool
from schoolinfo.profiles.facts import display_name

from ...measures import CATALOGUE
from ...presenters.tables import ALL_LEVELS, NOWHERE, RuleSet, limits, rule_set, set_title
from ...rules import FOLDING, CutSet, cut_sets, known_years
from .asked import Asked
from .beside import Beside, address, beside
from .choices import Chosen
from .fields import Field, fields
from .published import Published
from .reading import HERE, STATE, Reading, for_script, reading


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` is an address for links, the value of an option for lists."""

    value: str
    label: str
    current: bool


@dataclass(frozen=True, slots=True)
class Explainer:
    """What `dashboard/guide/five.html` prints."""

    title: str
    chosen: Chosen
    measures: tuple[Choice, ...]
    years: tuple[Choice, ...]
    known: str  # the same in one line
    rules: tuple[Choice, ...]
    folds: bool
    fields: tuple[Field, Field]
    reading: Reading
    set: RuleSet
    gaps: bool  # the table has cells without a color
    here: str  # words in the cell of the moved numbers
    state: str  # and in the cell that the state published
    script: Mapping[str, Any]
    beside: Beside | None
    school: str  # CDS code of the school that the reader picked, else ""
    problems: Mapping[str, str] = field(default_factory=dict)  # {id of what they are about: sentence}


def explainer(asked: Asked, chosen: Chosen, example: ExampleSchool, start: Published | None) -> Explainer:
    """Pure: everything was read before."""
    cuts, measure = chosen.cuts, chosen.measure
    moved = fields(measure, asked, _start(cuts, start))
    said = reading(cuts, measure, *(one.number for one in moved), small=chosen.small)
    lit = (said.place.status, said.place.change) if said.place else NOWHERE
    shown = rule_set(
        cuts, measure, folded=chosen.small, lit=lit, published=_state_cell(chosen, start) or NOWHERE
    )
    school = asked.school if example.chosen else ""
    return Explainer(
        title=_title(chosen, start if example.chosen else None),
        chosen=chosen,
        measures=_measures(chosen, school),
        years=tuple(_year(year, chosen) for year in known_years(measure.code)),
        known=", ".join(str(year) for year in known_years(measure.code)),
        rules=tuple(Choice(r, set_title(r), r == chosen.rule) for r in cut_sets(measure.code)),
        folds=measure.code in FOLDING,
        fields=moved,
        reading=said,
        set=shown,
        gaps=any(not cell.level for _, cells in shown.rows for cell in cells),
        here=_(HERE),
        state=_(STATE),
        script=for_script(cuts, measure, small=chosen.small),
        beside=beside(chosen, start, school) if start else None,
        school=school,
        problems=_problems(chosen, example, moved),
    )


def _problems(chosen: Chosen, example: ExampleSchool, moved: tuple[Field, Field]) -> dict[str, str]:
    """By the ids of the fields, or of the sentences that stand in the place of a field."""
    places = {name: f"{name}-problem" for name in ("year", "rule", "small")}
    choices = {places.get(name, name): sentence for name, sentence in chosen.problems.items()}
    found = choices | {one.name: one.problem for one in moved} | {"q": example.problem}
    return {place: sentence for place, sentence in found.items() if sentence}


def _start(cuts: CutSet, start: Published | None) -> tuple[float, float]:
    """The school's own numbers; in the place of one that is missing, the middle."""
    row = start.row if start else None
    low, high = limits(ALL_LEVELS, cuts.status, cuts.better, 3)
    status = row.status if row else round((low + high) / 2, 1)
    return status, row.change if row and row.change is not None else 0.0


def _state_cell(chosen: Chosen, start: Published | None) -> tuple[int, int] | None:
    """The cell that the state published, where it is one of the table shown."""
    why = start.explanation.extra.why if start and start.explanation else None
    place = why.place if why else None
    here = place and (place.year, place.rule, place.folded) == (chosen.year, chosen.rule, chosen.small)
    return (place.status, place.change) if here else None


def _title(chosen: Chosen, start: Published | None) -> str:
    words = {
        "measure": chosen.measure.label,
        "kind": set_title(chosen.rule),
        "year": chosen.year,
        "school": display_name(start.found.profile) if start else "",
    }
    if chosen.small and start:
        sentence = _("Five by five: {measure}, {year}. {kind}, fewer than 150 students. {school}")
    elif chosen.small:
        sentence = _("Five by five: {measure}, {year}. {kind}, fewer than 150 students")
    elif start:
        sentence = _("Five by five: {measure}, {year}. {kind}. {school}")
    else:
        sentence = _("Five by five: {measure}, {year}. {kind}")
    return sentence.format(**words)


def _measures(chosen: Chosen, school: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(address(measure=m.code, school=school), str(m.label), m is chosen.measure) for m in CATALOGUE
    )


def _year(year: int, chosen: Chosen) -> Choice:
    return Choice(str(year), _("{year} Dashboard").format(year=year), year == chosen.year)
