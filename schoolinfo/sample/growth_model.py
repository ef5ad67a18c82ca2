"""Growth of the same students: what two fictional publishers would report.

A school's effect on growth is mostly unrelated to its intake. One publisher shrinks it and reports a rank of
schools with a range; the other reports points around 0, with its own category and no range.
"""

from dataclasses import dataclass

import numpy as np

from .groups import RACE_SLICE, RACES, SUBSET_SLICE, SUBSETS
from .population import Population

GRADES_GROWTH = {4, 5, 6, 7, 8}
SUBJECTS = ("ELA", "MATH")
_STUDENT_SPREAD = 0.55
_SCHOOL_SPREAD = 0.12
# Share of the normal distribution below 0.0, 0.1, ... 4.0 standard deviations, in percent.
_NORMAL = (
    50.0, 53.98, 57.93, 61.79, 65.54, 69.15, 72.57, 75.8, 78.81, 81.59, 84.13, 86.43, 88.49, 90.32, 91.92,
    93.32, 94.52, 95.54, 96.41, 97.13, 97.72, 98.21, 98.61, 98.93, 99.18, 99.38, 99.53, 99.65, 99.74, 99.81,
    99.87, 99.9, 99.93, 99.95, 99.97, 99.98, 99.98, 99.99, 99.99, 100.0, 100.0,
)  # fmt: skip


@dataclass(frozen=True)
class Growth:
    """Arrays by school (the state last) and student group: students with two scores, and the effect in
    standard deviations of students' scores, shrunken, with its standard error."""

    students: np.ndarray
    effect: np.ndarray
    error: np.ndarray
    improved: np.ndarray

    def percentile(self, errors: float = 0.0) -> np.ndarray:
        """The rank among schools at the estimate plus so many standard errors, 0-100 in whole hundredths."""
        return percentile_of((self.effect + errors * self.error) / _SCHOOL_SPREAD)

    def points(self) -> np.ndarray:
        """Points above the expected score, in tenths."""
        return np.floor(self.effect * 1100 + 0.5).astype(np.int64)


def percentile_of(deviations: np.ndarray) -> np.ndarray:
    """Percent of a normal distribution below some standard deviations, in hundredths, by interpolation."""
    distance = np.minimum(np.abs(deviations), 3.999) * 10
    place = np.floor(distance).astype(np.int64)
    table = np.array(_NORMAL)
    above = table[place] + (table[place + 1] - table[place]) * (distance - place)
    return np.floor(np.where(deviations < 0, 100.0 - above, above) * 100 + 0.5).astype(np.int64)


def growth(population: Population, subject: str, year: int) -> Growth:
    """One subject's growth from the spring before to the spring of ``year``."""
    world, columns = population.world, population.columns
    counted = population.part(f"growth {subject}", year, 0.94 * world.share_of_grades(GRADES_GROWTH))
    error = _STUDENT_SPREAD / np.sqrt(np.maximum(counted, 1))
    luck = world.draws.normal(f"growth luck {subject}", world.ids[:, None], columns, year)
    luck[:, 1:] = 0.6 * luck[:, 1:] + 0.4 * luck[:, :1]
    measured = (
        _school_effect(population, subject, year)[:, None] + _group_effect(population, subject) + error * luck
    )
    variance = _SCHOOL_SPREAD * _SCHOOL_SPREAD
    kept = variance / (variance + error * error)
    effect = measured * kept
    share = np.clip(0.68 + 0.5 * measured, 0.05, 0.97)
    return Growth(counted, effect, error * np.sqrt(kept), np.floor(counted * share + 0.5).astype(np.int64))


def _school_effect(population: Population, subject: str, year: int) -> np.ndarray:
    world = population.world
    lasting = 0.35 * world.quality + 0.75 * world.draws.normal(f"growth {subject}", world.ids)
    return 0.85 * _SCHOOL_SPREAD * (lasting + 0.5 * world.wander(f"growth {subject}", year))


def _group_effect(population: Population, subject: str) -> np.ndarray:
    world = population.world
    own = 0.03 * world.draws.normal(f"growth groups {subject}", world.ids[:, None], population.columns)
    own[:, RACE_SLICE] += np.array([race.score for race in RACES]) / 2500.0
    own[:, SUBSET_SLICE] += np.array([subset.score for subset in SUBSETS]) / 2500.0
    own[:, 0] = 0.0
    return own
