"""Examples from one measure of a school: Status, Change, the whole result, its color, its years."""

from dataclasses import dataclass

from schoolinfo.measures import Card

from ...presenters.levels import Levels
from .shown import FOLDER, Numbers, Shown, papers_of, without_number


@dataclass(frozen=True, slots=True)
class Part:
    """A card, and those of its levels that the example is about."""

    card: Card
    levels: Levels


def status(numbers: Numbers, code: str) -> Shown:
    """How students did this year, and the level of that."""
    card = numbers.card(code)
    said = card.extra.levels
    return _part(card, Levels(said.status, None, None), bool(said.status))


def change(numbers: Numbers, code: str) -> Shown:
    """The same beside its comparison with last year's students."""
    card = numbers.card(code)
    said = card.extra.levels
    whole = bool(said.status and said.change and said.change.level)
    return _part(card, Levels(said.status, said.change, None), whole)


def result(numbers: Numbers, code: str) -> Shown:
    """Number, Status, Change and color, as they stand on the school's page."""
    card = numbers.card(code)
    if not card.figure.text:
        return without_number(card)
    return _shown(card, f"{FOLDER}/result.html", card, whole=_colored(card))


def color(numbers: Numbers, code: str) -> Shown:
    """The result, and why it has its color: limits and table with its cell lit."""
    card = numbers.card(code)
    if not card.figure.text:
        return without_number(card)
    return _shown(card, f"{FOLDER}/color.html", card, whole=bool(card.extra.why and card.extra.why.place))


def history(numbers: Numbers, code: str) -> Shown:
    """The number over the years, with its gaps."""
    card = numbers.card(code)
    if not card.figure.text:
        return without_number(card)
    return _shown(card, f"{FOLDER}/history.html", card, whole=bool(card.picture))


def _part(card: Card, levels: Levels, whole: bool) -> Shown:
    if not card.figure.text:
        return without_number(card)
    return _shown(card, f"{FOLDER}/levels.html", Part(card, levels), whole=whole)


def _shown(card: Card, template: str, what, *, whole: bool) -> Shown:
    color = card.extra.levels.color
    note = color.note if color and not color.level and not whole else ""
    return Shown(str(card.measure.label), template, what, papers_of(card.figure), whole, note)


def _colored(card: Card) -> bool:
    return bool(card.extra.levels.color and card.extra.levels.color.level)
