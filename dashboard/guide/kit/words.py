"""Short words for figures in documents. Pure."""

from django.utils.translation import gettext as _

from schoolinfo.measures import Better, Card, Figure


def number(figure: Figure) -> str:
    """ "+13.2 points", "62nd percentile"; the state in words where there is no number."""
    if not figure.text:
        return figure.words
    if figure.unit:
        return _("{number} {unit}").format(number=figure.text, unit=figure.unit)
    return figure.text


def label(card: Card) -> str:
    """The measure, with the one warning that its numbers need."""
    if card.measure.better is Better.LOWER:
        return _("{measure} (lower is better)").format(measure=card.measure.label)
    return str(card.measure.label)
