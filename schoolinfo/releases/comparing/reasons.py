"""Why warnings are no mistakes: which of a version's findings want a written reason, and which reason holds."""

from collections.abc import Iterable

from django.db import transaction

from .. import audit
from ..ledger import withdrawn
from ..manual import wants_reason
from ..models import Edition, Reason, Version

LONGEST = 2000  # characters


class ReasonError(Exception):
    """A reason that cannot be given; nothing was changed. The message is a sentence for the person."""


def wanted(version: Version) -> list[int]:
    """Places (from 0) in the version's findings that want a reason, given or not. No query."""
    return [
        place
        for place, finding in enumerate(version.findings)
        if finding["level"] == "warn" and wants_reason(finding["rule"])
    ]


def missing(version: Version) -> list[int]:
    """Places in the version's findings whose reason is not given yet. One query, none where none is wanted."""
    places = wanted(version)
    known = given(version) if places else {}
    return [place for place in places if place not in known]


def given(version: Version) -> dict[int, Reason]:
    """{place in the version's findings: the newest reason for it}. One query."""
    return {place: reasons[0] for place, reasons in history(version).items()}


def history(version: Version) -> dict[int, list[Reason]]:
    """{place in the version's findings: every reason that was ever given for it, newest first}. One query."""
    found: dict[int, list[Reason]] = {}
    for reason in version.reasons.order_by("-at", "-pk"):
        for place in reason.findings:
            found.setdefault(place, []).append(reason)
    return found


def give(version: Version, places: Iterable[int], text: str, *, by: str) -> Reason:
    """One reason for one or several warnings, in the place of earlier ones. The audit trail hears of it.

    Raises ReasonError for an empty or too long text, for places that want no reason, and for a version that
    was withdrawn.
    """
    chosen, text = sorted(set(places)), text.strip()
    if not text or len(text) > LONGEST:
        raise ReasonError(f"A reason has 1 to {LONGEST:,} characters.")
    if not chosen or not set(chosen) <= set(wanted(version)):
        raise ReasonError("These are not warnings of this version that want a reason.")
    with transaction.atomic():
        Edition.objects.select_for_update().get(pk=version.edition_id)
        if withdrawn(version):
            raise ReasonError("This version was withdrawn. Its reasons can no longer be changed.")
        reason = version.reasons.create(findings=chosen, text=text, by=by)
        audit.record(
            audit.Action.REASON_GIVEN,
            by=by,
            about=str(version),
            version=version.pk,
            findings=chosen,
            reason=text,
        )
    return reason
