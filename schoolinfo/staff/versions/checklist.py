"""What has to be done before a version is public. Pure but for the addresses."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.accounts.models import User
from schoolinfo.releases.models import Event
from schoolinfo.releases.standing import Standing

from ..places import address


@dataclass(frozen=True, slots=True)
class Item:
    words: str
    done: bool
    said: str  # what is left to do, or how it was done
    address: str  # of the page where it is done; "" where this person cannot


def checklist(now: Standing, missing: int, user: User) -> tuple[Item, ...]:
    """Errors block, warnings want a reason, the public wants a note, and two people publish."""
    return _no_errors(now, user), _reasons(now, missing, user), _note(now, user), _second(now, user)


def _no_errors(now: Standing, user: User) -> Item:
    said = _("A file with an error is refused, and no version is made of it.")
    return Item(_("No errors in the files"), True, said, address(user, "staff-report", now.version.pk))


def _reasons(now: Standing, missing: int, user: User) -> Item:
    if missing:
        said = ngettext(
            "{count} warning needs a written reason.", "{count} warnings need a written reason.", missing
        ).format(count=missing)
    elif count := len(now.version.findings):
        said = ngettext(
            "There is {count} warning. Nothing is left to write.",
            "There are {count} warnings. Nothing is left to write.",
            count,
        ).format(count=count)
    else:
        said = _("There are no warnings.")
    place = address(user, "staff-reasons", now.version.pk)
    return Item(_("A reason for each warning that needs one"), not missing, said, place)


def _note(now: Standing, user: User) -> Item:
    note = now.last(Event.Kind.SUBMITTED, Event.Kind.APPROVED)
    done = note is not None and not _returned(now)
    said = note.note if done else _("It is written when the version is submitted.")
    return Item(
        _("A release note"), done, said, "" if done else address(user, "staff-submit", now.version.pk)
    )


def _second(now: Standing, user: User) -> Item:
    done = now.last(Event.Kind.APPROVED) is not None
    said = "" if done else _("The uploader and who submitted it cannot approve it.")
    place = "" if done else address(user, "staff-approve", now.version.pk)
    return Item(_("Approval by another person"), done, said, place)


def _returned(now: Standing) -> bool:
    return now.events[-1].kind == Event.Kind.RETURNED
