"""The table of colors as a handout, with the cell of a chosen school marked where one is known. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from dashboard.measures import catalogue
from dashboard.presenters.levels import change_word, status_word
from dashboard.presenters.tables import Place
from dashboard.rules import cut_sets, explain, known_years
from schoolinfo.measures import Measure

from ...five.handout import colored_table, handout_blocks
from ..blocks import Block, Bullets, Cell, Code, Document, Heading, Paragraph, Table
from ..material import Material, School, words_of

FIRST = "ela"  # whose table stands here where no chosen school has a color that a table explains


@dataclass(frozen=True, slots=True)
class Example:
    """A result in its table. `school` and `sentences` are empty where the table stands alone."""

    measure: Measure
    place: Place  # levels 0 where no cell is marked
    school: str = ""
    sentences: tuple[str, ...] = ()  # why it has its color, as its page says

    @property
    def status(self) -> str:
        return status_word(self.measure, self.place.status)

    @property
    def change(self) -> str:
        return change_word(self.measure, self.place.change)


def example(material: Material) -> Example:
    """The first result that a table explains, in the order of the schools and the catalogue."""
    for school in material.schools:
        for found in _explained(school):
            return found
    measure = next(one for one in catalogue(get_language()) if one.code == FIRST)
    place = Place(FIRST, known_years(FIRST)[0], cut_sets(FIRST)[0], False, 0, 0)
    return Example(measure, place)


def _explained(school: School) -> Iterator[Example]:
    for card in school.cards:
        words = words_of(card)
        if words and words.why and words.why.place:
            yield Example(card.measure, words.why.place, school.name, words.why.sentences)


def five(material: Material, shown: Example) -> Document:
    """The steps, a result of a chosen school in its table, and a table to fill in by hand."""
    return Document(
        code="five-by-five",
        title=_("How a color is made"),
        blocks=(
            Paragraph(
                _("A color stands where this year’s Status meets the Change since last year."),
                "lead",
            ),
            Bullets(
                (
                    _("Find the row: the Status level of this year."),
                    _("Find the column: the Change level."),
                    _("Where they meet stands the color."),
                ),
                numbered=True,
            ),
            *_own(shown),
            *handout_blocks(shown.measure, shown.place.year, shown.place.rule, folded=shown.place.folded),
            Code(_("Move Status and Change by hand"), material.five_by_five),
        ),
        language=get_language(),
    )


def _own(shown: Example) -> Iterator[Block]:
    if shown.school:
        words = {"school": shown.school, "measure": shown.measure.label}
        yield Heading(_("{measure} at {school}").format(**words))
        yield from (Paragraph(sentence) for sentence in shown.sentences)
        yield grid(shown)


def grid(shown: Example) -> Table:
    """The table of colors with the cell of the result marked, where there is one."""
    place = shown.place
    cuts = explain(place.measure, place.year, place.rule)
    return colored_table(cuts, shown.measure, folded=place.folded, lit=(place.status, place.change))


def plain_grid(shown: Example) -> Table:
    """The same without a mark."""
    return _marked(grid(shown), lambda row, column: False)


def row_grid(shown: Example) -> Table:
    """The same with the whole row of the Status marked."""
    return _marked(grid(shown), lambda row, column: row[0].text == shown.status)


def column_grid(shown: Example) -> Table:
    """The same with the whole column of the Change marked."""
    return _marked(grid(shown), lambda row, column: column == shown.change)


def _marked(table: Table, holds: Callable[[tuple[Cell, ...], str], bool]) -> Table:
    """Marks the cells for whose row and head of column it holds, and no other."""
    rows = (
        tuple(
            cell if cell.head else replace(cell, lit=holds(row, column))
            for cell, column in zip(row, table.columns, strict=True)
        )
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))
