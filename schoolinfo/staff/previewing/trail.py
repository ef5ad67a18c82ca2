"""What the audit trail hears of a preview."""

import re

from django.utils import timezone

from schoolinfo.releases import audit
from schoolinfo.releases.models import AuditEntry
from schoolinfo.releases.standing import Standing

from .asked import keys_of

SEEN = "previewed"  # in the session: which versions on which day
FILE = re.compile('filename="')


def looked_at(request, coming: tuple[Standing, ...]) -> None:
    """Enter once a day that this person previews these versions. No query where the session knows it.

    One query else, and one for the entry.
    """
    keys, today = sorted(keys_of(coming)), timezone.localdate().isoformat()
    if request.session.get(SEEN) == [today, keys]:
        return
    request.session[SEEN] = [today, keys]
    by = request.user.username
    if not _entered(by, keys, today):
        audit.record(audit.Action.PREVIEWED, by=by, about=_about(coming), versions=keys, day=today)


def _entered(by: str, keys: list[int], today: str) -> bool:
    entries = AuditEntry.objects.filter(action=audit.Action.PREVIEWED, by=by)
    return entries.filter(detail__versions=keys, detail__day=today).exists()


def taken_home(request, response, coming: tuple[Standing, ...], rest: str) -> None:
    """A file says in its name that it is not public, and the audit trail who took it home."""
    said = response.headers.get("Content-Disposition")
    if not said:
        return
    response.headers["Content-Disposition"] = FILE.sub('filename="preview-', said)
    audit.record(
        audit.Action.DOWNLOADED,
        by=request.user.username,
        about=_about(coming),
        versions=sorted(keys_of(coming)),
        address=f"/{rest}",
    )


def _about(coming: tuple[Standing, ...]) -> str:
    return "; ".join(str(standing.version) for standing in coming)
