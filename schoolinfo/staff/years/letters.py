"""One letter about all versions that took a step together, to those who have something to do or to know."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from schoolinfo.accounts import people
from schoolinfo.accounts.mail import tell, whole_address
from schoolinfo.accounts.models import Role, User
from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.profiles.years import label
from schoolinfo.releases.models import Event
from schoolinfo.times import announced


def tell_of(year: int, events: Sequence[Event], by: User) -> None:
    """Approvers hear of what was submitted; of all else those who uploaded or submitted it. Never who did it.

    `events`: one or more of one kind. Call after the step, never inside it.
    """
    first, number = events[0], len(events)
    context = {
        "year": label(year),
        "by": str(by),
        "number": number,
        "note": first.note,
        "editions": [edition_in_words(event.version.edition) for event in events],
        "moment": _moment(first),
        "address": whole_address(reverse("staff-year", args=[year])),
    }
    subject = _subject(first.kind, number).format(number=number, year=label(year))
    tell(
        _readers(events).exclude(username=by.username),
        subject,
        f"staff/letters/year_{first.kind}.txt",
        context,
    )


def _readers(events: Sequence[Event]):
    if events[0].kind == Event.Kind.SUBMITTED:
        return people.with_role(Role.APPROVER)
    versions = [event.version for event in events]
    submitted = Event.objects.filter(version__in=versions, kind=Event.Kind.SUBMITTED)
    names = {*submitted.values_list("by", flat=True), *(version.created_by for version in versions)}
    return people.active().filter(username__in=names).order_by("username")


def _moment(event: Event) -> str:
    """When scheduled versions become public; "" for public ones."""
    now = timezone.now()
    return announced(event.public_from, now) if event.public_from and event.public_from > now else ""


def _subject(kind: str, number: int) -> str:
    if kind == Event.Kind.SUBMITTED:
        return ngettext(
            "{year}: {number} version waits for approval",
            "{year}: {number} versions wait for approval",
            number,
        )
    if kind == Event.Kind.APPROVED:
        return ngettext("{year}: {number} version approved", "{year}: {number} versions approved", number)
    return ngettext("{year}: {number} version withdrawn", "{year}: {number} versions withdrawn", number)
