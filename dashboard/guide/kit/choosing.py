"""The form that chooses the schools and the minutes of a kit. Pure."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.profiles.addresses import CdsConverter
from schoolinfo.profiles.comparing.asked import Asked
from schoolinfo.profiles.reading import Found
from schoolinfo.profiles.samples.chosen import ELEMENTARY, HIGH, TINY, TWO_MODELS
from schoolinfo.releases.current import Releases

from .addresses import kit_address
from .making import MOST, OFFERED

SAMPLE_SCHOOLS = (ELEMENTARY, TWO_MODELS, HIGH, TINY)


@dataclass(frozen=True, slots=True)
class Chosen:
    name: str
    without: str  # address of the kit without this school


@dataclass(frozen=True, slots=True)
class Minutes:
    number: int
    label: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """What the form prints. `codes`: value of the hidden field, joined by commas."""

    schools: tuple[Chosen, ...]
    codes: str
    minutes: tuple[Minutes, ...]
    full: bool  # no school can be added
    ask: str  # label of the field that adds a school
    words: str
    make: str  # address of the kit as it is; "" without schools


def form(schools: Sequence[Found], minutes: int, words: str = "") -> Choice:
    """`schools`: those that are chosen, in their order."""
    codes = [school.subject.cds for school in schools]
    return Choice(
        schools=tuple(
            Chosen(school.subject.name, kit_address([c for c in codes if c != school.subject.cds], minutes))
            for school in schools
        ),
        codes=",".join(codes),
        minutes=tuple(Minutes(number, _label(number), number == minutes) for number in OFFERED),
        full=len(codes) >= MOST,
        ask=_("Add another school") if codes else _("Find a school"),
        words=words,
        make=kit_address(codes, minutes) if codes else "",
    )


def leads_to(asked: Asked, minutes: int | None, named: Counter[str]) -> str:
    """The address that this choice means, where it is written otherwise than this site writes it.

    "" where it is written so, and where it cannot be read. Of words that are a code, the school is added; of
    words beside a chosen suggestion, nothing is left. `named`: how often each code stands in the address; one
    that stands there twice is not left out in silence.
    """
    if asked.unread or minutes is None:
        return ""
    if re.fullmatch(CdsConverter.regex, asked.words):
        return kit_address(dict.fromkeys((*asked.codes, asked.words)), minutes)
    if not asked.canonical and max(named.values(), default=1) == 1:
        return kit_address(asked.codes, minutes, "" if asked.chosen else asked.words)
    return ""


def _label(minutes: int) -> str:
    return ngettext("{number} minute", "{number} minutes", minutes).format(number=minutes)


def samples(releases: Releases, minutes: int) -> str:
    """The address of a kit of made-up schools; "" where this site has not loaded them."""
    here = any(release.family for release in releases.all)
    return kit_address(SAMPLE_SCHOOLS, minutes) if here else ""
