"""The years of a measure as a time line shows them: years with a number, and stretches without one."""

from dataclasses import dataclass

from schoolinfo.measures import Measure, State

from ..released import Release, release_of
from ..selectors import Row
from .history import History

# The state changed what a measure counts, so no line joins this year with the one before.
RULES_CHANGED = {("cci", 2025)}


@dataclass(frozen=True, slots=True)
class Slot:
    """A year with a number, or a stretch of years without one and for the same reason."""

    years: tuple[int, ...]
    row: Row | None
    state: State

    @property
    def label(self) -> str:
        if len(self.years) > 2:
            return f"{self.years[0]}–{self.years[-1]}"
        return ", ".join(str(year) for year in self.years)


def slots(history: History) -> tuple[Slot, ...]:
    """All years from the first that speaks of the subject to the one shown."""
    found: list[Slot] = []
    for year in range(min(history.rows, default=history.year), history.year + 1):
        row, state = history.shown(year), history.state(year)
        if row is None and found and found[-1].row is None and found[-1].state == state:
            found[-1] = Slot((*found[-1].years, year), None, state)
        else:
            found.append(Slot((year,), row, state))
    return tuple(found)


def by_new_rules(measure: Measure, year: int) -> bool:
    """Whether the state changed in that year what the measure counts."""
    return (measure.code, year) in RULES_CHANGED


def status_only(measure: Measure, year: int) -> bool:
    """Whether the state gave a year's results no Change and no color."""
    return release_of(measure.code, year) is Release.STATUS
