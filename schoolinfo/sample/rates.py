"""Rates: chronic absenteeism, suspension, graduation, College/Career and English learner progress."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from .groups import INDEX, RACE_SLICE, RACES, SUBSET_SLICE, SUBSETS
from .population import Population
from .results import Results

KINDERGARTEN_TO_8 = frozenset(range(9))


@dataclass(frozen=True)
class Measure:
    """``state``: the state's share by year, 0 to 1. ``unwanted``: whether the share itself is unwanted
    (absence, suspension). ``grades``: whose students count; None for all. ``turnover``: students counted
    for each one enrolled. ``quality``, ``need``: how far the share moves with one standard deviation of
    quality and with all of need; in parts of the unwanted share, or of 1 where ``additive``."""

    code: str
    state: dict[int, float]
    unwanted: bool = False
    additive: bool = False
    grades: frozenset | None = None
    turnover: float = 1.0
    quality: float = 0.17
    need: float = 1.3
    dass: float = 2.2


CHRONIC = Measure(
    "CHRO",
    {2018: 0.111, 2019: 0.101, 2022: 0.3, 2023: 0.243, 2024: 0.186, 2025: 0.171, 2026: 0.163},
    unwanted=True,
    grades=KINDERGARTEN_TO_8,
)
SUSPENSION = Measure(
    "SUSP",
    {2018: 0.035, 2019: 0.034, 2022: 0.031, 2023: 0.035, 2024: 0.032, 2025: 0.029, 2026: 0.028},
    unwanted=True,
    turnover=1.035,
    quality=0.25,
)
GRADUATION = Measure(
    "GRAD",
    {2018: 0.835, 2019: 0.859, 2022: 0.874, 2023: 0.864, 2024: 0.867, 2025: 0.878, 2026: 0.881},
    grades=frozenset({12}),
    dass=3.2,
)
CCI = Measure(
    "CCI",
    {2018: 0.421, 2019: 0.44, 2022: 0.43, 2023: 0.439, 2024: 0.455, 2025: 0.517, 2026: 0.524},
    additive=True,
    grades=frozenset({12}),
    quality=0.07,
    need=-0.35,
    dass=-0.33,
)
ELPI = Measure(
    "ELPI",
    {2018: 0.48, 2019: 0.483, 2022: 0.503, 2023: 0.487, 2024: 0.457, 2025: 0.464, 2026: 0.471},
    additive=True,
    grades=frozenset(range(1, 13)),
    quality=0.05,
    need=-0.08,
    dass=-0.12,
)
# Suspensions are rarer in elementary and more usual in middle schools than in the state as a whole.
_SUSPENSION_BY_TYPE = {"ES": 0.28, "MS": 1.9, "HS": 1.25, "UD": 1.0, "ED": 0.6}


class Rates:
    """Results of one measure by year; ``numerator`` is among the parts."""

    def __init__(self, population: Population, measure: Measure, school_types: list[str]):
        self.population = population
        self.world = population.world
        self.measure = measure
        self.school_types = school_types

    @lru_cache(maxsize=16)  # noqa: B019 - one model lives as long as one run
    def results(self, year: int) -> Results:
        denominator, numerator = self.counts(year)
        return rate_results(self.world.with_districts(denominator), self.world.with_districts(numerator))

    @lru_cache(maxsize=16)  # noqa: B019
    def counts(self, year: int) -> tuple[np.ndarray, np.ndarray]:
        """Denominators and numerators by school and group; races add up to ALL, and no group contradicts it."""
        share = self._share_counted()
        denominator = self.population.part(self.measure.code, year, share)
        numerator = self._numerator(denominator, year)
        numerator[:, 0] = numerator[:, RACE_SLICE].sum(axis=1)
        rest = denominator[:, :1] - denominator
        least = np.maximum(numerator[:, :1] - rest, 0)
        most = np.minimum(denominator, numerator[:, :1])
        return denominator, np.clip(numerator, least, most)

    def _share_counted(self) -> np.ndarray:
        if self.measure.grades is None:
            return np.full(len(self.world.ids), self.measure.turnover)
        return self.world.share_of_grades(self.measure.grades) * self.measure.turnover

    def _numerator(self, denominator: np.ndarray, year: int) -> np.ndarray:
        world = self.world
        chance = self._chance(denominator, year)
        luck = world.draws.normal(
            f"luck {self.measure.code}", world.ids[:, None], self.population.columns, year
        )
        luck[-1] = 0.0
        counted = denominator * chance + np.sqrt(denominator * chance * (1.0 - chance)) * luck * 0.8
        return np.clip(np.floor(counted + 0.5), 0, denominator).astype(np.int64)

    def _chance(self, denominator: np.ndarray, year: int) -> np.ndarray:
        if self.measure.additive:
            return np.clip(self._school(year)[:, None] + self._differences(denominator), 0.005, 0.98)
        bad = np.clip(self._school(year)[:, None] * self._multipliers(denominator), 0.0, 0.92)
        return bad if self.measure.unwanted else 1.0 - bad

    def _school(self, year: int) -> np.ndarray:
        """The chance by school: of the wanted thing for additive measures, else of the unwanted one."""
        world, measure = self.world, self.measure
        state = measure.state[year]
        own = world.quality + 0.6 * world.wander(f"results {measure.code}", year)
        need = measure.need * (world.need - 0.6)
        if measure.additive:
            return state + measure.quality * own + need + np.where(world.dass, measure.dass, 0.0)
        base = state if measure.unwanted else 1.0 - state
        factor = np.clip(1.0 + need - measure.quality * own, 0.08, 4.0)
        return base * factor * np.where(world.dass, measure.dass, 1.0) * self._by_type()

    def _by_type(self) -> np.ndarray:
        if self.measure.code != "SUSP":
            return np.ones(len(self.world.ids))
        return np.array([_SUSPENSION_BY_TYPE[kind] for kind in self.school_types])

    def _multipliers(self, denominator: np.ndarray) -> np.ndarray:
        share = denominator / np.maximum(denominator[:, :1], 1)
        values = np.ones(denominator.shape)
        races = np.array([race.rate for race in RACES])
        mean = (share[:, RACE_SLICE] * races).sum(axis=1, keepdims=True)
        values[:, RACE_SLICE] = races / np.where(mean > 0, mean, 1.0)
        subsets = np.array([subset.rate for subset in SUBSETS])
        own = share[:, SUBSET_SLICE]
        values[:, SUBSET_SLICE] = subsets / (subsets * own + 1.0 - own)
        return values

    def _differences(self, denominator: np.ndarray) -> np.ndarray:
        share = denominator / np.maximum(denominator[:, :1], 1)
        values = np.zeros(denominator.shape)
        races = np.array([race.prepared for race in RACES])
        values[:, RACE_SLICE] = races - (share[:, RACE_SLICE] * races).sum(axis=1, keepdims=True)
        subsets = np.array([subset.prepared for subset in SUBSETS])
        values[:, SUBSET_SLICE] = subsets * (1.0 - share[:, SUBSET_SLICE])
        return values


class LearnerProgress(Rates):
    """English learner progress: every counted student is an English learner, so groups are EL and LTEL."""

    @lru_cache(maxsize=16)  # noqa: B019
    def counts(self, year: int) -> tuple[np.ndarray, np.ndarray]:
        learners, long_term = INDEX["EL"], INDEX["LTEL"]
        denominator = self.population.part(self.measure.code, year, self._share_counted())
        counted = np.zeros_like(denominator)
        counted[:, [learners, long_term]] = denominator[:, [learners, long_term]]
        numerator = self._numerator(counted, year)
        numerator[:, long_term] = np.minimum(numerator[:, long_term], numerator[:, learners])
        rest = counted[:, learners] - counted[:, long_term]
        numerator[:, long_term] = np.maximum(numerator[:, long_term], numerator[:, learners] - rest)
        return counted, numerator

    def _differences(self, denominator: np.ndarray) -> np.ndarray:
        values = np.zeros(denominator.shape)
        values[:, INDEX["LTEL"]] = -0.02
        return values


def rate_results(denominator: np.ndarray, numerator: np.ndarray) -> Results:
    """Status as a percentage in millionths, with the numerator beside it."""
    safe = np.maximum(denominator, 1)
    raw = (numerator * 200_000_000 + safe) // (2 * safe)
    return Results(denominator, raw, {"numerator": numerator})
