"""A page of the list of schools, in words. Pure: order and choice are the directory's, by name or distance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from schoolinfo.directory.search import School
from schoolinfo.numbers import count

from .addresses import page_address
from .errors import Link
from .list_filters import Chip, Select, chips, selects
from .list_lines import ListLine, line
from .list_request import FILTERS, OF_THE_DISTRICT, hidden, list_address
from .list_sentences import sentences
from .years import YearChoice as Choice


@dataclass(frozen=True, slots=True)
class Listing:
    title: str
    choice: str  # what was chosen, for the title of the window; "" where nothing was
    heading: str
    sentences: tuple[str, ...]  # how many, in which order; or why none
    lines: tuple[ListLine, ...]
    words: str  # what was searched for
    places: tuple[Choice, ...]
    selects: tuple[Select, ...]
    chips: tuple[Chip, ...]
    clear: str  # address of the list without any choice
    unlisted: tuple[Link, ...]  # schools that words find and the newest directory leaves out
    ways: tuple[Link, ...]  # what to do where nothing was found
    carried: tuple[tuple[str, str], ...]  # (name, value) that a search keeps
    carried_by_filters: tuple[tuple[str, str], ...]
    carried_by_location: tuple[tuple[str, str], ...]
    earlier: str  # address of the page before; "" on the first
    later: str
    position: str  # "Page 2 of 5"; "" where there is one page


def listing(
    found,
    asked: Mapping[str, Any],
    sought,
    offers,
    *,
    home: str,
    district: str,
    unlisted: Sequence[School] = (),
    elsewhere_fits: bool = False,
) -> Listing:
    """The page in words.

    `found`: a page of the directory; `asked`: the parameters; `sought`: what the words stand for; `offers`:
    the filters that the data can fill; `home`, `district`: names of the home district and of the one asked
    for; `unlisted`: schools besides, which the newest directory leaves out; `elsewhere_fits`: where nothing
    was found, whether the rest of the state has something.
    """
    home = home or _("Home district")
    chosen = chips(asked, sought.place)
    near, words = sought.place is not None, sought.hits is not None
    return Listing(
        title=_("Schools in California")
        if asked["where"]
        else _("Schools of {district}").format(district=district if asked["district"] else home),
        choice=", ".join(chip.text for chip in chosen),
        heading=_("Schools by distance") if near else _("Schools found") if words else _("Schools by name"),
        sentences=() if unlisted and not found.total else sentences(found, asked, sought, elsewhere_fits),
        lines=tuple(line(school, elsewhere=bool(asked["where"]), near=near) for school in found.rows),
        words=asked["q"],
        places=_places(asked, home, district),
        selects=selects(offers, asked),
        chips=chosen,
        clear=list_address(asked, **dict.fromkeys(("q", "near", *FILTERS), "")),
        unlisted=tuple(Link(page_address(school.cds), school.name) for school in unlisted),
        ways=_ways(asked, chosen, elsewhere_fits) if not found.total else (),
        carried=hidden(asked, "q", "near"),
        carried_by_filters=hidden(asked, *FILTERS),
        carried_by_location=hidden(asked, "near", *(["q"] if near and not asked["near"] else [])),
        earlier=list_address(asked, page=found.number - 1) if found.number > 1 else "",
        later=list_address(asked, page=found.number + 1) if found.number < found.pages else "",
        position=_position(found),
    )


def _places(asked, home: str, district: str) -> tuple[Choice, ...]:
    """The home district, another district that was asked for, and the whole state. A filter by names that
    only one district uses is not taken along."""
    here = {"district": "", "where": "", **dict.fromkeys(OF_THE_DISTRICT, "")}
    at_home = not (asked["where"] or asked["district"])
    other = (Choice(district, list_address(asked), True),) if asked["district"] else ()
    return (
        Choice(home, list_address(asked, **here), at_home),
        *other,
        Choice(
            _("Elsewhere in California"),
            list_address(asked, **{**here, "where": "elsewhere"}),
            bool(asked["where"]),
        ),
    )


def _ways(asked, chosen, elsewhere_fits: bool) -> tuple[Link, ...]:
    away = list_address(asked, where="elsewhere", district="", **dict.fromkeys(OF_THE_DISTRICT, ""))
    return (
        *([Link(away, _("Look elsewhere in California"))] if elsewhere_fits else []),
        *(Link(chip.address, chip.remove) for chip in chosen),
    )


def _position(found) -> str:
    if found.pages == 1:
        return ""
    return _("Page {number} of {pages}").format(number=count(found.number), pages=count(found.pages))
