"""What an example shows of one school, ready for its template."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from schoolinfo.measures import Card, Figure, GroupTable, Panel, Papers, Source, find_measure, sources
from schoolinfo.profiles import reading
from schoolinfo.profiles.sources import SourceLine, source_lines

from ...measures import CATALOGUE
from ..facts import Unknown

FOLDER = "dashboard/guide/examples"  # of the templates


@dataclass(frozen=True, slots=True)
class Shown:
    """`template` prints `what`, be it a number or the word in its place; `papers` are the files behind it.

    `whole` says whether the school shows all that the example is about.
    """

    title: str
    template: str
    what: Any
    papers: tuple[Papers, ...]
    whole: bool
    note: str = ""  # why it is not whole, where a number is shown

    @property
    def sources(self) -> tuple[SourceLine, ...]:
        return source_lines(self.papers)


class Numbers:
    """The published numbers of one school, as its own page has them. One query a source, when first asked."""

    def __init__(self, found: reading.Found):
        self.found = found

    @cached_property
    def _dashboard(self) -> tuple[Panel, Sequence[GroupTable]]:
        return self._read(_dashboard())

    @cached_property
    def _others(self) -> list[tuple[Panel, Sequence[GroupTable]]]:
        return [self._read(source) for source in sources() if source is not _dashboard()]

    def _read(self, source: Source) -> tuple[Panel, Sequence[GroupTable]]:
        """All that one source says of the school, with its district to compare with. One query."""
        subject, releases = self.found.subject, self.found.releases
        codes = [code for code in (subject.cds, subject.district_cds) if code]
        rows = source.select(releases, codes, None)
        return source.present(rows, subject, releases), source.group_tables(rows, subject, releases)

    @property
    def cards(self) -> Sequence[Card]:
        """All measures of the Dashboard, in catalogue order."""
        return self._dashboard[0].cards

    @property
    def tables(self) -> Sequence[GroupTable]:
        """The Dashboard's results by student group."""
        return self._dashboard[1]

    @property
    def growth(self) -> list[Card]:
        """How much students grew, by the sources that say so."""
        return [card for panel, _tables in self._others if panel.slot == "growth" for card in panel.cards]

    def card(self, code: str) -> Card:
        """Raises Unknown for a measure that the Dashboard does not have."""
        found = next((card for card in self.cards if card.measure.code == code), None)
        if found is None:
            raise Unknown(f"There is no measure {code!r}.")
        return found

    def table(self, code: str) -> GroupTable | None:
        """The results of a measure by student group, where the school has several groups."""
        return next((table for table in self.tables if table.measure.code == code), None)


def _dashboard() -> Source:
    return find_measure(CATALOGUE[0].code)[0]


def without_number(card: Card) -> Shown:
    """A card whose number is missing: the state in words, and where to look."""
    return Shown(str(card.measure.label), f"{FOLDER}/result.html", card, papers_of(card.figure), False)


def papers_of(*figures: Figure) -> tuple[Papers, ...]:
    """The files behind some figures, each once."""
    return tuple(dict.fromkeys(figure.papers for figure in figures if figure.papers))
