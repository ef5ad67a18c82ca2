"""A page as it was on a day in the past: `?as-of=2026-03-01`."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from schoolinfo.releases.current import Releases
from schoolinfo.times import midnight

from .addresses import page_address
from .errors import Link, NotThere, Unreadable

NAME = "as-of"  # the parameter


@dataclass(frozen=True, slots=True)
class AsOf:
    """`day`: in words; `today`: the address of the same page as it is now."""

    day: str
    today: str


def day_asked(text: str, today: str) -> date:
    """The day that is asked for, in the site's time zone. `today`: where to lead whoever asks for another one.

    Raises Unreadable for what is no date, and for a day that has not come.
    """
    links = (Link(today, _("The page of today")),)
    day = _date(text)
    if day is None:
        raise Unreadable(_("The day must be written like this: 2026-03-01, with the year first."), links)
    if day > timezone.localdate():
        raise Unreadable(_("This day has not come yet. You can ask for today or an earlier day."), links)
    return day


def _date(text: str) -> date | None:
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def releases_at(day: date, now: Releases) -> Releases:
    """What was public at the end of that day, less what was sealed since; of today, `now`. Never kept.

    A query, but for today: what is due later today is not public yet.
    """
    found = now if day == timezone.localdate() else Releases.public_at(_end_of(day))
    return replace(found, cacheable=False)


def _end_of(day: date) -> datetime:
    """The last microsecond of a day of the site."""
    return midnight(day + timedelta(days=1)) - timedelta(microseconds=1)


def as_of(day: date, today: str) -> AsOf:
    return AsOf(date_format(day, "DATE_FORMAT"), today)


def nothing_then(day: date, cds: str, year: int) -> NotThere:
    """On that day nothing of the school and year was public."""
    sentence = _("On {day}, this site had no results for {year} of a school with the code {cds}.")
    return NotThere(
        sentence.format(day=date_format(day, "DATE_FORMAT"), year=year, cds=cds),
        (
            Link(page_address(cds), _("The newest results of this school")),
            Link(reverse("changes"), _("What changed on this site")),
        ),
    )
