"""The rules the sample plays the publisher by: spot values from real 2025 rows."""

import numpy as np
import pytest

from schoolinfo.sample import rules


@pytest.mark.parametrize(
    ("cuts", "grid", "status", "change", "levels", "color", "box"),
    [
        (rules.ELA, rules.TESTS_GRID, -81, 51, (2, 4), 3, 190),
        (rules.ELA_HIGH, rules.TESTS_GRID, -1129, 15, (1, 3), 1, 230),
        (rules.SCIENCE, rules.TESTS_GRID, 394, 65, (2, 5), 3, 200),
        (rules.ELPI, rules.STANDARD_GRID, 524, 368, (3, 5), 4, 150),
        (rules.CHRONIC, rules.STANDARD_GRID, 171, -15, (2, 4), 3, 190),
        (rules.CHRONIC, rules.STANDARD_GRID, 47, 33, (4, 1), 2, 60),
        (rules.SUSPENSION["UD"], rules.STANDARD_GRID, 29, -4, (3, 4), 4, 140),
        (rules.SUSPENSION["ES"], rules.STANDARD_GRID, 2, 1, (5, 3), 5, 30),
        (rules.GRADUATION, rules.GRADUATION_GRID, 970, -19, (5, 2), 5, 20),
        (rules.GRADUATION, rules.GRADUATION_GRID, 910, -53, (4, 1), 2, 60),
    ],
)
def test_levels_color_and_box_are_those_of_published_rows(cuts, grid, status, change, levels, color, box):
    status_level, change_level = (
        int(cuts.status_level(np.array(status))),
        int(cuts.change_level(np.array(change))),
    )
    assert (status_level, change_level) == levels
    assert grid[levels] == color
    assert rules.box(*levels) == box


def test_every_cut_score_belongs_to_the_better_level():
    for cuts in (
        rules.ELA,
        rules.MATH,
        rules.MATH_HIGH,
        rules.CCI,
        rules.CHRONIC,
        *rules.SUSPENSION.values(),
    ):
        worse = 1 if cuts.low_is_good else -1
        for level, bound in zip((5, 4, 3, 2), cuts.status, strict=True):
            assert cuts.status_level(np.array([bound, bound + worse])).tolist() == [level, level - 1]
        for level, bound in zip((5, 4, 3, 2), cuts.change, strict=True):
            assert cuts.change_level(np.array([bound, bound + worse])).tolist() == [level, level - 1]


def test_small_populations_lose_the_outer_change_levels():
    assert rules.fold(np.array([0, 1, 2, 3, 4, 5])).tolist() == [0, 2, 2, 3, 4, 4]
