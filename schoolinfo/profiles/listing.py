"""A page of the list of schools, in words. Pure: order and choice are the directory's, by name or distance."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.numbers import count

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
    ways: tuple[Link, ...]  # what to do where nothing was found
    carried: tuple[tuple[str, str], ...]  # (name, value) that a search keeps
    carried_by_filters: tuple[tuple[str, str], ...]
    carried_by_location: tuple[tuple[str, str], ...]
    earlier: str  # address of the page before; "" on the first
    later: str
    position: str  # "Page 2 of 5"; "" where there is one page


def listing(
    found, asked: Mapping[str, Any], sought, offers, *, home: str, district: str, elsewhere_fits: bool
) -> Listing:
    """`found`: a page of the directory; `asked`: the parameters; `sought`: what the words stand for;
    `offers`: the filters that the data can fill; `home`, `district`: names of the home district and of the
    one asked for; `elsewhere_fits`: where nothing was found, whether the rest of the state has something."""
    home = home or _("Home district")
    chosen = chips(asked, sought.place)
    near, words = sought.place is not None, sought.hits is not None
    return Listing(
        title=_("Schools in California")
        if asked["where"]
        else _("Schools of {district}").format(district=district if asked["district"] else home),
        choice=", ".join(chip.text for chip in chosen),
        heading=_("Schools by distance") if near else _("Schools found") if words else _("Schools by name"),
        sentences=_sentences(found, asked, sought, elsewhere_fits),
        lines=tuple(line(school, elsewhere=bool(asked["where"]), near=near) for school in found.rows),
        words=asked["q"],
        places=_places(asked, home, district),
        selects=selects(offers, asked),
        chips=chosen,
        clear=list_address(asked, **dict.fromkeys(("q", "near", *FILTERS), "")),
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
    if not found.total:
        said = (sought.note or _none(asked), _elsewhere(asked, elsewhere_fits))
    else:
        said = (sought.note, _how_many(found.total, asked, sought), _order(sought))
    return tuple(sentence for sentence in said if sentence)


def _how_many(total: int, asked, sought) -> str:
    schools = count(total)
    if sought.hits is not None:
        return ngettext("{schools} school fits “{words}”.", "{schools} schools fit “{words}”.", total).format(
            schools=schools, words=asked["q"]
        )
    if asked["grade"] == "K":
        return ngettext(
            "{schools} school with kindergarten.", "{schools} schools with kindergarten.", total
        ).format(schools=schools)
    if asked["grade"]:
        return ngettext(
            "{schools} school with grade {grade}.", "{schools} schools with grade {grade}.", total
        ).format(schools=schools, grade=asked["grade"])
    return ngettext("{schools} school.", "{schools} schools.", total).format(schools=schools)


def _order(sought) -> str:
    if sought.place is None:
        return _order_of_names(sought.hits)
    if sought.place.kind == "zip":
        return _(
            "The nearest to ZIP code {zip} stand first. Miles are in a straight line from the middle of the "
            "schools with that ZIP code."
        ).format(zip=sought.place.name)
    if sought.place.kind == "address":
        return _("The nearest to {address} stand first. Miles are in a straight line from there.").format(
            address=sought.place.name
        )
    return _(
        "The nearest to your location stand first. Miles are in a straight line. Your location is known here "
        "to about 500 meters only."
    )


def _order_of_names(hits) -> str:
    if hits is None:
        return _("They stand in order of name.")
    if city := city_of(hits):
        return _("They are in {city}, in order of name.").format(city=city)
    return _("The closest names stand first.")


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
