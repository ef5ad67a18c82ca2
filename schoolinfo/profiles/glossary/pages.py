"""The glossary as /glossary/ prints it: by letter, each term with the page that says most about it."""

from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.measures import find_measure

from ..errors import Link
from . import ENTRIES
from .entry import Entry


@dataclass(frozen=True, slots=True)
class Line:
    """One entry, and where to read on; `more` is None where no page says more."""

    entry: Entry
    more: Link | None


@dataclass(frozen=True, slots=True)
class Letter:
    letter: str
    lines: tuple[Line, ...]


def letters() -> tuple[Letter, ...]:
    """All terms in their order in the language of now, under their first letters."""
    ordered = sorted(ENTRIES, key=_order)
    return tuple(
        Letter(letter, tuple(Line(entry, more(entry)) for entry in found))
        for letter, found in groupby(ordered, key=lambda entry: _order(entry)[0].upper())
    )


def _order(entry: Entry) -> str:
    return str(entry.term).casefold()


def more(entry: Entry) -> Link | None:
    """The page that says most about a term, or None."""
    if entry.measure:
        found = find_measure(entry.measure)
        return found and Link(reverse("measure", args=[entry.measure]), str(found[1].label))
    if not entry.page:
        return None
    name, *arguments = entry.page.split()
    return Link(reverse(name, args=arguments), _titles()[entry.page])


def _titles() -> dict[str, str]:
    """What the pages are called that entries name."""
    return {
        "method-colors": _("How colors are made"),
        "method-data": _("From a public file to a page"),
        "method growth": _("How growth is measured"),
        "measures": _("What is measured"),
        "schools": _("Find a school"),
    }
