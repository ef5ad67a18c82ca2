"""Examples from several numbers of a school: all its measures, its student groups, growth next to achievement."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import Card, GroupLine, GroupTable, State
from schoolinfo.profiles.page import pairs

from ..facts import Unknown
from .shown import FOLDER, Numbers, Shown, papers_of, without_number


@dataclass(frozen=True, slots=True)
class Few:
    """A student group with a number and no color."""

    table: GroupTable
    line: GroupLine


def measures(numbers: Numbers) -> Shown:
    """Every measure of the Dashboard, each with its number or the word in its place."""
    cards = numbers.cards
    papers = papers_of(*(card.figure for card in cards))
    whole = any(card.figure.state == State.SHOWN for card in cards)
    return Shown(_("All measures of one school"), f"{FOLDER}/measures.html", cards, papers, whole)


def groups(numbers: Numbers, code: str) -> Shown:
    """One measure by student group: the strip of dots, and the same numbers in words."""
    card, table = numbers.card(code), numbers.table(code)
    if table is None or table.picture is None:
        return without_number(card) if not card.figure.text else _without_groups(card)
    papers = (table.papers,) if table.papers else ()
    title = _("%(measure)s by student group") % {"measure": card.measure.label}
    return Shown(title, f"{FOLDER}/groups.html", table, papers, True)


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
    papers = papers_of(achievement[0].figure)  # each model names its own file
    return Shown(pair.title, f"{FOLDER}/growth.html", pair, papers, whole)


def without_color(numbers: Numbers) -> Shown:
    """A student group with a number and no color, because it has too few students: the first on the page."""
    for table in numbers.tables:
        few = next((line for line in table.lines if getattr(line.extra, "few", False)), None)
        if few:
            title = _("%(measure)s, %(group)s") % {"measure": table.measure.label, "group": few.label}
            found = Few(table, few)
            return Shown(title, f"{FOLDER}/few.html", found, papers_of(few.figure), True)
    note = _("Here every number has enough students for a color, or is of too few students to be shown.")
    return Shown(_("A number without a color"), f"{FOLDER}/few.html", None, (), False, note)


def _without_groups(card: Card) -> Shown:
    note = _("The files on this site have no results of several student groups here.")
    return Shown(str(card.measure.label), f"{FOLDER}/result.html", card, papers_of(card.figure), False, note)
