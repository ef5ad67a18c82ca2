"""What the staff does about an entry. Each change is one transaction, with its step and its place in the audit trail.

Whoever changes an entry has locked it; the audit trail names no reader and quotes no comment.
"""

import re
from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from schoolinfo.releases import audit
from schoolinfo.releases.audit import Action

from .forms import is_email
from .models import REMOVED, Entry, State, Step
from .tasks import send_answer


class NotPossible(Exception):
    """What was asked for cannot be done any more; nothing was changed. It says why in a sentence."""


@transaction.atomic
def set_state(pk: int, state: str, *, seen: str, by: str) -> Entry:
    """Put the entry into another state. `seen`: the state in which it was shown.

    Raises NotPossible where somebody has changed it meanwhile.
    """
    entry = _locked(pk)
    _still(entry, seen)
    _move(entry, state, by)
    return entry


@transaction.atomic
def undo(pk: int, step: int, *, by: str) -> Entry:
    """Take back the newest change of state, which is itself a change. Raises NotPossible for any other one."""
    entry = _locked(pk)
    newest = newest_move(entry)
    if newest is None or newest.pk != step:
        raise NotPossible(_changed())
    _move(entry, newest.before, by)
    return entry


def newest_move(entry: Entry) -> Step | None:
    """The last change of state. One query."""
    return entry.steps.filter(kind=Step.Kind.STATE).order_by("-pk").first()


@transaction.atomic
def add_note(pk: int, text: str, *, by: str) -> Entry:
    """Words for the staff, which nobody can change or remove later."""
    entry = _locked(pk)
    entry.steps.create(kind=Step.Kind.NOTE, text=text, by=by)
    return entry


@transaction.atomic
def answer(pk: int, text: str, *, seen: int, by: str, send: bool) -> Entry:
    """Write the answer, or another in its place; the entry is answered then.

    `seen`: how often it had been answered when it was shown. `send`: also by e-mail, to the contact. Raises
    NotPossible where somebody has answered meanwhile, or where there is no e-mail address (any more).
    """
    entry = _locked(pk)
    if answers(entry) != seen:
        raise NotPossible(_("Somebody else has answered meanwhile. Read that answer first."))
    if send and not is_email(entry.contact):
        raise NotPossible(
            _("There is no e-mail address any more, so nothing can be sent. Nothing was changed.")
        )
    if text != entry.answer:
        entry.answer = text
        entry.save(update_fields=["answer"])
        entry.steps.create(kind=Step.Kind.ANSWERED, by=by)
        audit.record(Action.FEEDBACK_ANSWERED, by=by, about=str(entry))
    _move(entry, State.ANSWERED, by)
    if send:
        entry.steps.create(kind=Step.Kind.SENT, by=by)
        audit.record(Action.FEEDBACK_ANSWERED, by=by, about=str(entry), how="sent by e-mail")
        transaction.on_commit(lambda: send_answer.enqueue(pk), robust=True)
    return entry


def answers(entry: Entry) -> int:
    """How often the answer was written. One query."""
    return entry.steps.filter(kind=Step.Kind.ANSWERED).count()


@transaction.atomic
def redact(pk: int, words: Iterable[str], *, whole: bool, by: str) -> Entry:
    """Take words out of the comment for good, or all of it; a mark stays where they stood.

    `words`: in any case, as they stand in the comment. Raises NotPossible where one does not. From then on the
    same words sent again are another entry, as nothing is kept of the ones that are gone.
    """
    entry = _locked(pk)
    left = REMOVED if whole else _without(entry.comment, words)
    if left == entry.comment:
        raise NotPossible(_("There is nothing to take out."))
    entry.comment, entry.fingerprint = left, ""
    entry.save(update_fields=["comment", "fingerprint"])
    entry.steps.create(kind=Step.Kind.REDACTED, by=by)
    audit.record(
        Action.FEEDBACK_REDACTED, by=by, about=str(entry), what="all of it" if whole else "some words"
    )
    return entry


@transaction.atomic
def delete_contact(pk: int, *, by: str) -> Entry:
    """Remove how to reach the reader. Where it is gone already, nothing happens."""
    entry = _locked(pk)
    if entry.contact:
        entry.contact, entry.fingerprint = "", ""
        entry.save(update_fields=["contact", "fingerprint"])
        entry.steps.create(kind=Step.Kind.CONTACT_DELETED, by=by)
        audit.record(Action.CONTACT_DELETED, by=by, about=str(entry))
    return entry


def _locked(pk: int) -> Entry:
    return Entry.objects.select_for_update().get(pk=pk)


def _still(entry: Entry, seen: str) -> None:
    if entry.state != seen:
        raise NotPossible(_changed())


def _changed() -> str:
    return _("Somebody else has changed the state meanwhile. Look at it first.")


def _move(entry: Entry, state: str, by: str) -> None:
    if entry.state == state:
        return
    entry.steps.create(kind=Step.Kind.STATE, before=entry.state, after=state, by=by)
    audit.record(Action.FEEDBACK_MOVED, by=by, about=str(entry), before=entry.state, after=str(state))
    entry.state = state
    entry.save(update_fields=["state"])


def _without(comment: str, words: Iterable[str]) -> str:
    for word in sorted(words, key=len, reverse=True):
        comment, found = re.subn(re.escape(word), REMOVED, comment, flags=re.IGNORECASE)
        if not found:
            raise NotPossible(_("These words do not stand in the comment: {words}").format(words=word))
    return comment
