"""The filters of the list in words: what may be chosen, and what is. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from .list_request import OF_THE_DISTRICT, list_address


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Select:
    """One filter, of which one value may be chosen; the first option is "all"."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was chosen, and the list without it."""

    text: str
    remove: str  # what the link does, for those who hear it
    address: str


def selects(offers, asked: Mapping[str, Any]) -> tuple[Select, ...]:
    """A select for each filter that the data can fill. `offers`: what the directory offers for this list."""
    ours = not asked["where"]
    named = {
        "grade": (_("Grade"), _("All grades"), offers.grades),
        "type": (_("Type of school"), _("All types"), offers.types),
        "region": (_("Region"), _("All regions"), offers.regions if ours else ()),
        "board": (_("Board district"), _("All board districts"), offers.boards if ours else ()),
        "status": (
            _("Open or closed"),
            _("Open"),
            [*(code for code in offers.statuses if code != "open"), *(["any"] * (len(offers.statuses) > 1))],
        ),
    }
    return tuple(
        Select(name, label, (Option("", every, not asked[name]), *_options(name, values, asked[name])))
        for name, (label, every, values) in named.items()
        if values or asked[name]
    )


def _options(name: str, values: Iterable[str], chosen: str) -> Iterable[Option]:
    """The values offered, and the chosen one, which may be from another list."""
    every = [*values, *([chosen] if chosen and chosen not in values else [])]
    return (Option(value, value_label(name, value), value == chosen) for value in every)


def value_label(name: str, value: str) -> str:
    """A value of a filter as its select names it."""
    if name == "grade":
        return _("Kindergarten") if value == "K" else value
    if name == "type":
        return _types()[value]
    if name == "status":
        return {"closed": _("Closed or merged"), "pending": _("Not open yet"), "any": _("Open and closed")}[
            value
        ]
    return value


def _types() -> dict[str, str]:
    return {
        "district": _("District school, not a charter"),
        "magnet": _("Magnet"),
        "charter-direct": _("Charter school, directly funded"),
        "charter-local": _("Charter school, funded through the district"),
        "dual-language": _("Dual language or multilingual"),
        "alternative": _("Alternative school"),
    }


def chips(asked: Mapping[str, Any], place) -> tuple[Chip, ...]:
    """Everything that was chosen, in the order of the page. `place`: what the list is near to, or None."""
    found = []
    if asked["q"]:
        found.append((_place_text(place) if _in_words(place) else f"“{asked['q']}”", {"q": ""}))
    if asked["near"]:
        found.append((_("Near your location"), {"near": ""}))
    found += [(_chosen(name, asked[name]), {name: ""}) for name in _FILTERS if asked[name]]
    return tuple(
        Chip(text, _("Remove {choice}").format(choice=text), list_address(asked, **without))
        for text, without in found
    )


_FILTERS = ("grade", "type", *OF_THE_DISTRICT, "status")


def _chosen(name: str, value: str) -> str:
    label = value_label(name, value)
    if name == "grade" and value != "K":
        return _("Grade {grade}").format(grade=value)
    if name == "region":
        return _("Region {region}").format(region=value)
    if name == "board":
        return _("Board district {board}").format(board=value)
    return label


def _in_words(place) -> bool:
    return place is not None and place.kind != "location"


def _place_text(place) -> str:
    if place.kind == "zip":
        return _("Near ZIP code {zip}").format(zip=place.name)
    return _("Near {address}").format(address=place.name)
