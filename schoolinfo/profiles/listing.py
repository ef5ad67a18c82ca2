"""A page of the list of schools, in words. Pure: order and choice are the directory's, by name or distance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.directory.search import School
from schoolinfo.numbers import count

from .addresses import page_address
from .errors import Link
from .list_filters import Chip, Select, chips, selects
from .list_lines import ListLine, line
from .list_place import city_of
from .list_request import FILTERS, OF_THE_DISTRICT, hidden, list_address
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
        sentences=() if unlisted and not found.total else _sentences(found, asked, sought, elsewhere_fits),
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


def _sentences(found, asked, sought, elsewhere_fits: bool) -> tuple[str, ...]:
    if found.total:
        said = (sought.note, _how_many(found.total, asked, sought), _order(found.total, sought, asked))
    else:
        said = (sought.note,) if sought.note else (_none(asked), _elsewhere(asked, elsewhere_fits))
    return tuple(sentence for sentence in said if sentence)


def _how_many(total: int, asked, sought) -> str:
    filters = [name for name in FILTERS if asked[name]]
    if sought.hits is not None:
        sentence = _of_words(total, also=bool(filters))
    elif filters:
        sentence = _of_filters(total, asked["grade"] if filters == ["grade"] else "")
    elif sought.place is None:
        sentence = ngettext("{schools} school, by name.", "{schools} schools, by name.", total)
    else:
        sentence = ngettext("{schools} school.", "{schools} schools.", total)
    return sentence.format(schools=count(total), words=asked["q"], grade=asked["grade"])


def _of_words(total: int, *, also: bool) -> str:
    if also:
        return ngettext(
            "{schools} school fits “{words}” and what else you chose.",
            "{schools} schools fit “{words}” and what else you chose.",
            total,
        )
    return ngettext("{schools} school fits “{words}”.", "{schools} schools fit “{words}”.", total)


def _of_filters(total: int, grade: str) -> str:
    """`grade`: where that is all that was chosen."""
    if grade == "K":
        return ngettext("{schools} school with kindergarten.", "{schools} schools with kindergarten.", total)
    if grade:
        return ngettext(
            "{schools} school with grade {grade}.", "{schools} schools with grade {grade}.", total
        )
    return ngettext(
        "{schools} school has all that you chose.", "{schools} schools have all that you chose.", total
    )


def _order(total: int, sought, asked) -> str:
    if sought.place is None:
        return _order_of_names(sought.hits, asked) if total > 1 else ""
    return {
        "zip": _(
            "The nearest to ZIP code {place} come first. Miles are in a straight line, from the middle of the "
            "schools with that ZIP code."
        ),
        "address": _("The nearest to {place} come first. Miles are in a straight line from there."),
        "location": _(
            "The nearest to your location come first. Miles are in a straight line. We know your location only "
            "to about 500 meters."
        ),
    }[sought.place.kind].format(place=sought.place.name)


def _order_of_names(hits, asked) -> str:
    if hits is None:
        return _("They are in order of name.") if any(asked[name] for name in FILTERS) else ""
    if city := city_of(hits):
        return _("They are in {city}, in order of name.").format(city=city)
    return _("The closest names come first.")


def _none(asked) -> str:
    if asked["q"]:
        return _("No school in this list fits “{words}”. Try fewer letters.").format(words=asked["q"])
    if any(asked[name] for name in FILTERS):
        return _("No school in this list has all that you chose. Remove a choice.")
    return _("No schools are in this list. The files that name them may not be on this site yet.")


def _elsewhere(asked, elsewhere_fits: bool) -> str:
    if asked["where"] or not (asked["q"] or any(asked[name] for name in FILTERS)):
        return ""
    if elsewhere_fits:
        return _("Elsewhere in California there are schools that fit.")
    return _("Elsewhere in California no school fits either.")


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
