"""Sources of measures and profiles that say what a test wants."""

from django.db import connection

from schoolinfo.measures import (
    Better,
    Card,
    Figure,
    Glance,
    GroupLine,
    GroupTable,
    Measure,
    Panel,
    Papers,
    Source,
    State,
    Unit,
)

PAPERS = Papers(2025, "2024–25", "eladownload2025.txt", 2, "December 4, 2025", "CDE")
WORDS = {
    State.HIDDEN: "Hidden",
    State.NOT_APPLICABLE: "Not applicable",
    State.NOT_RELEASED: "Not released",
    State.NOT_REPORTED: "Not reported",
    State.NOT_HERE: "Not on this site yet",
}


def make_measure(code="ela", label="English Language Arts", subject="") -> Measure:
    return Measure(code, label, f"How is {label}?", Unit.POINTS, Better.HIGHER, 3, 11, "CDE", subject)


def make_figure(state=State.SHOWN, text="+13.2") -> Figure:
    if state == State.SHOWN:
        return Figure(state, text, "points", "On average, above the standard.", "", "398 students", PAPERS)
    return Figure(state, "", "", WORDS[state], f"Why: {WORDS[state]}.", "", None)


def make_card(measure=None, state=State.SHOWN, **kwargs) -> Card:
    return Card(measure or make_measure(), "fake/card.html", make_figure(state, **kwargs), None)


def make_table(measure=None, *lines: GroupLine) -> GroupTable:
    return GroupTable(measure or make_measure(), "fake/groups.html", None, lines, PAPERS)


def make_panel(*cards, slot="measures", glance=None, papers=(PAPERS,), notes=()) -> Panel:
    return Panel(slot, cards, glance or Glance(), papers, notes)


def make_source(
    panel=None, tables=(), *, code="fake", years=(2025, 2024), page="fake/measure.html"
) -> Source:
    """A source that answers with the panel and tables given, for the cost of one query."""
    panel = panel or make_panel(make_card())

    def select(releases, codes, groups):
        with connection.cursor() as cursor:
            cursor.execute("select 1")
            return cursor.fetchall()

    return Source(
        code=code,
        measures=tuple(dict.fromkeys(card.measure for card in panel.cards)),
        select=select,
        present=lambda rows, subject, releases: panel,
        group_tables=lambda rows, subject, releases: tables,
        years=lambda releases: years,
        page=page,
    )
