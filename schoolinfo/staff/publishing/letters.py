"""Letters about a step: to those who have something to do or something to know. They name no results."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from schoolinfo.accounts import people
from schoolinfo.accounts.mail import tell, whole_address
from schoolinfo.accounts.models import Role, User
from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.releases.models import Event
from schoolinfo.times import announced


def tell_of(event: Event, by: User) -> None:
    """Tell people of what was entered for a version: approvers of a submission, its uploader and who
    submitted it of all else. Never the person who did it. Call after the step, never inside it."""
    version, kind = event.version, event.kind
    subject = _subjects()[kind].format(edition=edition_in_words(version.edition), number=version.number)
    context = {
        "edition": edition_in_words(version.edition),
        "number": version.number,
        "by": str(by),
        "note": "" if kind == Event.Kind.SEALED else event.note,  # it may speak of a student
        "moment": _moment(event),
        "address": whole_address(reverse("staff-version", args=[version.pk])),
    }
    tell(_readers(event), subject, f"staff/letters/{kind}.txt", context)


def _readers(event: Event):
    version = event.version
    if event.kind == Event.Kind.SUBMITTED:
        return people.with_role(Role.APPROVER).exclude(username__in=[version.created_by, event.by])
    submitted = version.events.filter(kind=Event.Kind.SUBMITTED).values("by")
    mine = people.active().filter(username__in=submitted) | people.active().filter(
        username=version.created_by
    )
    return mine.exclude(username=event.by).distinct()


def _moment(event: Event) -> str:
    """When a scheduled version becomes public; "" for one that is public."""
    now = timezone.now()
    return announced(event.public_from, now) if event.public_from and event.public_from > now else ""


def _subjects() -> dict[str, str]:
    return {
        Event.Kind.SUBMITTED: _("Waits for approval: {edition}, version {number}"),
        Event.Kind.RETURNED: _("Sent back: {edition}, version {number}"),
        Event.Kind.APPROVED: _("Approved: {edition}, version {number}"),
        Event.Kind.SUPERSEDED: _("Withdrawn: {edition}, version {number}"),
        Event.Kind.SEALED: _("Sealed: {edition}, version {number}"),
    }
