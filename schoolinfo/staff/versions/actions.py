"""The steps that a person sees on the page of a version, each possible or with the reason why not."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.accounts.models import Role, User
from schoolinfo.releases.standing import OPEN, Stage, Standing

from ..places import address
from ..publishing import rights


@dataclass(frozen=True, slots=True)
class Action:
    words: str
    address: str
    why_not: str  # "" where it is possible


def actions(now: Standing, missing: int, user: User) -> tuple[Action, ...]:
    """The next step first. Steps that the version is past, and those of other roles, are left out."""
    found = []
    if Role.UPLOADER in user.roles and now.stage in rights.DRAFTS:
        if missing:
            found.append(_action(_("Write the missing reasons"), "reasons", now, ""))
        found.append(_action(_("Submit for approval"), "submit", now, rights.submitting(now, missing)))
    if Role.APPROVER in user.roles and now.stage is Stage.WAITING:
        found.append(_action(_("Approve"), "approve", now, rights.approving(now, user)))
        found.append(_action(_("Send back"), "return", now, rights.sending_back(now)))
    if rights.may_withdraw_any(user) or _own(now, user):
        found += [
            _action(words, "withdraw", now, rights.withdrawing(now, user)) for words in _taking_back(now)
        ]
    return tuple(found)


def _action(words: str, step: str, now: Standing, why_not: str) -> Action:
    return Action(words, reverse(f"staff-{step}", args=[now.version.pk]), why_not)


def _taking_back(now: Standing) -> list[str]:
    """What taking it back is called where it stands; nothing once it is sealed."""
    if now.stage in OPEN:
        return [_("Discard")]
    if now.stage is Stage.SCHEDULED:
        return [_("Cancel its publication")]
    if now.stage is Stage.SUPERSEDED:
        return [_("Seal for privacy")]
    return [] if now.stage is Stage.SEALED else [_("Withdraw")]


def _own(now: Standing, user: User) -> bool:
    return now.version.created_by == user.username and now.stage in OPEN


def again(now: Standing, user: User) -> str:
    """Where a new version is made of the files of a withdrawn one; "" where that cannot be."""
    return address(user, "staff-version-again", now.version.pk) if now.stage is Stage.SUPERSEDED else ""
