"""Measures as rows, schools as columns: in catalogue order, growth next to achievement. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schoolinfo.measures import Card, Measure, Papers, Subject

from ..sources import once
from .addresses import compare_address
from .reading import Read

PLAIN = "components/figure.html"  # the cell of a source that has none of its own


@dataclass(frozen=True, slots=True)
class Cell:
    """One result. `school` is said beside it where columns do not fit."""

    school: str
    card: Card
    template: str


@dataclass(frozen=True, slots=True)
class Row:
    """One measure."""

    measure: Measure
    grows: bool  # how far students moved, not where they are
    sentences: tuple[str, ...]  # to be read with the numbers
    cells: tuple[Cell, ...]
    groups: str  # address of its results by student group; "" where no school has any


def rows(said: Sequence[Read], subjects: Sequence[Subject]) -> tuple[Row, ...]:
    """Every measure of every source once, in the order of the catalogues; growth right after the achievement
    in its subject. No choice, no order and no sum depends on a result.
    """
    found = [row for read in said for row in _rows(read, subjects)]
    ordered: dict[str, Row] = {}
    for row in found:
        if not row.grows:
            ordered[row.measure.code] = row
            ordered |= {r.measure.code: r for r in found if r.grows and _same_subject(r, row)}
    return tuple((ordered | {row.measure.code: row for row in found}).values())


def papers(said: Iterable[Read]) -> tuple[Papers, ...]:
    """Every file behind the numbers, once."""
    return once(paper for read in said for panel in read.panels for paper in panel.papers)


def notes(said: Iterable[Read]) -> tuple[str, ...]:
    """What the sources say of their panels, each sentence once."""
    return tuple(dict.fromkeys(note for read in said for panel in read.panels for note in panel.notes))


def _rows(read: Read, subjects: Sequence[Subject]) -> Iterable[Row]:
    if not read.panels:
        return
    grows = read.panels[0].slot == "growth"
    for cards in zip(*(panel.cards for panel in read.panels), strict=True):
        measure = cards[0].measure
        yield Row(
            measure,
            grows,
            tuple(read.source.compare(tuple(zip(subjects, cards, strict=True)))),
            tuple(
                Cell(subject.name, card, card.brief or PLAIN)
                for subject, card in zip(subjects, cards, strict=True)
            ),
            _groups(read, measure, subjects),
        )


def _same_subject(one: Row, other: Row) -> bool:
    return bool(one.measure.subject) and one.measure.subject == other.measure.subject


def _groups(read: Read, measure: Measure, subjects: Sequence[Subject]) -> str:
    if not any(table.measure.code == measure.code for tables in read.tables for table in tables):
        return ""
    codes = [subject.cds for subject in subjects]
    return compare_address(codes, year=subjects[0].year, groups=measure.code) + "#groups"
