"""Growth in every state, made by the presenters from invented rows of two models."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from schoolinfo.measures import Card, Examples, Panel, State, Subject
from schoolinfo.releases.current import Release, Releases

from .measures import MEASURES
from .modelsheet import ModelSheet
from .presenters.groups import group_tables
from .presenters.panel import present
from .selectors import DATASET, Row, Selected

SCHOOL = Subject(
    "00999990999999", "school", "Example School", "00999990000000", "Example District", 0, 8, False
)
PUBLIC_FROM = datetime(2025, 12, 4, 18, tzinfo=UTC)
NETWORK, EARLIER, STATE = 1, 2, 3  # versions

_percentiles = ModelSheet(
    "NET", "Example Network", "Network growth model", "growth_percentile",
    Decimal(0), Decimal(100), Decimal(50), "schools in the network",
)  # fmt: skip
_points = ModelSheet(
    "CDE", "California Department of Education", "California student growth model", "residual_gain",
    Decimal(-200), Decimal(200), Decimal(0), "all students in California", 1, categories={"4": "Above Average Growth"},
)  # fmt: skip
MODELS = {NETWORK: _percentiles, EARLIER: _percentiles, STATE: _points}
RELEASES = {
    NETWORK: Release(NETWORK, DATASET, "2025", "NET", "", 1, PUBLIC_FROM, ("growth_network_2025.csv",)),
    EARLIER: Release(EARLIER, DATASET, "2024", "NET", "", 1, PUBLIC_FROM, ("growth_network_2024.csv",)),
    STATE: Release(STATE, DATASET, "2025", "CDE", "", 1, PUBLIC_FROM, ("growthmodeldownload2025.txt",)),
}


def examples() -> Examples:
    """A panel with a card for each case, and the table by student group of two models."""
    panels = [(name, _panel(rows, public, subject)) for name, rows, public, subject in cases()]
    cards = tuple(_named(name, panel.cards[0]) for name, panel in panels)
    glances = tuple(panel.glance for _, panel in panels)
    shown = panels[1][1]
    glance = replace(shown.glance, grew=glances[1].grew[:1], unknown=())
    tables = group_tables(Selected(_by_group(), MODELS), SCHOOL, _releases((NETWORK, STATE)))
    return Examples(Panel("growth", cards, glance, shown.papers, shown.notes), tables)


def cases() -> Iterator[tuple[str, tuple[Row, ...], tuple[int, ...], Subject]]:
    """(Name, rows of English Language Arts, public versions, whose page)."""
    both, network = (NETWORK, EARLIER, STATE), (NETWORK,)
    yield "one model", (_row(),), network, SCHOOL
    yield "two models", (_row(), _row(version=EARLIER, estimate=Decimal(55)), _in_points()), both, SCHOOL
    yield "more", (_row(estimate=Decimal(74), ci_low=Decimal(61), ci_high=Decimal(87)),), network, SCHOOL
    yield "less", (_row(estimate=Decimal(21), ci_low=Decimal(8), ci_high=Decimal(34)),), network, SCHOOL
    yield "few students", (_row(students=18, ci_low=Decimal(12), ci_high=Decimal(92)),), network, SCHOOL
    yield "no range", (_in_points(),), (STATE,), SCHOOL
    yield "hidden", (_hidden(),), network, SCHOOL
    yield "not applicable", (), network, replace(SCHOOL, first_grade=0, last_grade=2)
    yield "not released", (), (), replace(SCHOOL, year=2021)
    yield "not reported", (), network, SCHOOL
    yield "not here", (), (), SCHOOL


def _panel(rows: tuple[Row, ...], public: tuple[int, ...], subject: Subject) -> Panel:
    return present(Selected(rows, MODELS), subject, _releases(public))


def _releases(versions: tuple[int, ...]) -> Releases:
    return Releases(tuple(RELEASES[version] for version in versions))


def _named(name: str, card: Card) -> Card:
    """The card under a code and a name of its own."""
    code = f"{card.measure.code}-{name.replace(' ', '-')}"
    return replace(card, measure=replace(card.measure, code=code, label=f"{card.measure.label}: {name}"))


def _row(**fields) -> Row:
    given = {
        "cds": SCHOOL.cds, "measure": MEASURES[0].code, "group": "ALL", "span": "4-8/1", "version": NETWORK,
        "state": State.SHOWN, "students": 240, "estimate": Decimal(52), "std_error": None,
        "ci_low": Decimal(41), "ci_high": Decimal(63), "ci_level": 95, "category": None, "improved": 180,
        "improved_pct": Decimal(75), "year_start": 2024, "year_end": 2025, "note": None, "suppression": None,
    }  # fmt: skip
    if fields.get("version") == EARLIER:
        given |= {"year_start": 2023, "year_end": 2024}
    return Row(**given | fields)


def _in_points(**fields) -> Row:
    given = {"version": STATE, "estimate": Decimal("6.4"), "category": "4"}
    return _row(**given | dict.fromkeys(("ci_low", "ci_high", "ci_level")) | fields)


def _hidden(**fields) -> Row:
    numbers = ("students", "estimate", "ci_low", "ci_high", "ci_level", "improved", "improved_pct")
    return _row()._replace(state=State.HIDDEN, **dict.fromkeys(numbers), **fields)


def _by_group() -> tuple[Row, ...]:
    return (
        _row(),
        _row(group="HI", students=110, estimate=Decimal(47), ci_low=Decimal(33), ci_high=Decimal(61)),
        _row(group="EL", students=22, estimate=Decimal(66), ci_low=Decimal(30), ci_high=Decimal(95)),
        _hidden(group="FOS"),
        _in_points(),
        _in_points(group="HI", students=110, estimate=Decimal("-2.1"), category=None),
    )
