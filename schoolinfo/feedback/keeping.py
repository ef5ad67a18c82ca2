"""Where what was sent is put down: each once, and the same again as one more."""

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from .models import Entry, State, Step

FORM = "the form"  # acts where no person does
# Why an entry does not begin as new, in its first step: the field that nobody sees was filled in; there are no words.
TRAPPED, NO_WORDS = "trapped", "no words"


def keep(*, trapped: bool = False, **said) -> Entry:
    """The entry that holds what was said: a new one, or one with the same words about the same page.

    `said`: page, title, kind, measure, language, clear, comment, contact. Answers without words are no copies of
    each other: each stands alone, closed, as there is nothing to answer. `trapped`: filled in what nobody sees,
    so it is put with the spam, where the staff can take it out again.
    """
    mark = fingerprint(**said)
    known = _once_more(mark)
    if known:
        return known
    try:
        with transaction.atomic():
            return _added(mark, trapped, said)
    except IntegrityError:  # the same arrived at the same time
        return _once_more(mark)


def fingerprint(*, page: str, measure: str, clear: str, comment: str, contact: str, **_) -> str:
    """The same for the same words, whatever their case and spaces; "" without words."""
    if not comment:
        return ""
    words = " ".join(comment.casefold().split())
    return salted_hmac(
        "schoolinfo.feedback.same", "\x00".join((page, measure, clear, contact, words)), algorithm="sha256"
    ).hexdigest()


def _once_more(mark: str) -> Entry | None:
    same = Entry.objects.filter(fingerprint=mark) if mark else Entry.objects.none()
    if not same.update(copies=F("copies") + 1, last_at=timezone.now()):
        return None
    return same.get()


def _added(mark: str, trapped: bool, said: dict) -> Entry:
    state, why = _first_state(trapped, said)
    entry = Entry.objects.create(fingerprint=mark, state=state, **said)
    if state != State.NEW:
        entry.steps.create(kind=Step.Kind.STATE, before=State.NEW, after=state, by=FORM, text=why)
    return entry


def _first_state(trapped: bool, said: dict) -> tuple[State, str]:
    if trapped:
        return State.SPAM, TRAPPED
    if not said["comment"] and not said["contact"]:
        return State.CLOSED, NO_WORDS
    return State.NEW, ""
