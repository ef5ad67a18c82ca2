"""Cards in every state and a table by student group, made by the presenters from invented rows.

No county has the code 00, so the school is nobody's, and its cards link to the state's Dashboard as those of
real schools do.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from schoolinfo.measures import Card, Examples, Measure, Panel, State, Subject
from schoolinfo.releases.current import Release, Releases

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
    dataset_of,
    main_group,
)
from .presenters.cards import card
from .presenters.glance import glance
from .presenters.groups import group_tables
from .presenters.history import History
from .selectors import Row, Rows

SCHOOL = Subject(
    "00999990999999", "school", "Example School", "00999990000000", "Example District", 0, 8, False
)
HIGH_SCHOOL = replace(SCHOOL, first_grade=9, last_grade=12)
PUBLIC_FROM = datetime(2025, 12, 4, 18, tzinfo=UTC)
ALL_YEARS = (2019, 2022, 2023, 2024, 2025)


@dataclass(frozen=True, slots=True)
class Case:
    """A card to show: `rows` are of `measure`, `public` lists the spring years of its public files."""

    name: str
    measure: Measure
    rows: tuple[Row, ...] = ()
    public: tuple[int, ...] = ALL_YEARS
    subject: Subject = SCHOOL

    @property
    def releases(self) -> Releases:
        return Releases(tuple(_release(self.measure, year) for year in self.public))

    @property
    def read(self) -> Rows:
        return Rows(self.rows, self.releases.by_version)

    @property
    def history(self) -> History:
        return History.of(self.measure, self.subject, self.read, self.releases)


def examples() -> Examples:
    """A panel with a card for each case, and the table by student group of one of them."""
    found = tuple(cases())
    cards = tuple(_card(case) for case in found)
    papers = tuple(dict.fromkeys(c.figure.papers for c in cards if c.figure.papers))
    panel = Panel("measures", cards, glance(case.history for case in found), papers)
    return Examples(panel, group_tables(_by_group.read, SCHOOL, _by_group.releases))


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
    yield Case("no Change", GRADUATION, (_row(GRADUATION, 2025, 91.3, **_NO_CHANGE),), subject=HIGH_SCHOOL)
    yield Case(
        "a note",
        COLLEGE_CAREER,
        _years(COLLEGE_CAREER, 40.0, 45.3, 47.0, 48.9, 52.1, flags=Flag.DASS),
        subject=HIGH_SCHOOL,
    )
    yield Case("older", ELA, _years(ELA, 4.8, -7.2, 1.1, 12.7), ALL_YEARS[:-1])
    yield Case("hidden", ELA, (_hidden(ELA, 2025),))
    yield Case("not applicable", GRADUATION)
    yield Case("not released", SCIENCE, subject=replace(SCHOOL, year=2022))
    yield Case("not reported", SUSPENSION)
    yield Case("not here", MATH, public=())


_RED = {"status_level": 2, "change_level": 1, "color": 1}
_NO_CHANGE = {"change": None, "change_level": None, "prior_students": None, "color": None}
_NUMBERS = (
    "students",
    "numerator",
    "status",
    "prior_students",
    "change",
    "status_level",
    "change_level",
    "color",
)


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
        _row(measure, year, value, change=change, **fields)
        for year, value in zip(years, values, strict=False)
    )


def _row(measure: Measure, year: int, status: float, **fields) -> Row:
    given = {
        "cds": SCHOOL.cds, "measure": measure.code, "group": main_group(measure.code), "version": year,
        "state": State.SHOWN, "students": 398, "numerator": None, "status": status, "prior_students": 391,
        "change": 6.3, "status_level": 4, "change_level": 4, "color": 4, "rule": "", "flags": 0,
    }  # fmt: skip
    return Row(**given | fields)


def _hidden(measure: Measure, year: int, **fields) -> Row:
    return _row(measure, year, 0.0)._replace(state=State.HIDDEN, **dict.fromkeys(_NUMBERS), **fields)


def _with_a_hidden_year() -> tuple[Row, ...]:
    rows = _years(ELPI, 51.2, 48.0, 0.0, 55.5, 58.3, numerator=70, students=120)
    return (*rows[:2], _hidden(ELPI, 2023), *rows[3:])


def _release(measure: Measure, year: int) -> Release:
    file = f"{measure.code}download{year}.txt"
    return Release(year, dataset_of(measure.code), str(year), "", "", 1, PUBLIC_FROM, (file,))


_by_group = Case(
    "by student group",
    ELA,
    (
        _row(ELA, 2025, 13.2),
        _row(ELA, 2025, -41.5, group="AA", color=1, status_level=2, change_level=1, students=44),
        _row(ELA, 2025, 61.8, group="AS", color=5, status_level=5, students=61),
        _row(ELA, 2025, 3.9, group="HI", color=3, status_level=3, change_level=3, students=180),
        _row(ELA, 2025, 48.0, group="WH", students=24, color=None),
        _hidden(ELA, 2025, group="PI"),
        _row(ELA, 2025, -22.7, group="EL", color=2, status_level=2, change_level=3, students=96),
        _row(ELA, 2025, 2.2, group="SED", color=3, status_level=3, change_level=3, students=230),
        _row(ELA, 2025, -67.3, group="SWD", color=2, status_level=2, change_level=2, students=52),
        _hidden(ELA, 2025, group="FOS"),
    ),
    (2025,),
)
