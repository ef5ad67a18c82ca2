"""Where each version stands on its way, as its events and the clock tell it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.utils import timezone

from .models import Edition, Event, Version


class Stage(StrEnum):
    """One of these holds for a version at a time."""

    DRAFT = "draft"
    WAITING = "waiting"  # submitted: for a second person
    RETURNED = "returned"  # sent back by the second person
    SCHEDULED = "scheduled"  # approved, its time has not come
    PUBLIC = "public"
    REPLACED = "replaced"  # approved, and a public version has a higher number
    SUPERSEDED = "superseded"  # withdrawn, still reachable by date
    SEALED = "sealed"  # withdrawn, its rows and bytes are gone


OPEN = (Stage.DRAFT, Stage.WAITING, Stage.RETURNED)
WITHDRAWN = (Stage.SUPERSEDED, Stage.SEALED)


@dataclass(frozen=True, slots=True)
class Standing:
    """A version, where it stands, and the newest of its events that say so."""

    version: Version
    stage: Stage
    events: tuple[Event, ...]  # oldest first, without verifications
    behind: int | None = None  # the number of the public version, where that is higher: never seen any more

    def last(self, *kinds: str) -> Event | None:
        """The newest event of one of these kinds."""
        return next((event for event in reversed(self.events) if event.kind in kinds), None)

    @property
    def public_from(self) -> datetime | None:
        approved = self.last(Event.Kind.APPROVED)
        return approved and approved.public_from

    @property
    def open(self) -> bool:
        """Whether it may still be submitted or approved, as far as its own events tell."""
        return self.stage in OPEN

    @property
    def submission(self) -> Event | None:
        """The newest submission."""
        return self.last(Event.Kind.SUBMITTED)

    @property
    def withdrawal(self) -> Event | None:
        """Its sealing, when it was sealed, else its being superseded."""
        return self.last(Event.Kind.SEALED) or self.last(Event.Kind.SUPERSEDED)


def standings(editions: Iterable[Edition] | None = None) -> tuple[Standing, ...]:
    """Every version of the editions (of all, when none are given), newest number first. Two queries.

    Standing is a matter of a whole edition: a version is replaced by a public one with a higher number.
    """
    versions = Version.objects.select_related("edition").order_by("edition_id", "-number")
    if editions is not None:
        versions = versions.filter(edition__in=editions)
    now = timezone.now()
    found, shown = [], {}
    for version in versions.prefetch_related("events"):
        events = tuple(
            sorted(
                (e for e in version.events.all() if e.kind != Event.Kind.VERIFIED), key=lambda e: (e.at, e.pk)
            )
        )
        behind = shown.get(version.edition_id)
        stage = _stage({e.kind: e for e in events}, events, now, behind is not None)
        if stage is Stage.PUBLIC:
            shown[version.edition_id] = version.number
        found.append(Standing(version, stage, events, behind))
    return tuple(found)


def standing(version: Version) -> Standing:
    """Where one version stands. Two queries."""
    return next(s for s in standings([version.edition]) if s.version.pk == version.pk)


def _stage(kinds: dict, events: tuple[Event, ...], now: datetime, replaced: bool) -> Stage:
    if Event.Kind.SEALED in kinds:
        return Stage.SEALED
    if Event.Kind.SUPERSEDED in kinds:
        return Stage.SUPERSEDED
    if approved := kinds.get(Event.Kind.APPROVED):
        if replaced:
            return Stage.REPLACED
        return Stage.SCHEDULED if approved.public_from > now else Stage.PUBLIC
    if not events:
        return Stage.DRAFT
    return Stage.RETURNED if events[-1].kind == Event.Kind.RETURNED else Stage.WAITING
