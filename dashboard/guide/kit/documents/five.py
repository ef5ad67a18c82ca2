"""The table of colors as a handout, with the cell of a chosen school marked where one is known. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from dashboard.measures import catalogue
from dashboard.presenters.levels import change_word, status_word
from dashboard.presenters.tables import Place, RuleSet, rule_set, set_title
from dashboard.rules import cut_sets, explain, known_years
from schoolinfo.measures import Measure

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
    def table(self) -> RuleSet:
        return rule_set(
            explain(self.place.measure, self.place.year, self.place.rule),
            self.measure,
            folded=self.place.folded,
            lit=(self.place.status, self.place.change),
        )

    @property
    def status(self) -> str:
        return status_word(self.measure, self.place.status)

    @property
    def change(self) -> str:
        return change_word(self.measure, self.place.change)

    @property
    def color(self) -> int | None:
        """The color in the cell, 1 to 5."""
        cuts = explain(self.place.measure, self.place.year, self.place.rule)
        return cuts.color(self.place.status, self.place.change)


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
    """The steps, the limits of the levels, and the table."""
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
            *handout_blocks(shown),
            Code(_("Move Status and Change by hand"), material.five_by_five),
        ),
        language=get_language(),
    )


def _own(shown: Example) -> Iterator[Block]:
    if shown.school:
        words = {"school": shown.school, "measure": shown.measure.label}
        yield Heading(_("{measure} at {school}").format(**words))
        yield from (Paragraph(sentence) for sentence in shown.sentences)


def handout_blocks(shown: Example) -> tuple[Block, ...]:
    """The limits in words, and the table with its cell marked."""
    found = shown.table
    words = {
        "measure": shown.measure.label,
        "year": shown.place.year,
        "schools": set_title(shown.place.rule),
    }
    return (
        Heading(_("{measure}, {year} Dashboard: {schools}").format(**words)),
        *(
            Paragraph(_("{title}: {levels}.").format(title=title, levels="; ".join(b.said for b in bands)))
            for title, bands in found.limits
        ),
        grid(shown),
    )


def grid(shown: Example, lit: Callable[[int, int], bool] | None = None) -> Table:
    """The table of colors. `lit`: which cells to mark, by Status and Change level; else that of the result."""
    found = shown.table
    changes = (2, 3, 4) if shown.place.folded else (1, 2, 3, 4, 5)
    return Table(
        _("Color by Status and Change: {measure}").format(measure=shown.measure.label),
        (_("Status"), *(change_word(shown.measure, change) for change in changes)),
        tuple(
            (
                Cell(head.word, head=True),
                *(
                    Cell(cell.word, level=cell.level or None, lit=lit(status, change) if lit else cell.lit)
                    for cell, change in zip(cells, changes, strict=True)
                ),
            )
            for status, (head, cells) in zip((5, 4, 3, 2, 1), found.rows, strict=True)
        ),
    )
