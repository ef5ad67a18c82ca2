"""The state's cut scores and tables as this project holds them, and where stored colors disagree."""

import pytest

from dashboard.measures import MEASURES
from dashboard.rules import cut_sets, expected, explain, fold, known_years
from dashboard.verify import disagreement, gets_color

SETS = [(code, rule) for code in MEASURES for rule in cut_sets(code)]


@pytest.mark.parametrize(("measure", "rule"), SETS)
def test_every_set_of_cut_scores_falls_from_level_to_level(measure, rule):
    cuts = explain(measure, 2025, rule)
    up = cuts.better == "higher"
    for ends in (cuts.status, cuts.change):
        assert list(ends) == sorted(ends, reverse=up)
    assert [len(row) for row in cuts.grid] == [5] * 5


@pytest.mark.parametrize(("measure", "rule"), SETS)
def test_a_better_status_or_change_never_has_a_worse_color(measure, rule):
    grid = explain(measure, 2025, rule).grid
    for row in grid:
        colors = [color for color in row if color]
        assert colors == sorted(colors)
    for column in zip(*grid, strict=True):
        colors = [color for color in column if color]
        assert colors == sorted(colors, reverse=True)


def test_rules_of_other_years_are_not_known():
    assert explain("ela", 2024, "3-8") is None
    assert explain("elpi", 2024) is not None
    assert explain("elpi", 2023) is None
    assert known_years("elpi") == (2025, 2024)
    assert explain("susp", 2025, "K") is None


@pytest.mark.parametrize(
    ("measure", "rule", "status", "change", "small", "levels"),
    [
        ("ela", "3-8", -8.1, 5.1, False, (2, 4, 3, 190)),  # the state, 2025
        ("science", "", 52.6, 1.5, False, (3, 3, 3, 130)),
        ("susp", "UD", 34.9, 4.7, True, (1, 2, 1, 220)),  # folded from 1
        ("grad", "", 34.8, 13.7, True, (1, 4, 1, 240)),  # folded from 5
        ("chronic", "", 17.4, -12.6, False, (2, 5, 3, 200)),
        ("elpi", "", 52.4, 36.8, True, (3, 5, 4, 150)),  # never folded
        ("ela", "HS", -112.9, 1.5, False, (1, 3, 1, 230)),
        ("ela", "3-8", 10.0, -3.0, False, (4, 2, 4, 70)),  # both ends belong to the level
        ("ela", "3-8", 9.9, -2.9, False, (3, 3, 3, 130)),
    ],
)
def test_what_the_rules_give(measure, rule, status, change, small, levels):
    found = expected(explain(measure, 2025, rule), status, change, small)
    assert (found.status_level, found.change_level, found.color, found.box) == levels


def test_folding():
    assert [fold(level) for level in (1, 2, 3, 4, 5)] == [2, 2, 3, 4, 4]


@pytest.mark.parametrize(
    ("cds", "group", "now", "before", "colored"),
    [
        ("19647330000000", "LTEL", 15, 15, True),
        ("19647330000000", "LTEL", 14, 40, False),
        ("19647330000000", "EL", 29, 40, False),
        ("19647330100289", "HOM", 19, 19, False),
        ("19647330100289", "EL", 30, 30, True),
        ("19647330100289", "ELO", 400, 400, False),
        ("00000000000000", "FOS", 20, 20, False),
    ],
)
def test_how_many_students_a_color_needs(cds, group, now, before, colored):
    assert gets_color(cds, group, now, before) is colored


def stored(**fields):
    given = {
        "cds": "19647330100289", "measure": "grad", "group": "ALL", "period": "2025", "students": 140,
        "status": 34.8, "prior": 130, "change": 13.7, "status_level": 1, "change_level": 5, "color": 1,
        "box": 240, "rule": "", "flags": 1,
    }  # fmt: skip
    return tuple((given | fields).values())


def test_a_color_as_the_rules_have_it_is_no_disagreement():
    assert disagreement(explain("grad", 2025), stored()) == ""


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"color": 2}, "The color is 2, and the rules give 1."),
        ({"color": None}, "The color is missing, and the rules give 1."),
        ({"box": 250}, "The box is 250, and the rules give 240."),
        ({"flags": 0}, "The box is 240, and the rules give 250."),
        ({"status_level": 2}, "The Status level is 2, and the rules give 1."),
        ({"students": 20}, "The color 1 stands where the state gives none."),
        ({"prior": None, "change": None}, "The color 1 stands where the state gives none."),
    ],
)
def test_what_disagrees_is_said(fields, said):
    assert disagreement(explain("grad", 2025), stored(**fields)) == said


def test_a_row_without_a_year_before_and_without_a_color_is_no_disagreement():
    assert disagreement(explain("grad", 2025), stored(prior=None, change=None, color=None, box=None)) == ""
