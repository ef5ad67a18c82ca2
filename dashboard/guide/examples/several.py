"""Examples from several numbers of a school: all its measures, its student groups, growth next to achievement."""

from django.utils.translation import gettext as _

from schoolinfo.measures import Card, State
from schoolinfo.profiles.page import pairs
from schoolinfo.profiles.sources import once

from ..facts import Unknown
from .results import FOLDER
from .shown import Numbers, Shown, papers_of, without_number


def measures(numbers: Numbers) -> Shown:
    """Every measure of the Dashboard, each with its number or the word in its place."""
    cards = numbers.cards
    papers = papers_of(*(card.figure for card in cards))
    whole = any(card.figure.state == State.SHOWN for card in cards)
    return Shown(_("All measures of one school"), f"{FOLDER}/measures.html", cards, None, papers, whole)


def groups(numbers: Numbers, code: str) -> Shown:
    """One measure by student group: the strip of dots, and the same numbers in words."""
    card, table = numbers.card(code), numbers.table(code)
    if table is None or table.picture is None:
        return without_number(card) if not card.figure.text else _without_groups(card)
    papers = (table.papers,) if table.papers else ()
    title = _("%(measure)s by student group") % {"measure": card.measure.label}
    return Shown(title, f"{FOLDER}/groups.html", table, None, papers, True)


def growth(numbers: Numbers, subject: str) -> Shown:
    """How far students moved, next to where they are, in one subject ("ela" or "math")."""
    growth = [card for card in numbers.growth if card.measure.subject == subject]
    achievement = [card for card in numbers.cards if card.measure.subject == subject]
    if not achievement:
        raise Unknown(f"No growth is measured in {subject!r}.")
    if not growth:
        return without_number(achievement[0])
    pair = pairs(achievement, growth)[0]
    whole = any(card.figure.text for card in growth)
    return Shown(pair.title, f"{FOLDER}/growth.html", pair, None, _papers(achievement, growth), whole)


def _papers(achievement: list[Card], growth: list[Card]):
    figures = [card.figure for card in (*achievement, *growth)]
    return once(figure.papers for figure in figures if figure.papers)


def _without_groups(card: Card) -> Shown:
    note = _("The files on this site have no results of several student groups here.")
    return Shown(
        str(card.measure.label), f"{FOLDER}/result.html", card, None, papers_of(card.figure), False, note
    )
