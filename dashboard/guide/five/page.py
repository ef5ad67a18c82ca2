"""The explainer as a whole: what can be chosen, the two numbers, what they give, and what the state published."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.measures import Measure, State
from schoolinfo.profiles.addresses import page_address, why_address
from schoolinfo.profiles.example_school import ExampleSchool
from schoolinfo.profiles.facts import display_name, fictional_note

from ...groups import GROUPS
from ...measures import CATALOGUE, main_group
from ...presenters.tables import ALL_LEVELS, NOWHERE, RuleSet, limits, rule_set, set_title
from ...rules import FOLDING, CutSet, cut_sets, known_years
from ...selectors import Row
from .asked import Asked
from .choices import Chosen
from .fields import Field, fields
from .published import Published
from .reading import HERE, STATE, Reading, change_words, for_script, reading, status_words

NAME = "five-by-five"  # of the address


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` is an address for links, the value of an option for lists."""

    value: str
    label: str
    current: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """What the state published, in words, beside the numbers that are moved."""

    published: Published
    name: str
    address: str
    title: str
    note: str  # says that the school is made up; else ""
    own: str  # its Status and Change; "" where there are none
    other: str  # says that the state read another table than the one shown; else ""
    start: str  # the address that starts from its numbers again
    why: str  # the page that explains its color; "" where there is no number


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
    typed_school: str  # what stands in the field for a school
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
        beside=_beside(chosen, start, school) if start else None,
        school=school,
        typed_school=asked.school or "",
        problems=_problems(chosen, example, moved),
    )


def _problems(chosen: Chosen, example: ExampleSchool, moved: tuple[Field, Field]) -> dict[str, str]:
    found = {**chosen.problems, **{one.name: one.problem for one in moved}, "school": example.problem}
    return {name: sentence for name, sentence in found.items() if sentence}


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


def address(**parameters: str | int) -> str:
    """The address of the explainer with these parameters; empty ones are left out."""
    given = {name: value for name, value in parameters.items() if value}
    return reverse(NAME) + (f"?{urlencode(given)}" if given else "")


def _beside(chosen: Chosen, start: Published, school: str) -> Beside:
    measure, profile = chosen.measure, start.found.profile
    group, shown = main_group(measure.code), start.figure.state is State.SHOWN
    words = {"school": display_name(profile), "group": GROUPS[group], "year": start.year}
    return Beside(
        published=start,
        name=display_name(profile),
        address=page_address(profile.cds),
        title=_("What the state published: {school}, {measure}, {group}, {year}").format(
            measure=measure.label, **words
        ),
        note=fictional_note(profile),
        own=_own(measure, start.row),
        other=_other(chosen, start),
        start=address(measure=measure.code, year=start.year, school=school),
        why=why_address(profile.cds, start.year, measure.code, group) if shown else "",
    )


def _own(measure: Measure, row: Row | None) -> str:
    """The school's numbers in words, as the state gave them."""
    if row is None:
        return ""
    status = status_words(measure, row.status)
    if row.change is None:
        return _("Its own Status is {status}. There is no Change.").format(status=status)
    return _("Its own numbers are: Status {status}, Change {change}.").format(
        status=status, change=change_words(measure, row.change)
    )


def _other(chosen: Chosen, start: Published) -> str:
    """Where the state read the school's numbers in another table than the one shown."""
    rule = start.row.rule if start.row else None
    if rule not in cut_sets(chosen.measure.code) or (rule, start.small) == (chosen.rule, chosen.small):
        return ""
    if start.small:
        return _("For this school, the state used: {kind}, the table for fewer than 150 students.").format(
            kind=set_title(rule)
        )
    return _("For this school, the state used: {kind}, the full table.").format(kind=set_title(rule))
