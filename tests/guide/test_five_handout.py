"""The tables on paper: what the rules say, readable without color."""

import pytest

from dashboard.guide.five.handout import colored_table, empty_table, handout_blocks
from dashboard.guide.kit.blocks import Bullets, Table
from dashboard.measures import MEASURES
from dashboard.presenters.levels import color_word
from dashboard.rules import FOLDING, cut_sets, explain, known_years

SETS = [
    (code, year, rule, folded)
    for code in MEASURES
    for year in known_years(code)
    for rule in cut_sets(code)
    for folded in sorted({False, code in FOLDING})
]


@pytest.mark.parametrize(("code", "year", "rule", "folded"), SETS)
def test_one_table_is_empty_and_one_has_every_color_as_a_word(code, year, rule, folded):
    cuts, measure = explain(code, year, rule), MEASURES[code]
    blocks = handout_blocks(measure, year, rule, folded=folded)
    empty, colored = (block for block in blocks if isinstance(block, Table))
    assert empty.columns == colored.columns
    assert [row[0] for row in empty.rows] == [row[0] for row in colored.rows]
    assert not any(cell.text.strip() or cell.level for row in empty.rows for cell in row[1:])
    for status, row in zip((5, 4, 3, 2, 1), colored.rows, strict=True):
        for change, cell in zip((2, 3, 4) if folded else (1, 2, 3, 4, 5), row[1:], strict=True):
            color = cuts.color(status, change)
            assert (cell.level, cell.text) == (color, color_word(color) if color else "No such cell")


def test_the_limits_stand_in_words_best_first():
    status, change = (b for b in handout_blocks(MEASURES["susp"], 2025, "MS") if isinstance(b, Bullets))
    assert status.items[0] == "Very Low: 0.5 or less"
    assert change.items[-1] == "Increased Significantly: +4.1 or more"


def test_one_cell_can_be_marked():
    table = colored_table(explain("ela", 2025, "3-8"), MEASURES["ela"], lit=(4, 4))
    assert [cell.text for row in table.rows for cell in row if cell.lit] == ["Green"]
    assert not any(cell.lit for row in empty_table(MEASURES["ela"]).rows for cell in row)


def test_rules_that_are_not_known_are_refused():
    with pytest.raises(ValueError, match="no rules of ela are known for 2023"):
        handout_blocks(MEASURES["ela"], 2023, "3-8")
