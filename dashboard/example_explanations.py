"""Why a color, and why none: an example of each."""

from collections.abc import Iterator
from dataclasses import replace

from schoolinfo.measures import Explanation, Measure

from .example_rows import HIGH_SCHOOL, SCHOOL, Case, hidden_row, make_row
from .flags import Flag
from .measures import CHRONIC, COLLEGE_CAREER, ELA, ELPI, GRADUATION, MATH, MEASURES, SCIENCE, SUSPENSION
from .presenters import explain
from .selectors import Row

_FEW = {"students": 24, "color": None}
_ALONE = {"change": None, "change_level": None, "prior_students": None, "color": None}
_LOW_AND_DOWN = {"status_level": 2, "change_level": 1, "change": -13.4, "color": 1}


def explanations() -> tuple[Explanation, ...]:
    """One of every kind, made by the presenter."""
    return tuple(_explained(case) for case in (*_colored(), *_without_a_table(), *_without_a_color()))


def _colored() -> Iterator[Case]:
    yield _case("a cell", _row(ELPI, 42.2, 2024, **_LOW_AND_DOWN))
    yield _case("high-school limits", _row(MATH, 3.1, rule="HS"), HIGH_SCHOOL)
    yield _case("lower is better", _row(SUSPENSION, 0.8, rule="ES", change=-0.4))
    small = {"flags": Flag.SMALL_POPULATION, "students": 88, "prior_students": 91}
    yield _case("three columns", _row(CHRONIC, 3.1, change=-2.0, **small))
    yield _case(
        "three columns, folded", _row(GRADUATION, 93.0, change_level=5, change=8.1, **small), HIGH_SCHOOL
    )
    yield _case("another color than the table's", _row(ELA, 13.2, rule="3-8", color=3))
    yield _case("other levels than the limits'", _row(ELA, 3.2, rule="3-8", change=1.1))
    yield _case("an alternative school", _row(COLLEGE_CAREER, 58.0, flags=Flag.DASS), HIGH_SCHOOL)


def _without_a_table() -> Iterator[Case]:
    yield _case("unknown limits", _row(ELA, 13.2, 2023, rule="3-8"))
    yield _case("set by the state", _row(CHRONIC, 3.1, change=-1.2, flags=Flag.DATA_ERROR))
    yield _case("not certified", _row(SUSPENSION, 0.8, rule="ES", change=-0.4, flags=Flag.NOT_CERTIFIED))


def _without_a_color() -> Iterator[Case]:
    yield _case("few this year", _row(ELA, 13.2, rule="3-8", group="FI", **_FEW))
    yield _case("few last year", _row(ELA, 13.2, rule="3-8", group="AS", prior_students=17, color=None))
    yield _case("nobody last year", _row(GRADUATION, 93.0, **_ALONE), HIGH_SCHOOL)
    yield _case("Status only", _row(ELA, -7.2, 2022, **_ALONE))
    yield _case("for information", _row(SCIENCE, 56.0, 2024, color=None))
    yield _case("numbers only", _row(GRADUATION, 93.0, 2021, status_level=None, **_ALONE), HIGH_SCHOOL)
    yield _case("never colored", _row(ELA, 13.2, rule="3-8", group="RFP", color=None))
    yield _case(
        "no such cell",
        _row(SUSPENSION, 0.4, rule="ES", status_level=5, change_level=1, change=2.2, color=None),
    )
    yield _case("hidden", hidden_row(ELA, 2025, group="FOS"))


def _row(measure: Measure, status: float, year: int = 2025, **fields) -> Row:
    return make_row(measure, year, status, **fields)


def _case(name: str, row: Row, subject=SCHOOL) -> Case:
    return Case(name, MEASURES[row.measure], (row,), (row.version,), replace(subject, year=row.version))


def _explained(case: Case) -> Explanation:
    """The explanation of a case, under its name."""
    (row,) = case.rows
    made = explain(case.read, case.subject, case.measure, row.group, case.releases)
    return replace(made, label=f"{made.label}, {case.name}")
