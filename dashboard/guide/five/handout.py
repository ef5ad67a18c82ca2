"""The five-by-five table on paper: empty, to fill in by hand, and with its colors in words. Pure."""

from django.utils.translation import gettext as _

from schoolinfo.measures import Measure

from ...presenters.levels import change_word, status_word
from ...presenters.tables import ALL_LEVELS, THREE_LEVELS, cell_word, rule_set, set_title
from ...rules import CutSet, explain
from ..kit.blocks import Block, Bullets, Cell, Heading, Paragraph, Table

EMPTY = " "  # room to write in


def handout_blocks(measure: Measure, year: int, rule: str, *, folded: bool = False) -> tuple[Block, ...]:
    """Limits, empty table and colored table of one type of school. `folded`: for fewer than 150 students.

    Black and white do: every color stands as its word beside its shape. Raises ValueError for rules that are not
    known.
    """
    cuts = _known(measure, year, rule)
    words = {"measure": measure.label, "year": year, "kind": set_title(rule)}
    return (
        Heading(_("{measure}, {year} Dashboard: {kind}").format(**words)),
        *_limits(cuts, measure, folded),
        Heading(_("Fill in the table"), 3),
        Paragraph(_("Write the color of each cell that you know. Then compare with the state’s table.")),
        empty_table(measure, folded=folded),
        Heading(_("The state’s table"), 3),
        colored_table(cuts, measure, folded=folded),
    )


def empty_table(measure: Measure, *, folded: bool = False) -> Table:
    """Rows of Status and columns of Change, the cells left free."""
    columns = _columns(folded)
    caption = _("{measure}: write the colors here").format(measure=measure.label)
    rows = (_row(measure, status, (Cell(EMPTY),) * len(columns)) for status in ALL_LEVELS)
    return Table(caption, _heads(measure, columns), tuple(rows))


def colored_table(
    cuts: CutSet, measure: Measure, *, folded: bool = False, lit: tuple[int, int] | None = None
) -> Table:
    """The same with the colors. `lit`: Status and Change level of the cell to mark."""
    columns = _columns(folded)
    caption = _("{measure}: how Status (rows) and Change (columns) make the color").format(
        measure=measure.label
    )
    rows = (
        _row(measure, status, tuple(_cell(cuts, status, change, lit) for change in columns))
        for status in ALL_LEVELS
    )
    return Table(caption, _heads(measure, columns), tuple(rows))


def _known(measure: Measure, year: int, rule: str) -> CutSet:
    cuts = explain(measure.code, year, rule)
    if cuts is None:
        raise ValueError(f"no rules of {measure.code} are known for {year} and {rule!r}")
    return cuts


def _limits(cuts: CutSet, measure: Measure, folded: bool) -> tuple[Block, ...]:
    """Each level with the numbers that it runs over."""
    found = rule_set(cuts, measure, folded=folded)
    return tuple(
        block
        for title, bands in found.limits
        for block in (Heading(title, 3), Bullets(tuple(band.said for band in bands)))
    )


def _columns(folded: bool) -> tuple[int, ...]:
    """Change levels, the worst first."""
    return tuple(reversed(THREE_LEVELS if folded else ALL_LEVELS))


def _heads(measure: Measure, columns: tuple[int, ...]) -> tuple[str, ...]:
    return (_("Status"), *(change_word(measure, change) for change in columns))


def _row(measure: Measure, status: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return (Cell(status_word(measure, status), head=True), *cells)


def _cell(cuts: CutSet, status: int, change: int, lit: tuple[int, int] | None) -> Cell:
    color = cuts.color(status, change)
    return Cell(cell_word(color), level=color, lit=(status, change) == lit)
