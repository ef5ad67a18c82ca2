"""The reader's choice of a school by words, without a script: the schools that fit, each a link back to the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.directory.search import Hit, School
from schoolinfo.profiles.suggestions import suggestions


@dataclass(frozen=True, slots=True)
class Offer:
    cds: str
    name: str
    about: str  # "Sample City · Grades K–5"


@dataclass(frozen=True, slots=True)
class Choice:
    """The answer to `words`."""

    words: str
    sentence: str
    schools: tuple[Offer, ...]


def choice(words: str, found: Sequence[tuple[Hit, School]]) -> Choice:
    """What fits the words, best first. Pure."""
    offers = tuple(_offer(one) for one in suggestions(found)["schools"])
    if offers:
        sentence = _("Schools that fit “{words}”. Choose one:")
    else:
        sentence = _("No school fits “{words}”. Try fewer letters, a ZIP code or a CDS code.")
    return Choice(words, sentence.format(words=words), offers)


def unreadable() -> Choice:
    """The answer to words that are no name of a school."""
    return Choice("", _("The words to search for must be 100 characters or fewer, and plain text."), ())


def _offer(one) -> Offer:
    parts = (one["where"], one["grades"], *one["notes"])
    return Offer(one["cds"], one["name"], " · ".join(part for part in parts if part))
