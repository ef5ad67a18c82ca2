"""The fictional county as arrays: schools first to last by CDS code, then the state."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .draws import Draws
from .roster import District, School

STATE_CDS = "0" * 14
STATE_NAME = "State of California"
STATE_SIZE = 5_850_000
STATE_NEED = 0.6


@dataclass(frozen=True)
class World:
    """``schools`` and ``districts`` in order of CDS code. Arrays named for schools have one more place, the
    last, for the state; arrays named for entities follow the files: the state, then everything by CDS code."""

    schools: list[School]
    districts: list[District]
    draws: Draws

    @classmethod
    def of(cls, schools: list[School], districts: list[District], seed: str) -> "World":
        by_cds = {"key": lambda item: item.cds}
        return cls(sorted(schools, **by_cds), sorted(districts, **by_cds), Draws(seed))

    @cached_property
    def ids(self) -> np.ndarray:
        return np.array([int(school.cds) for school in self.schools] + [0], dtype=np.uint64)

    @cached_property
    def low(self) -> np.ndarray:
        return np.array([school.low for school in self.schools] + [0])

    @cached_property
    def high(self) -> np.ndarray:
        return np.array([school.high for school in self.schools] + [12])

    @cached_property
    def dass(self) -> np.ndarray:
        return np.array([school.dass for school in self.schools] + [False])

    @cached_property
    def need(self) -> np.ndarray:
        drawn = 0.08 + 0.88 * self.draws.uniform("need", self.ids)
        given = [school.need for school in self.schools] + [STATE_NEED]
        return np.array([own if own is not None else one for own, one in zip(given, drawn, strict=True)])

    @cached_property
    def size(self) -> np.ndarray:
        """Students of an ordinary year."""
        per_grade = np.where(self.high <= 8, np.where(self.low >= 6, 230, 72), 310)
        drawn = per_grade * (self.high - self.low + 1) * (0.6 + 0.8 * self.draws.uniform("size", self.ids))
        given = [school.size for school in self.schools] + [STATE_SIZE]
        return np.array([own if own is not None else one for own, one in zip(given, drawn, strict=True)])

    @cached_property
    def quality(self) -> np.ndarray:
        """The lasting part of a school's results that its intake does not explain, in standard deviations."""
        values = self.draws.normal("quality", self.ids)
        values[-1] = 0.0
        return values

    def wander(self, label: str, year: int) -> np.ndarray:
        """A part of the results that fades from year to year: autocorrelation 0.7, variance about 1."""
        steps = [0.7**age * self.draws.normal(label, self.ids, year - age) for age in range(8)]
        values = 0.714 * sum(steps)
        values[-1] = 0.0
        return values

    def share_of_grades(self, grades: set[int]) -> np.ndarray:
        """The share of a school's grades that lie in ``grades``; its grades are taken as equally large."""
        taught = [set(range(low, high + 1)) for low, high in zip(self.low, self.high, strict=True)]
        return np.array([len(own & grades) / len(own) for own in taught])

    def open_in(self, year: int) -> np.ndarray:
        return np.array([school.open_in(year) for school in self.schools] + [True])

    @cached_property
    def lender(self) -> np.ndarray:
        """For each school the place of the school whose test results it borrows; else its own place."""
        place = {(school.district.code, school.code): at for at, school in enumerate(self.schools)}
        lenders = [
            place[school.district.code, school.borrows_from] if school.borrows_from else at
            for at, school in enumerate(self.schools)
        ]
        return np.array([*lenders, len(self.schools)])

    @cached_property
    def entities(self) -> list[School | District | None]:
        """State (None), districts and schools in the order of the files."""
        return [None, *sorted([*self.schools, *self.districts], key=lambda item: item.cds)]

    @cached_property
    def _order(self) -> np.ndarray:
        """Places in [schools, state, districts] of the entities."""
        cds = [school.cds for school in self.schools] + [STATE_CDS] + [item.cds for item in self.districts]
        return np.array(sorted(range(len(cds)), key=cds.__getitem__))

    @cached_property
    def _member(self) -> np.ndarray:
        """The place of the district whose row counts a school; a charter counts in none (-1)."""
        place = {district.code: at for at, district in enumerate(self.districts)}
        return np.array(
            [-1 if school.charter else place[school.district.code] for school in self.schools],
            dtype=int,
        )

    @cached_property
    def _borrows(self) -> np.ndarray:
        return np.array([bool(school.borrows_from) for school in self.schools], dtype=bool)

    def with_districts(self, values: np.ndarray, borrowed: bool = False) -> np.ndarray:
        """Add the districts' sums to whole numbers by school and group, and put all in the files' order.
        ``borrowed``: schools with borrowed results print their lender's, which count only once."""
        sums = np.zeros((len(self.districts), values.shape[1]), dtype=np.int64)
        inside = np.nonzero((self._member >= 0) & ~(self._borrows & borrowed))[0]
        np.add.at(sums, self._member[inside], values[inside])
        return np.concatenate([values, sums])[self._order]
