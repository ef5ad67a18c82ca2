"""What waits for a person. Pure: where versions stand in, lists out."""

from collections.abc import Iterable
from dataclasses import dataclass

from schoolinfo.accounts.models import Role, User
from schoolinfo.releases.models import Event
from schoolinfo.releases.standing import Stage, Standing

from ..publishing.rights import approving, submitters


@dataclass(frozen=True, slots=True)
class Waiting:
    """Longest waiting first; scheduled ones by their time."""

    to_approve: tuple[Standing, ...]  # by this person
    for_others: tuple[Standing, ...]  # this person uploaded or submitted them
    sent_back: tuple[Standing, ...]  # for any uploader
    drafts: tuple[Standing, ...]  # of this person, not submitted
    scheduled: tuple[Standing, ...]

    @property
    def anything(self) -> bool:
        return bool(self.to_approve or self.sent_back or self.drafts)


def waiting_for(user: User, found: Iterable[Standing]) -> Waiting:
    """What of these versions waits for this person, by their roles. Versions that nobody will see are left
    out of all lists but the drafts, where they are to be discarded."""
    found = sorted(found, key=_since)
    seen = [now for now in found if not now.behind]
    uploads, approves = Role.UPLOADER in user.roles, Role.APPROVER in user.roles
    waiting = [now for now in seen if now.stage is Stage.WAITING]
    return Waiting(
        to_approve=tuple(now for now in waiting if approves and not approving(now, user)),
        for_others=tuple(now for now in waiting if _took_part(now, user)),
        sent_back=tuple(now for now in seen if uploads and now.stage is Stage.RETURNED),
        drafts=tuple(now for now in found if uploads and _draft_of(now, user)),
        scheduled=tuple(
            sorted((now for now in seen if now.stage is Stage.SCHEDULED), key=lambda now: now.public_from)
        ),
    )


def _since(now: Standing):
    last = now.last(Event.Kind.SUBMITTED, Event.Kind.RETURNED)
    return (last.at if last else now.version.created_at), now.version.pk


def _draft_of(now: Standing, user: User) -> bool:
    mine = now.version.created_by == user.username
    return mine and (now.stage is Stage.DRAFT or (bool(now.behind) and now.stage is Stage.RETURNED))


def _took_part(now: Standing, user: User) -> bool:
    return user.username == now.version.created_by or user.username.lower() in submitters(now)
