"""How many students each school has, in all and by student group."""

from functools import lru_cache

import numpy as np

from .groups import CODES, INDEX, RACE_SLICE, RACES
from .world import World

# Weight of each race in an ordinary school, and how the weight moves with need.
_RACE_WEIGHTS = {
    "AA": (0.055, 0.6),
    "AI": (0.004, 0.4),
    "AS": (0.11, -1.2),
    "FI": (0.022, -0.3),
    "HI": (0.52, 1.0),
    "PI": (0.004, 0.2),
    "WH": (0.22, -1.4),
    "MR": (0.05, -0.9),
}
_GROUP_YEARS = 2022


class Population:
    """Enrolment by year. Arrays have one row a school and the state last, one column a student group."""

    def __init__(self, world: World):
        self.world = world
        self.columns = np.arange(len(CODES))[None, :]

    @lru_cache(maxsize=16)  # noqa: B019 - one population lives as long as one run
    def enrolled(self, year: int) -> np.ndarray:
        """Students on census day; zero where a school is not open."""
        total = self._total(year)
        counts = np.zeros((len(total), len(CODES)), dtype=np.int64)
        counts[:, 0] = total
        counts[:, RACE_SLICE] = self._races(total, year)
        for code, share in self._shares(year).items():
            counts[:, INDEX[code]] = self._some(code, total, share)
        counts[:, INDEX["EL"]] = counts[:, INDEX["ELO"]]
        counts[:, INDEX["LTEL"]] = np.minimum(counts[:, INDEX["LTEL"]], counts[:, INDEX["EL"]])
        counts[:, INDEX["EO"]] = np.minimum(counts[:, INDEX["EO"]], total - counts[:, INDEX["EL"]])
        counts[:, INDEX["SBA"]] = total - counts[:, INDEX["CAA"]]
        counts[:, INDEX["CAST"]] = counts[:, INDEX["SBA"]]
        return counts

    def part(self, label: str, year: int, share: np.ndarray) -> np.ndarray:
        """A share (by school) of the students of each group, more or less as cohorts differ; the races always
        add up to ALL."""
        enrolled = self.enrolled(year)
        jitter = self.world.draws.uniform(label, self.world.ids[:, None], self.columns, year)
        expected = enrolled * share[:, None]
        cohort = (
            0.45
            * np.sqrt(expected)
            * self.world.draws.normal(label, self.world.ids[:, None], self.columns, year)
        )
        counts = np.floor(expected + cohort + jitter * (share > 0)[:, None]).astype(np.int64)
        counts = np.where(enrolled > 0, np.maximum(counts, 0), 0)
        counts[:, 0] = counts[:, RACE_SLICE].sum(axis=1)
        return np.minimum(counts, counts[:, :1])

    def _total(self, year: int) -> np.ndarray:
        world = self.world
        trend = 1.0 - 0.011 * (year - _GROUP_YEARS) + 0.02 * world.wander("enrolment", year)
        return np.floor(world.size * trend * world.open_in(year) + 0.5).astype(np.int64)

    def _races(self, total: np.ndarray, year: int) -> np.ndarray:
        weights = self._race_weights(year)
        upto = np.cumsum(weights, axis=1)
        upto = upto / upto[:, -1:]
        offset = 0.9 * self.world.draws.uniform("race rounding", self.world.ids)[:, None]
        bounds = np.minimum(np.floor(upto * total[:, None] + offset).astype(np.int64), total[:, None])
        bounds[:, -1] = total
        return np.diff(bounds, axis=1, prepend=0)

    def _race_weights(self, year: int) -> np.ndarray:
        world = self.world
        columns = np.arange(len(RACES))[None, :]
        lasting = world.draws.uniform("race", world.ids[:, None], columns)
        lasting[-1] = 0.5
        fleeting = 1.0 + 0.08 * world.draws.normal("race drift", world.ids[:, None], columns, year)
        base = np.array([_RACE_WEIGHTS[race.code][0] for race in RACES])
        slope = np.array([_RACE_WEIGHTS[race.code][1] for race in RACES])
        tilt = np.maximum(1.0 + slope * (world.need[:, None] - 0.6), 0.1)
        return base * tilt * (0.25 + 3.0 * lasting * lasting) * fleeting

    def _shares(self, year: int) -> dict[str, np.ndarray]:
        """Share of all students in each of the overlapping groups."""
        world = self.world
        lasting = {
            code: world.draws.uniform(f"share {code}", world.ids) for code in ("EL", "SWD", "FOS", "HOM")
        }
        need = np.clip(world.need + 0.015 * world.wander("need", year), 0.02, 0.99)
        learners = 0.34 * need * (0.4 + 1.0 * lasting["EL"])
        long_term = np.where(world.high >= 9, 0.38, np.where(world.high >= 7, 0.24, 0.04))
        return {
            "SED": need,
            "ELO": learners,
            "LTEL": learners * long_term * (world.high >= 6),
            "RFP": 0.35 * learners,
            "EO": 0.95 - 1.6 * learners,
            "SWD": 0.09 + 0.08 * lasting["SWD"],
            "FOS": 0.016 * lasting["FOS"] * need,
            "HOM": 0.08 * lasting["HOM"] * need,
            "CAA": 0.006 + 0.006 * lasting["SWD"],
        }

    def _some(self, code: str, total: np.ndarray, share: np.ndarray) -> np.ndarray:
        rounding = self.world.draws.uniform(f"rounding {code}", self.world.ids)
        counts = np.floor(total * np.clip(share, 0.0, 1.0) + rounding).astype(np.int64)
        return np.minimum(counts, total)
