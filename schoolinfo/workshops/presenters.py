"""Workshops in words. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.times import zone_in_words

from .contact import Contact, contact
from .languages import LANGUAGES, Language
from .models import Workshop
from .selectors import ONLINE, Offers


@dataclass(frozen=True, slots=True)
class Line:
    """One workshop, ready to print. `facts`: (label, text) in the order of the page."""

    pk: int
    title: str
    about: str
    address: str  # of its page
    calendar: str  # address of its calendar file
    day: str  # "Thursday, December 3, 2026"
    when: str  # "6:00 p.m. to 7:30 p.m. Pacific Time"
    machine: str  # the start for machines
    language: Language
    code: str  # of the language
    online: str
    where: str  # in a word or two, for tables
    facts: tuple[tuple[str, str], ...]
    contact: Contact
    canceled: bool
    why_canceled: str


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    words: str
    current: bool


def line(workshop: Workshop) -> Line:
    start, end = (timezone.localtime(at) for at in (workshop.starts_at, workshop.ends_at))
    return Line(
        pk=workshop.pk,
        title=workshop.title,
        about=workshop.about,
        address=reverse("workshop", args=[workshop.pk]),
        calendar=reverse("workshop-calendar", args=[workshop.pk]),
        day=date_format(start, "l, F j, Y"),
        when=_when(start, end),
        machine=start.isoformat(),
        language=LANGUAGES[workshop.language],
        code=workshop.language,
        online=workshop.online,
        where=workshop.place or _("Online"),
        facts=tuple((label, text) for label, text in _facts(workshop) if text),
        contact=contact(workshop.contact),
        canceled=workshop.canceled_at is not None,
        why_canceled=workshop.why_canceled,
    )


def lines(workshops: Iterable[Workshop]) -> tuple[Line, ...]:
    return tuple(line(one) for one in workshops)


def languages(offered: Offers, chosen: str) -> tuple[Choice, ...]:
    """All languages first, then those that workshops to come are held in."""
    every = Choice("", _("Any language"), not chosen)
    found = ((code, _both(LANGUAGES[code])) for code in offered.languages)
    return (every, *(Choice(code, words, code == chosen) for code, words in found))


def areas(offered: Offers, chosen: str) -> tuple[Choice, ...]:
    """Anywhere first, then online, then areas by name."""
    every = Choice("", _("Anywhere"), not chosen)
    online = (Choice(ONLINE, _("Online"), chosen == ONLINE),) if offered.online else ()
    return (every, *online, *(Choice(area, area, area == chosen) for area in offered.areas))


def _both(language: Language) -> str:
    english = str(language.english)
    return english if english == language.own else f"{english} · {language.own}"


def _when(start: datetime, end: datetime) -> str:
    words = {"start": date_format(start, "P"), "end": date_format(end, "P"), "zone": zone_in_words()}
    if start.date() == end.date():
        return _("{start} to {end}, {zone}").format(**words)
    return _("{start} to {day}, {end}, {zone}").format(day=date_format(end, "l, F j"), **words)


def _facts(workshop: Workshop) -> Iterable[tuple[str, str]]:
    yield _("Place"), ", ".join(part for part in (workshop.place, workshop.address) if part)
    yield _("Area"), workshop.area
    yield _("Language"), _both(LANGUAGES[workshop.language])
    yield _("Interpreters"), workshop.interpreters
    yield _("Seats"), _seats(workshop.capacity)
    yield _("Access"), workshop.access
    yield _("Child care"), workshop.child_care


def _seats(number: int | None) -> str:
    if number is None:
        return ""
    return ngettext("{number} person", "{number} people", number).format(number=number)
