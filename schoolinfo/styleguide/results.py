"""What the sources show of themselves, put together as on the page of a school."""

from collections.abc import Sequence

from schoolinfo.measures import Card, Examples
from schoolinfo.profiles.page import Choice, Groups, Pair, Results, results


def results_of(found: Sequence[Examples]) -> Results:
    """All panels on one page. Each growth card stands in a pair of its own: they are states of one measure."""
    merged = results([one.panel for one in found])
    growth = [card for one in found if one.panel.slot == "growth" for card in one.panel.cards]
    pairs = tuple(Pair(card.measure.label, _partner(card, merged.cards), (card,)) for card in growth)
    return Results(merged.glance, merged.cards, merged.notes, pairs, merged.growth_notes, merged.papers)


def groups_of(found: Sequence[Examples]) -> Groups:
    """The first table with a picture, among the choices of all tables."""
    tables = [table for one in found for table in one.tables]
    shown = next((table for table in tables if table.picture), None)
    choices = (
        Choice(t.measure.code, t.measure.label, f"#table-{t.measure.code}", t is shown) for t in tables
    )
    return Groups(shown, tuple(choices))


def _partner(growth: Card, achievement: Sequence[Card]) -> Card | None:
    """The first card of the same subject."""
    return next((card for card in achievement if card.measure.subject == growth.measure.subject), None)
