"""What a kit is made from: the chosen schools' public numbers, as their pages show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from dashboard.presenters.cards import CardWords
from dashboard.presenters.levels import Levels
from dashboard.presenters.why import NOTHING
from schoolinfo.measures import Card, GroupTable, Papers, State
from schoolinfo.papers import papers_of
from schoolinfo.profiles.addresses import groups_address, page_address
from schoolinfo.profiles.comparing.reading import Read, read_all
from schoolinfo.profiles.reading import Found
from schoolinfo.profiles.sources import once
from schoolinfo.releases.current import Releases

GROWTH = "growth"  # the slot of panels about the same students over time


@dataclass(frozen=True, slots=True)
class School:
    """One chosen school: its cards in catalogue order, whether they have a number or not."""

    found: Found
    cards: tuple[Card, ...]
    growth: tuple[Card, ...]
    tables: tuple[GroupTable, ...]  # by student group, of the measures among `cards`
    papers: tuple[Papers, ...]

    @property
    def cds(self) -> str:
        return self.found.subject.cds

    @property
    def name(self) -> str:
        return self.found.subject.name

    @property
    def has_results(self) -> bool:
        """Whether there is any number of the school, shown or hidden."""
        states = {card.figure.state for card in (*self.cards, *self.growth)}
        return not states.isdisjoint((State.SHOWN, State.HIDDEN))


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that the documents of one kit may say. `base`: absolute address of the site, without "/"."""

    schools: tuple[School, ...]
    minutes: int
    base: str

    @property
    def papers(self) -> tuple[Papers, ...]:
        """Every file behind the numbers and the names, once."""
        return once(paper for school in self.schools for paper in school.papers)

    def page(self, school: School) -> str:
        """The absolute address of the page of a school."""
        return self.base + page_address(school.cds)

    def groups(self, school: School, measure: str) -> str:
        return self.base + groups_address(school.cds, measure)

    @property
    def feedback(self) -> str:
        return self.address("feedback")

    @property
    def five_by_five(self) -> str:
        return self.address("five-by-five")

    def address(self, name: str) -> str:
        """The absolute address of a page of the site, in the language of now."""
        return self.base + reverse(name)


def read_material(releases: Releases, schools: Sequence[Found], minutes: int, base: str) -> Material:
    """One query a source, however many schools there are. `schools`: one to four of one family."""
    said = read_all(releases, schools, None)
    found = tuple(_school(school, place, said) for place, school in enumerate(schools))
    return Material(found, minutes, base.rstrip("/"))


def _school(found: Found, place: int, said: Sequence[Read]) -> School:
    panels = [read.panels[place] for read in said]
    tables = [table for read in said for table in read.tables[place]]
    cards = tuple(card for panel in panels if panel.slot != GROWTH for card in panel.cards)
    codes = {card.measure.code for card in cards}
    growth = tuple(card for panel in panels if panel.slot == GROWTH for card in panel.cards)
    return School(
        found=found,
        cards=cards,
        growth=growth,
        tables=tuple(table for table in tables if table.measure.code in codes),
        papers=once([papers_of(found.profile.source), *_papers((*cards, *growth))]),
    )


def _papers(cards: Iterable[Card]) -> Iterable[Papers]:
    """Of the figures that documents print."""
    for card in cards:
        figures = (card.figure, *(said.figure for said in card.estimates))
        yield from (figure.papers for figure in figures if figure.papers)


def shown(card: Card) -> bool:
    """Whether a card has a number."""
    return card.figure.state is State.SHOWN


def words_of(card: Card) -> CardWords | None:
    """What the Dashboard says beside the figure; None for the cards of other sources."""
    return card.extra if isinstance(card.extra, CardWords) else None


def levels_of(card: Card) -> Levels:
    """Status, Change and color in words; nothing where the card has no number or is no Dashboard's."""
    words = words_of(card)
    return words.levels if words and shown(card) else NOTHING
