"""Invented rows and releases for the examples of cards and explanations.

No county has the code 00, so the school is nobody's, and its cards link to the state's Dashboard as those of
real schools do.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from schoolinfo.measures import Measure, State, Subject
from schoolinfo.releases.current import Release, Releases

from .measures import dataset_of, main_group
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


def make_row(measure: Measure, year: int, status: float, **fields) -> Row:
    """A row of a group with results."""
    given = {
        "cds": SCHOOL.cds, "measure": measure.code, "group": main_group(measure.code), "version": year,
        "state": State.SHOWN, "students": 398, "numerator": None, "status": status, "prior_students": 391,
        "change": 6.3, "status_level": 4, "change_level": 4, "color": 4, "rule": "", "flags": 0,
    }  # fmt: skip
    return Row(**given | fields)


def hidden_row(measure: Measure, year: int, **fields) -> Row:
    """A row of a group of 1 to 10 students."""
    return make_row(measure, year, 0.0)._replace(state=State.HIDDEN, **dict.fromkeys(_NUMBERS), **fields)


def _release(measure: Measure, year: int) -> Release:
    file = f"{measure.code}download{year}.txt"
    return Release(year, dataset_of(measure.code), str(year), "", "", 1, PUBLIC_FROM, (file,))
