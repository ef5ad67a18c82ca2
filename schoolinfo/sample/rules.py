"""The publisher's rules: levels, colors and boxes from Status and Change.

The sample plays the publisher, so it carries its own table of the cut scores and grids of 2025. All numbers are
in tenths, rounded as the publisher rounds them: Status and Change each once, after subtracting.
"""

from dataclasses import dataclass

import numpy as np

from .groups import INDEX, LOWER_SIZE

SHOWN_FROM = 11
COLORED_FROM = 30
COLORED_FROM_DISTRICT = 15
SMALL_BELOW = 150


@dataclass(frozen=True)
class Cuts:
    """Bounds of levels 5, 4, 3 and 2, in tenths; lower bounds where high is good, else upper bounds."""

    status: tuple[int, int, int, int]
    change: tuple[int, int, int, int]
    low_is_good: bool = False

    def status_level(self, tenths: np.ndarray) -> np.ndarray:
        return self._level(tenths, self.status)

    def change_level(self, tenths: np.ndarray) -> np.ndarray:
        return self._level(tenths, self.change)

    def _level(self, tenths: np.ndarray, bounds: tuple[int, ...]) -> np.ndarray:
        reached = [tenths <= bound if self.low_is_good else tenths >= bound for bound in bounds]
        return 1 + sum(step.astype(np.int64) for step in reached)


_TEST_CHANGE = (150, 30, -29, -150)
ELA = Cuts((450, 100, -50, -700), _TEST_CHANGE)
ELA_HIGH = Cuts((750, 300, 0, -450), _TEST_CHANGE)
MATH = Cuts((350, 0, -250, -950), _TEST_CHANGE)
MATH_HIGH = Cuts((250, 0, -600, -1150), _TEST_CHANGE)
SCIENCE = Cuts((650, 550, 450, 350), (50, 20, -19, -50))
ELPI = Cuts((650, 550, 450, 350), (100, 20, -19, -100))
GRADUATION = Cuts((950, 905, 800, 680), (50, 10, -9, -50))
CCI = Cuts((700, 550, 350, 100), (90, 20, -19, -90))
CHRONIC = Cuts((25, 50, 100, 200), (-30, -5, 4, 30), low_is_good=True)
SUSPENSION = {
    "ED": Cuts((5, 15, 30, 60), (-20, -3, 2, 20), low_is_good=True),
    "HD": Cuts((15, 35, 60, 90), (-30, -5, 4, 30), low_is_good=True),
    "UD": Cuts((10, 25, 45, 80), (-20, -3, 2, 20), low_is_good=True),
    "ES": Cuts((5, 10, 30, 60), (-10, -3, 2, 20), low_is_good=True),
    "MS": Cuts((5, 20, 80, 120), (-30, -3, 2, 40), low_is_good=True),
    "HS": Cuts((5, 15, 60, 100), (-20, -3, 2, 30), low_is_good=True),
}

# Rows: Status level 1 to 5; columns: Change level 1 to 5. Place 0 is no level.
_STANDARD = ("00000", "11123", "12233", "22344", "23445", "34555")
_TESTS = ("00000", "11122", "22233", "33344", "44445", "44555")
_GRADUATION = ("00000", "11111", "12233", "22344", "23445", "05555")


def _grid(rows: tuple[str, ...]) -> np.ndarray:
    return np.array([[0, *map(int, row)] for row in rows])


STANDARD_GRID = _grid(_STANDARD)
TESTS_GRID = _grid(_TESTS)
GRADUATION_GRID = _grid(_GRADUATION)


def to_tenths(millionths: np.ndarray) -> np.ndarray:
    """Rounded once, halves upward."""
    return (millionths + 50_000) // 100_000


def percent(count: np.ndarray, total: np.ndarray) -> np.ndarray:
    """``count`` out of ``total`` as a percentage in tenths; 0 where the total is 0."""
    safe = np.maximum(total, 1)
    return (count * 2000 + safe) // (2 * safe)


def fold(level: np.ndarray) -> np.ndarray:
    """Three-by-five tables of small populations: 5 is read as 4, and 1 as 2."""
    return np.where(level == 5, 4, np.where(level == 1, 2, level))


def box(status: np.ndarray, change: np.ndarray) -> np.ndarray:
    return (5 - status) * 50 + change * 10


def enough_students(count: np.ndarray, is_district: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Whether a group is large enough for a color: 30, or 15 for FOS, HOM and LTEL in a district's row."""
    lower = np.isin(group, [INDEX[code] for code in LOWER_SIZE]) & is_district
    return count >= np.where(lower, COLORED_FROM_DISTRICT, COLORED_FROM)
