"""Versions as the lines of a list. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.releases.standing import Standing
from schoolinfo.times import age, in_words

from .words import STAGES, state, title


@dataclass(frozen=True, slots=True)
class Line:
    title: str
    address: str
    stage: str
    said: str  # where it stands, in a sentence
    uploaded: str
    waiting: str  # "for 2 days", since its last event
    note: str  # of its last event


def lines(found: Iterable[Standing], names: Mapping[str, str], at: datetime) -> tuple[Line, ...]:
    """One line a version, in the order given."""
    return tuple(line(now, names, at) for now in found)


def line(now: Standing, names: Mapping[str, str], at: datetime) -> Line:
    version, last = now.version, now.events[-1] if now.events else None
    return Line(
        title=title(version),
        address=reverse("staff-version", args=[version.pk]),
        stage=str(STAGES[now.stage]),
        said=state(now, names),
        uploaded=uploaded(now, names),
        waiting=age(last.at if last else version.created_at, at),
        note=last.note if last else version.note,
    )


def uploaded(now: Standing, names: Mapping[str, str]) -> str:
    """Who uploaded it, and when."""
    version = now.version
    return _("Uploaded by {by} on {at}").format(
        by=names.get(version.created_by, version.created_by), at=in_words(version.created_at)
    )
