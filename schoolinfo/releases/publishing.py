"""The way of a version from a draft to the public and back, as people go it: one winner, the others are told.

Every step is one transaction under the lock of its edition, in which the state is looked at again. What a
form showed is held against what is so by then. Who may take which step is for the callers to decide.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from . import ledger
from .audit import Action
from .comparing import reasons
from .locks import LedgerError, lock
from .models import Event, Version
from .seen import News, Seen, consequence, look, news
from .standing import WITHDRAWN, Stage, Standing, standing
from .tasks import verify_version

SHORTEST, LONGEST = 10, 2000  # characters of a release note
APPROVED = (Stage.SCHEDULED, Stage.PUBLIC, Stage.REPLACED)


class NotNow(LedgerError):
    """The version does not stand where the step begins: `.now` is where it stands."""

    def __init__(self, now: Standing):
        self.now = now
        super().__init__(where_it_stands(now))


class Done(NotNow):
    """The step was taken before: by a second press of the button, or by somebody else."""


class NoReason(LedgerError):
    """Warnings want a written reason first. `.places`: where they stand in the version's findings."""

    def __init__(self, places: list[int]):
        self.places = places
        super().__init__(_("There are warnings that want a written reason first."))


class Meanwhile(LedgerError):
    """Something happened since the form was opened. `.news` says what, as far as it is known."""

    def __init__(self, news: News | None = None):
        self.news = news
        super().__init__(_("Something has happened since you opened this page. Nothing was changed."))


def submit(version: Version, *, by: str, note: str) -> Event:
    """Hand a draft to a second person, with the release note. Raises Done, NotNow, NoReason, LedgerError."""
    note = release_note(note)
    with _held(version) as now:
        _begins(now, (Stage.DRAFT, Stage.RETURNED), (Stage.WAITING,))
        if now.behind:
            sentence = _("Version {public} is public, so version {number} will not be seen any more.")
            raise LedgerError(sentence.format(public=now.behind, number=version.number))
        if places := reasons.missing(version):
            raise NoReason(places)
        return ledger.enter(version, Event.Kind.SUBMITTED, Action.SUBMITTED, by=by, note=note)


def send_back(version: Version, *, by: str, note: str) -> Event:
    """Hand a waiting version back to its uploader, saying why. Raises Done, NotNow, LedgerError."""
    note = _said(note)
    with _held(version) as now:
        _begins(now, (Stage.WAITING,), (Stage.RETURNED,))
        return ledger.enter(version, Event.Kind.RETURNED, Action.RETURNED, by=by, note=note)


def approve(
    version: Version,
    *,
    by: str,
    public_from: datetime | None = None,
    note: str = "",
    seen: Seen | None = None,
) -> Event:
    """Make a waiting version public, from a time in the future or at once.

    `note`: told to the public in place of the release note that it was submitted with. `seen`: what the
    approver had before their eyes (see `look`). Raises Done, NotNow, Meanwhile, LedgerError.
    """
    with _held(version) as now:
        _begins(now, (Stage.WAITING,), APPROVED)
        if seen is not None and seen != look(version):
            raise Meanwhile(news(version, seen))
        if public_from is not None and public_from <= timezone.now():
            raise LedgerError(_("The time at which it was to become public has passed. Choose another."))
        words = release_note(note or now.submission.note)
        return publish(version, by=by, public_from=public_from, note=words)


def publish(version: Version, *, by: str, public_from: datetime | None = None, note: str = "") -> Event:
    """Approve a version from wherever it stands, as commands do; the worker looks at it afterwards."""
    event = ledger.approve(version, by=by, public_from=public_from, note=note)
    transaction.on_commit(lambda: verify_version.enqueue(version.pk), robust=True)
    return event


def withdraw(
    version: Version,
    *,
    by: str,
    note: str,
    seal: bool = False,
    expects: str | None = None,
    stages: tuple[Stage, ...] = tuple(Stage),
) -> Event:
    """Take a version back from wherever it stands: public, scheduled or still a draft.

    `expects`: the Consequence, as text, that the form showed. `stages`: where it must stand, for people who
    may not withdraw others. Raises Done, NotNow, Meanwhile, LedgerError.
    """
    note = _said(note)
    with _held(version) as now:
        _begins(now, stages, (Stage.SEALED,) if seal else WITHDRAWN)
        if expects is not None and expects != str(consequence(version)):
            raise Meanwhile
        return ledger.withdraw(version, by=by, note=note, seal=seal)


def release_note(text: str) -> str:
    """The note without blanks around it. Raises LedgerError when it is too short or too long."""
    text = _said(text)
    if len(text) < SHORTEST:
        sentence = _("The release note has at least {least} characters: say what is new for the public.")
        raise LedgerError(sentence.format(least=SHORTEST))
    return text


def _said(text: str) -> str:
    text = text.strip()
    if not text:
        raise LedgerError(_("Say why in a sentence."))
    if len(text) > LONGEST:
        raise LedgerError(_("A note has at most {most} characters.").format(most=LONGEST))
    return text


def where_it_stands(now: Standing) -> str:
    """A sentence on where a version stands, and who brought it there."""
    last = now.withdrawal or now.last(Event.Kind.APPROVED) or (now.events[-1] if now.events else None)
    return _STANDS[now.stage]().format(number=now.version.number, by=last.by if last else "")


_STANDS = {
    Stage.DRAFT: lambda: _("Version {number} is a draft. It was not submitted yet."),
    Stage.WAITING: lambda: _("Version {number} was submitted by {by} and waits for approval."),
    Stage.RETURNED: lambda: _("Version {number} was sent back by {by}."),
    Stage.SCHEDULED: lambda: _("Version {number} was approved by {by} and is scheduled."),
    Stage.PUBLIC: lambda: _("Version {number} was approved by {by} and is public."),
    Stage.REPLACED: lambda: _("Version {number} was approved by {by}, and a newer version is public."),
    Stage.SUPERSEDED: lambda: _("Version {number} was withdrawn by {by}."),
    Stage.SEALED: lambda: _("Version {number} was sealed by {by}: its rows and files are gone."),
}


@contextmanager
def _held(version: Version) -> Iterator[Standing]:
    """A transaction in which nobody else changes the edition. Gives where the version stands by now."""
    with transaction.atomic():
        lock(version.edition_id)
        yield standing(version)


def _begins(now: Standing, stages: tuple[Stage, ...], done: tuple[Stage, ...]) -> None:
    """Raise unless the step begins at this stage. `done`: the stages to which it leads."""
    if now.stage in done:
        raise Done(now)
    if now.stage not in stages:
        raise NotNow(now)
