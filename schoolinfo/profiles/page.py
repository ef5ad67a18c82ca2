"""The parts of the page of a school, a district or the state, made of what all sources say. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from schoolinfo.measures import Card, GroupTable, Panel, Papers, State, Subject

from .addresses import groups_address
from .glance import GlanceLine, glance_lines
from .sources import once


@dataclass(frozen=True, slots=True)
class Pair:
    """Growth in one subject, next to achievement in the same subject."""

    title: str
    achievement: Card | None
    growth: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A measure that has results by student group."""

    code: str
    label: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Groups:
    """Results by student group: one table, and the way to the others."""

    table: GroupTable | None
    choices: tuple[Choice, ...]

    @property
    def address(self) -> str:
        """Of the page with the table that is shown."""
        return next((choice.address for choice in self.choices if choice.current), "")


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that the sources put on one page."""

    glance: tuple[GlanceLine, ...]
    cards: tuple[Card, ...]  # with a number first, the others together at the end
    notes: tuple[str, ...]
    pairs: tuple[Pair, ...]
    growth_notes: tuple[str, ...]
    papers: tuple[Papers, ...]


def results(panels: Sequence[Panel]) -> Results:
    """Merge the panels of all sources, in the order of the sources."""
    measures = [panel for panel in panels if panel.slot == "measures"]
    growth = [panel for panel in panels if panel.slot == "growth"]
    cards = [card for panel in measures for card in panel.cards]
    return Results(
        glance=glance_lines(panel.glance for panel in panels),
        cards=numbers_first(cards),
        notes=tuple(note for panel in measures for note in panel.notes),
        pairs=pairs(cards, [card for panel in growth for card in panel.cards]),
        growth_notes=tuple(note for panel in growth for note in panel.notes),
        papers=once(paper for panel in panels for paper in panel.papers),
    )


def numbers_first(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Cards with a number in catalogue order, then those without one, in the same order."""
    return tuple(sorted(cards, key=lambda card: card.figure.state != State.SHOWN))


def pairs(achievement: Sequence[Card], growth: Sequence[Card]) -> tuple[Pair, ...]:
    """One pair a subject, in the order in which growth names the subjects."""
    by_subject: dict[str, list[Card]] = {}
    for card in growth:
        by_subject.setdefault(card.measure.subject, []).append(card)
    partner = {card.measure.subject: card for card in achievement if card.measure.subject}
    return tuple(
        Pair(_title(partner.get(subject), cards[0]), partner.get(subject), tuple(cards))
        for subject, cards in by_subject.items()
    )


def _title(partner: Card | None, growth: Card) -> str:
    return (partner or growth).measure.label


def groups(tables: Sequence[GroupTable], subject: Subject, code: str | None = None) -> Groups:
    """The table of the measure asked for, or the first one; the choices name every measure with a table."""
    shown = next((t for t in tables if code in (None, t.measure.code)), None)
    return Groups(
        shown,
        tuple(
            Choice(
                table.measure.code,
                table.measure.label,
                groups_address(subject.cds, table.measure.code, subject.year),
                table is shown,
            )
            for table in tables
        ),
    )
