"""Workshops as calendar files (RFC 5545)."""

from collections.abc import Callable, Iterable
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from .languages import LANGUAGES
from .models import Workshop

ASK_AGAIN = timedelta(hours=6)  # how often programs may fetch a feed


def calendar(workshops: Iterable[Workshop], address: Callable[[Workshop], str], *, name: str = "") -> bytes:
    """`address(workshop)`: its absolute address; `name`: of the calendar, for a feed. The same rows, the same bytes.

    Times are in the site's zone, whose rules stand in the file. A canceled workshop says so.
    """
    made = Calendar()
    made.add("prodid", f"-//{settings.SITE['name']}//workshops//{(get_language() or 'en').upper()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    if name:
        made.add("x-wr-calname", name)
        made.add("refresh-interval", ASK_AGAIN, parameters={"value": "DURATION"})
    for workshop in workshops:
        made.add_component(_event(workshop, address(workshop)))
    made.add_missing_timezones()
    return made.to_ical()


def _event(workshop: Workshop, address: str) -> Event:
    event = Event()
    event.add("uid", f"{workshop.uid}@workshops")
    event.add("dtstamp", workshop.changed_at)
    event.add("last-modified", workshop.changed_at)
    event.add("sequence", workshop.sequence)
    event.add("dtstart", timezone.localtime(workshop.starts_at))
    event.add("dtend", timezone.localtime(workshop.ends_at))
    event.add("summary", _title(workshop))
    event.add("description", _description(workshop, address))
    event.add("location", _location(workshop))
    event.add("url", address)
    event.add("status", "CANCELLED" if workshop.canceled_at else "CONFIRMED")
    return event


def _title(workshop: Workshop) -> str:
    if workshop.canceled_at:
        return _("Canceled: {workshop}").format(workshop=workshop.title)
    return workshop.title


def _location(workshop: Workshop) -> str:
    return ", ".join(part for part in (workshop.place, workshop.address) if part) or workshop.online


def _description(workshop: Workshop, address: str) -> str:
    said = (
        (_("Why it is canceled: {text}"), workshop.why_canceled),
        ("{text}", workshop.about),
        (_("Language: {text}"), str(LANGUAGES[workshop.language].english)),
        (_("Interpreters: {text}"), workshop.interpreters),
        (_("Online: {text}"), workshop.online),
        (_("Access: {text}"), workshop.access),
        (_("Child care: {text}"), workshop.child_care),
        (_("Sign up: {text}"), workshop.contact),
        ("{text}", address),
    )
    return "\n".join(sentence.format(text=text) for sentence, text in said if text)
