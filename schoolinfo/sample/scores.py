"""Test results: Distance from Standard in ELA and mathematics, and science points."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from .groups import INDEX, RACE_SLICE, RACES, SUBSET_SLICE, SUBSETS
from .population import Population
from .results import Results

POINT = 1_000_000
GRADES_TESTED = {3, 4, 5, 6, 7, 8, 11}
GRADES_SCIENCE = {5, 8, 11}


@dataclass(frozen=True)
class Subject:
    """``state``: the state's Status by year. ``unit``: how far one standard deviation of school quality
    moves a school, in points. ``lowest``: what an absent student counts, in points."""

    code: str
    state: dict[int, float]
    unit: float
    high_school: float
    lowest: int
    grades: frozenset


ELA = Subject(
    "ELA",
    {2018: -6.0, 2019: -2.5, 2022: -12.2, 2023: -13.6, 2024: -13.2, 2025: -8.1, 2026: -5.9},
    unit=16.0,
    high_school=14.0,
    lowest=-330,
    grades=frozenset(GRADES_TESTED),
)
MATH = Subject(
    "MATH",
    {2018: -36.4, 2019: -33.5, 2022: -51.7, 2023: -49.1, 2024: -47.6, 2025: -42.4, 2026: -39.8},
    unit=18.0,
    high_school=-34.0,
    lowest=-360,
    grades=frozenset(GRADES_TESTED),
)
SCIENCE = Subject(
    "SCIENCE",
    {2024: 51.2, 2025: 52.6, 2026: 53.4},
    unit=2.6,
    high_school=-1.5,
    lowest=12,
    grades=frozenset(GRADES_SCIENCE),
)


class Scores:
    """Results of one subject by year."""

    def __init__(self, population: Population, subject: Subject):
        self.population = population
        self.world = population.world
        self.subject = subject

    @lru_cache(maxsize=16)  # noqa: B019 - one model lives as long as one run
    def results(self, year: int) -> Results:
        """Status with and without the lowest scores added where fewer than 95 percent took the test."""
        counts = {
            name: self.world.with_districts(values, borrowed=True)
            for name, values in self._counts(year).items()
        }
        enrolled, tested = counts["enrolled"], counts["tested"]
        missing = np.maximum((enrolled * 95 + 99) // 100 - tested, 0)
        denominator = counts["scored"] + missing
        total = counts["total"] + missing * self.subject.lowest * POINT
        parts = {
            "enrolled": enrolled,
            "tested": tested,
            "missing": missing,
            "scored": counts["scored"],
            "raw_scored": counts["total"] // np.maximum(counts["scored"], 1),
        }
        return Results(denominator, total // np.maximum(denominator, 1), parts)

    def _counts(self, year: int) -> dict[str, np.ndarray]:
        enrolled = self.population.part(
            self.subject.code, year, self.world.share_of_grades(self.subject.grades)
        )
        tested = self._tested(enrolled, year)
        scored = tested - np.floor(tested * 0.025).astype(np.int64)
        scored = np.minimum(scored, scored[:, RACE_SLICE].sum(axis=1, keepdims=True))
        raw = np.floor(self._status(scored, year) * POINT).astype(np.int64)
        total = raw * scored
        counts = {"enrolled": enrolled, "tested": tested, "scored": scored, "total": total}
        open_now = self.world.open_in(year)[:, None].astype(np.int64)
        return {name: _added_up(values)[self.world.lender] * open_now for name, values in counts.items()}

    def _tested(self, enrolled: np.ndarray, year: int) -> np.ndarray:
        world = self.world
        usual = np.where(world.high >= 11, 0.962, 0.985) + 0.012 * world.wander("participation", year)
        usual[-1] = 0.98
        own = usual[:, None] + 0.012 * world.draws.normal(
            f"participation {self.subject.code}", world.ids[:, None], self.population.columns, year
        )
        jitter = world.draws.uniform("tested", world.ids[:, None], self.population.columns, year)
        return np.minimum(np.floor(enrolled * np.clip(own, 0.5, 1.0) + jitter).astype(np.int64), enrolled)

    def _status(self, scored: np.ndarray, year: int) -> np.ndarray:
        """Status by school and group, in points: school level, group offset, and the luck of a small group."""
        level = self._level(year)
        points = self.subject.unit / 16.0
        share = scored / np.maximum(scored[:, :1], 1)
        offsets = np.zeros(scored.shape)
        races = np.array([race.score for race in RACES]) * 0.6
        offsets[:, RACE_SLICE] = races - (share[:, RACE_SLICE] * races).sum(axis=1, keepdims=True)
        subsets = np.array([subset.score for subset in SUBSETS])
        offsets[:, SUBSET_SLICE] = subsets * (1.0 - share[:, SUBSET_SLICE])
        luck = self._luck(scored, share, year)
        return level[:, None] + points * (offsets + luck)

    def _level(self, year: int) -> np.ndarray:
        world, subject = self.world, self.subject
        own = world.draws.normal(f"quality {subject.code}", world.ids)
        high = np.where(world.low >= 9, subject.high_school, 0.0)
        high[-1] = own[-1] = 0.0
        quality = 0.85 * world.quality + 0.5 * own + 0.4 * world.wander(f"results {subject.code}", year)
        low = np.where(world.dass, -3.5, 0.0)
        return subject.state[year] + high + subject.unit * (quality + low - 6.5 * (world.need - 0.6))

    def _luck(self, scored: np.ndarray, share: np.ndarray, year: int) -> np.ndarray:
        world = self.world
        label = f"luck {self.subject.code}"
        lasting = 6.0 * world.draws.normal(f"{label} lasting", world.ids[:, None], self.population.columns)
        sampled = 100.0 * world.draws.normal(label, world.ids[:, None], self.population.columns, year)
        spread = np.sqrt(np.clip(1.0 - share, 0.0, 1.0))
        spread[:, RACE_SLICE] = 1.0
        lasting[-1] = sampled[-1] = 0.0
        return spread * (lasting + 0.6 * sampled / np.sqrt(np.maximum(scored, 1)))


def _added_up(values: np.ndarray) -> np.ndarray:
    """ALL as the sum of the races; English learners as those of today and those recently reclassified; and
    everyone took either the usual test or the alternate one."""
    values[:, 0] = values[:, RACE_SLICE].sum(axis=1)
    values[:, [INDEX["SBA"], INDEX["CAST"]]] = values[:, :1] - values[:, [INDEX["CAA"]]]
    values[:, INDEX["EL"]] = values[:, INDEX["ELO"]] + values[:, INDEX["RFP"]]
    return values
