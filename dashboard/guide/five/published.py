"""What the state published of a school: where the explainer starts, and what stays beside the moved numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from schoolinfo.measures import Explanation, Figure, Measure, State
from schoolinfo.papers import papers_of
from schoolinfo.profiles.reading import Found

from ...flags import Flag
from ...measures import PUBLISHER, main_group
from ...presenters import explain
from ...presenters.figures import figure
from ...presenters.history import History
from ...rules import FOLDING
from ...selectors import Row, Rows, select


@dataclass(frozen=True, slots=True)
class Published:
    """A school's result of a measure in one year. `row` and `explanation` are None where there is no number."""

    found: Found
    year: int
    figure: Figure  # in all six states
    row: Row | None
    explanation: Explanation | None

    @property
    def small(self) -> bool:
        """Whether the state read its three-column table."""
        return bool(self.row and self.row.flags & Flag.SMALL_POPULATION and self.row.measure in FOLDING)


def read(found: Found) -> Rows:
    """The school's results for all students, and for its English learners. One query."""
    return select(found.releases, [found.subject.cds], ("ALL",))


def newest(rows: Rows, cds: str, measure: Measure, years: Sequence[int]) -> int:
    """The newest of the years in which the school has a number with a Change, else with a number, else the first."""
    own = rows.years(cds, measure.code)
    shown = [year for year in years if year in own and own[year].state == State.SHOWN]
    compared = [year for year in shown if own[year].change is not None]
    return max(compared or shown, default=years[0])


def published(rows: Rows, found: Found, measure: Measure, year: int) -> Published:
    """What there is of that year, whatever its state."""
    subject = replace(found.subject, year=year)
    history = History.of(measure, subject, rows, found.releases)
    release, row = history.releases.get(year), history.shown(year)
    papers = papers_of(release, PUBLISHER) if release else None
    said = explain(rows, subject, measure, main_group(measure.code), found.releases) if row else None
    return Published(found, year, figure(history.state(year), measure, subject, year, row, papers), row, said)
