"""The growth section of a page: one card a subject, each model's statement by its own name. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import Card, Measure, Panel, Papers, State, Subject
from schoolinfo.papers import papers_of
from schoolinfo.releases.current import Release, Releases
from schoolinfo.student_groups import ALL

from ..measures import MEASURES
from ..selectors import DATASET, Selected
from . import glance, states
from .statements import Statement, best, newest, statement

TEMPLATE = "growth/card.html"
BRIEF = "growth/brief.html"
EARLIER = 2  # earlier years beside the newest one


@dataclass(frozen=True, slots=True)
class Said:
    """`Card.extra`. With several statements each stands under its model's name."""

    statements: tuple[Statement, ...]
    earlier: tuple[Statement, ...]  # of the first statement's model, newest first

    @property
    def several(self) -> bool:
        return len(self.statements) > 1


def present(rows: Selected, subject: Subject, releases: Releases) -> Panel:
    """One card for each subject, whether there is a number or not."""
    by_publisher = newest(releases.of(subject.cds, DATASET), subject.year)
    cards = tuple(_card(measure, rows, subject, by_publisher) for measure in MEASURES)
    papers = [
        s.figure.papers
        for card in cards
        for s in (*card.extra.statements, *card.extra.earlier)
        if s.figure.papers
    ]
    return Panel("growth", cards, glance.glance(cards), tuple(dict.fromkeys(papers)), _notes(cards))


def _card(measure: Measure, rows: Selected, subject: Subject, by_publisher) -> Card:
    statements = [
        found
        for mine in by_publisher.values()
        if (found := _statement(measure, rows, subject, mine[0])) is not None
    ]
    # A number with its range stands first; else the publishers in the order of their names.
    statements.sort(key=lambda s: (s.figure.state != State.SHOWN, not s.range))
    if not statements:
        figure = states.without_row(subject, released=bool(by_publisher))
        return Card(measure, TEMPLATE, figure, None, Said((), ()), BRIEF)
    first = statements[0]
    mine = next(m for m in by_publisher.values() if m[0].publisher == _publisher(first))
    earlier = _earlier(measure, rows, subject, mine[1:], first)
    said = Said(tuple(statements), earlier)
    estimates = tuple(one.estimate for one in statements)
    return Card(measure, TEMPLATE, first.figure, first.picture, said, BRIEF, estimates)


def _statement(
    measure: Measure, rows: Selected, subject: Subject, release: Release, *, drawn: bool = True
) -> Statement | None:
    row = best(
        row
        for row in rows.rows
        if row.version == release.version
        and row.cds == subject.cds
        and row.measure == measure.code
        and row.group == ALL
    )
    if row is None:
        return None
    return statement(row, rows.models[row.version], measure, subject, papers_of(release), drawn=drawn)


def _publisher(said: Statement) -> str:
    papers: Papers = said.figure.papers
    return papers.publisher


def _earlier(measure, rows, subject, releases: Sequence[Release], first: Statement) -> tuple[Statement, ...]:
    """The same model's earlier years. Each is a comparison of its own; none is subtracted from another."""
    found = (_statement(measure, rows, subject, release, drawn=False) for release in releases[:EARLIER])
    return tuple(s for s in found if s and s.measure == first.measure and s.figure.state == State.SHOWN)


def _notes(cards: Sequence[Card]) -> tuple[str, ...]:
    if not any(card.figure.state == State.SHOWN for card in cards):
        return ()
    notes = []
    if any(s.range for card in cards for s in card.extra.statements):
        notes.append(
            _(
                "Reading the bar: the number could reasonably be anywhere in the bar. Smaller schools have longer "
                "bars. We say “more” or “less” only when the whole bar is on one side of typical."
            )
        )
    notes.append(
        _(
            "Growth covers tested subjects only, mostly in grades 4–8, and depends on the model. "
            "It is not a measure of the whole school."
        )
    )
    return tuple(notes)
