"""Cards in every state, a table by student group, and explanations, made by the presenters from invented rows."""

from collections.abc import Iterator
from dataclasses import replace

from schoolinfo.measures import Card, Examples, Measure, Panel

from .example_explanations import explanations
from .example_rows import ALL_YEARS, HIGH_SCHOOL, SCHOOL, Case, hidden_row, make_row
from .flags import Flag
from .measures import (
    CHRONIC,
    COLLEGE_CAREER,
    ELA,
    ELPI,
    GRADUATION,
    MATH,
    SCIENCE,
    SUSPENSION,
)
from .presenters.cards import card
from .presenters.glance import glance
from .presenters.groups import group_tables
from .selectors import Row


def examples() -> Examples:
    """A panel with a card for each case, and the table by student group of one of them."""
    found = tuple(cases())
    cards = tuple(_card(case) for case in found)
    papers = tuple(dict.fromkeys(c.figure.papers for c in cards if c.figure.papers))
    panel = Panel("measures", cards, glance(case.history for case in found), papers)
    return Examples(panel, group_tables(_by_group.read, SCHOOL, _by_group.releases), explanations())


def cases() -> Iterator[Case]:
    """Every kind of card, those with a number first."""
    yield Case("a number", ELA, _years(ELA, 4.8, -7.2, 1.1, 6.9, 13.2))
    yield Case("few students", MATH, _years(MATH, -31.0, -12.4, 8.8, -22.6, -4.1, students=24, color=None))
    yield Case("two years", SCIENCE, _years(SCIENCE, 49.1, 52.6), (2024, 2025))
    yield Case("a hidden year", ELPI, _with_a_hidden_year())
    yield Case("lower is better", CHRONIC, _years(CHRONIC, 9.4, 28.0, 12.1, 8.9, 15.2, numerator=60, **_RED))
    yield Case(
        "Status only", SUSPENSION, _years(SUSPENSION, 2.1, 1.4), (2019, 2022), replace(SCHOOL, year=2022)
    )
    yield Case(
        "no Change", GRADUATION, (make_row(GRADUATION, 2025, 91.3, **_NO_CHANGE),), subject=HIGH_SCHOOL
    )
    yield Case(
        "a note",
        COLLEGE_CAREER,
        _years(COLLEGE_CAREER, 40.0, 45.3, 47.0, 48.9, 52.1, flags=Flag.DASS),
        subject=HIGH_SCHOOL,
    )
    yield Case("older", ELA, _years(ELA, 4.8, -7.2, 1.1, 12.7), ALL_YEARS[:-1])
    yield Case("hidden", ELA, (hidden_row(ELA, 2025),))
    yield Case("not applicable", GRADUATION)
    yield Case("not released", SCIENCE, subject=replace(SCHOOL, year=2022))
    yield Case("not reported", SUSPENSION)
    yield Case("not here", MATH, public=())


_RED = {"status_level": 2, "change_level": 1, "color": 1}
_NO_CHANGE = {"change": None, "change_level": None, "prior_students": None, "color": None}


def _card(case: Case) -> Card:
    """The card of a case, under a code and a name of its own."""
    made = card(case.measure, case.history, case.read)
    code = f"{case.measure.code}-{case.name.lower().replace(' ', '-')}"
    return replace(made, measure=replace(case.measure, code=code, label=f"{case.measure.label}: {case.name}"))


def _years(measure: Measure, *values: float, **fields) -> tuple[Row, ...]:
    """A row for each value, from 2019 on, of Science from 2024 on. The Change is the one of the last year."""
    change = round(values[-1] - values[-2], 1)
    years = ALL_YEARS[-len(values) :] if measure is SCIENCE else ALL_YEARS
    return tuple(
        make_row(measure, year, value, change=change, **fields)
        for year, value in zip(years, values, strict=False)
    )


def _with_a_hidden_year() -> tuple[Row, ...]:
    rows = _years(ELPI, 51.2, 48.0, 0.0, 55.5, 58.3, numerator=70, students=120)
    return (*rows[:2], hidden_row(ELPI, 2023), *rows[3:])


_by_group = Case(
    "by student group",
    ELA,
    (
        make_row(ELA, 2025, 13.2),
        make_row(ELA, 2025, -41.5, group="AA", color=1, status_level=2, change_level=1, students=44),
        make_row(ELA, 2025, 61.8, group="AS", color=5, status_level=5, students=61),
        make_row(ELA, 2025, 3.9, group="HI", color=3, status_level=3, change_level=3, students=180),
        make_row(ELA, 2025, 48.0, group="WH", students=24, color=None),
        hidden_row(ELA, 2025, group="PI"),
        make_row(ELA, 2025, -22.7, group="EL", color=2, status_level=2, change_level=3, students=96),
        make_row(ELA, 2025, 2.2, group="SED", color=3, status_level=3, change_level=3, students=230),
        make_row(ELA, 2025, -67.3, group="SWD", color=2, status_level=2, change_level=2, students=52),
        hidden_row(ELA, 2025, group="FOS"),
    ),
    (2025,),
)
