"""One measure of one subject over the years: which year is shown, and what each year holds."""

from collections.abc import Mapping
from dataclasses import dataclass

from schoolinfo.measures import Measure, State, Subject
from schoolinfo.releases.current import Release, Releases

from ..measures import dataset_of
from ..released import newest_released
from ..selectors import Row, Rows
from .states import has_grades, state_of


@dataclass(frozen=True, slots=True)
class History:
    """`rows` and `releases` are by spring year, none later than the year asked for."""

    measure: Measure
    subject: Subject
    rows: Mapping[int, Row]
    releases: Mapping[int, Release]
    year: int  # the year shown

    @classmethod
    def of(cls, measure: Measure, subject: Subject, rows: Rows, releases: Releases) -> "History":
        up_to = subject.year or 9999
        public = {r.year: r for r in releases.of(subject.cds, dataset_of(measure.code)) if r.year <= up_to}
        own = rows.years(subject.cds, measure.code)
        own = {year: row for year, row in own.items() if year in public}
        return cls(measure, subject, own, public, _year(measure, subject, own, public))

    def state(self, year: int) -> State:
        applies = bool(self.rows) or has_grades(self.measure, self.subject)
        return state_of(self.measure, year, self.rows.get(year), applies=applies, here=year in self.releases)

    @property
    def newest(self) -> int:
        """The newest year that is public here; where none is, the newest that the state released."""
        return max(self.releases, default=newest_released(self.measure.code))

    @property
    def row(self) -> Row | None:
        return self.rows.get(self.year)

    def shown(self, year: int) -> Row | None:
        """The row of a year if it has a number."""
        row = self.rows.get(year)
        return row if row is not None and row.state == State.SHOWN else None


def _year(measure, subject, own, public) -> int:
    """The year asked for; else the newest in which the files speak of the subject; else the newest here."""
    if subject.year:
        return subject.year
    return max(own, default=max(public, default=newest_released(measure.code)))
