"""Feedback in words: a line of the inbox, a row of the table to download, and what was done. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from schoolinfo.feedback.forms import measure_label
from schoolinfo.feedback.keeping import NO_WORDS, TRAPPED
from schoolinfo.feedback.models import Clear, Entry, State, Step
from schoolinfo.spreadsheets import Cell

SHOWN = 160  # characters of a comment in the list
COLUMNS = (
    *("number", "received_at", "times", "page", "title", "kind", "measure", "language"),
    *("clear", "comment", "state", "answer"),
)
CONTACT = "contact"  # a further column, for those who answer


@dataclass(frozen=True, slots=True)
class Line:
    """An entry in the list."""

    number: int
    at: datetime
    title: str
    measure: str
    clear: str
    comment: str  # its beginning
    copies: int  # 0 where it came once
    state: str
    language: str


@dataclass(frozen=True, slots=True)
class Done:
    """A step of an entry."""

    at: datetime
    by: str
    words: str
    text: str


def line(entry: Entry) -> Line:
    return Line(
        number=entry.pk,
        at=entry.at,
        title=entry.title,
        measure=measure_label(entry.measure) if entry.measure else "",
        clear=clear_in_words(entry),
        comment=Truncator(entry.comment).chars(SHOWN),
        copies=entry.copies if entry.copies > 1 else 0,
        state=State(entry.state).label,
        language=entry.language,
    )


def clear_in_words(entry: Entry) -> str:
    return str(Clear(entry.clear).label) if entry.clear else _("Not said")


def language_in_words(entry: Entry) -> str:
    """ "English"; the code of a language that the site does not speak any more."""
    return str(dict(settings.LANGUAGES).get(entry.language, entry.language))


def row(entry: Entry) -> dict[str, Cell]:
    """The entry as a row of the table to download, with the contact; times are UTC."""
    return {
        "number": entry.pk,
        "received_at": entry.at.astimezone(UTC).isoformat(timespec="seconds"),
        "times": entry.copies,
        "page": entry.page,
        "title": entry.title,
        "kind": entry.kind,
        "measure": entry.measure,
        "language": entry.language,
        "clear": entry.clear,
        "comment": entry.comment,
        "state": entry.state,
        "answer": entry.answer,
        CONTACT: entry.contact,
    }


def done(steps: Iterable[Step]) -> tuple[Done, ...]:
    """What was done, in the order of the steps."""
    return tuple(Done(step.at, step.by, _words(step), _text(step)) for step in steps)


def _words(step: Step) -> str:
    if step.kind == Step.Kind.STATE:
        return _("{before} → {after}").format(before=State(step.before).label, after=State(step.after).label)
    return {
        Step.Kind.NOTE: _("Note"),
        Step.Kind.ANSWERED: _("The answer was written"),
        Step.Kind.SENT: _("The answer was handed over to be sent by e-mail"),
        Step.Kind.REDACTED: _("Words were taken out of the comment"),
        Step.Kind.CONTACT_DELETED: _("The contact was deleted"),
    }[Step.Kind(step.kind)]


def _text(step: Step) -> str:
    """What is said of the step. The form says why an entry did not begin as new."""
    reasons = {
        TRAPPED: _(
            "A field that no reader sees was filled in, as programs do. If a person wrote this, undo it."
        ),
        NO_WORDS: _("There is no comment, so there is nothing to answer."),
    }
    return step.text if step.kind == Step.Kind.NOTE else reasons.get(step.text, "")
