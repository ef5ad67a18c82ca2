"""What happened to a version, in order. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.releases.models import Event, Version
from schoolinfo.times import in_words


@dataclass(frozen=True, slots=True)
class Entry:
    said: str
    at: str
    note: str


def timeline(version: Version, events: Iterable[Event], names: Mapping[str, str]) -> tuple[Entry, ...]:
    """From its upload on. `events`: all of them, oldest first."""
    by = names.get(version.created_by, version.created_by)
    first = Entry(_("Uploaded by {by}").format(by=by), in_words(version.created_at), version.note)
    return first, *(_entry(event, names) for event in events)


def _entry(event: Event, names: Mapping[str, str]) -> Entry:
    by = names.get(event.by, event.by)
    if event.kind == Event.Kind.APPROVED and event.public_from > event.at:
        since = in_words(event.public_from)
        said = _("Approved by {by}, to become public on {since}").format(by=by, since=since)
    else:
        said = _sentences()[event.kind].format(by=by)
    return Entry(said, in_words(event.at), event.note)


def _sentences() -> dict[str, str]:
    return {
        Event.Kind.SUBMITTED: _("Submitted by {by}, with this release note"),
        Event.Kind.RETURNED: _("Sent back by {by}"),
        Event.Kind.APPROVED: _("Approved by {by}, public at once"),
        Event.Kind.SUPERSEDED: _("Withdrawn by {by}"),
        Event.Kind.SEALED: _("Sealed by {by}: rows and files removed for good"),
        Event.Kind.VERIFIED: _("Checked again by the site"),
    }
