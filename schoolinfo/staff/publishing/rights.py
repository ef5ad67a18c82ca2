"""Which steps a person may take with a version, and why not: "" or a sentence. Pure but for the roles."""

from django.utils.translation import gettext as _

from schoolinfo.accounts.models import Role, User
from schoolinfo.releases.models import Event
from schoolinfo.releases.publishing import where_it_stands
from schoolinfo.releases.standing import Stage, Standing

DRAFTS = (Stage.DRAFT, Stage.RETURNED)


def submitting(now: Standing, missing: int) -> str:
    """Why it cannot be submitted. `missing`: warnings without a reason that want one."""
    if now.stage not in DRAFTS:
        return where_it_stands(now)
    if now.behind:
        return _never_seen(now)
    if missing:
        return _("Write the missing reasons for its warnings first.")
    return ""


def sending_back(now: Standing) -> str:
    """Why it cannot be sent back."""
    return "" if now.stage is Stage.WAITING else where_it_stands(now)


def approving(now: Standing, user: User) -> str:
    """Why this person cannot approve it. Two people publish a version."""
    if now.stage is not Stage.WAITING:
        return where_it_stands(now)
    if now.version.created_by.lower() == user.username.lower():
        return _("You uploaded this version. Another person approves it.")
    if user.username.lower() in submitters(now):
        return _("You submitted this version. Another person approves it.")
    return _never_seen(now) if now.behind else ""


def withdrawing(now: Standing, user: User) -> str:
    """Why this person cannot take it back."""
    if now.stage is Stage.SEALED:
        return where_it_stands(now)
    if not may_withdraw_any(user) and now.stage not in DRAFTS:
        return _("{where} An approver or an administrator can take it back.").format(
            where=where_it_stands(now)
        )
    return ""


def may_withdraw_any(user: User) -> bool:
    """Others discard their own drafts alone."""
    return not user.roles.isdisjoint((Role.APPROVER, Role.ADMINISTRATOR))


def submitters(now: Standing) -> set[str]:
    """User names in lower case, as the database compares them."""
    return {event.by.lower() for event in now.events if event.kind == Event.Kind.SUBMITTED}


def _never_seen(now: Standing) -> str:
    sentence = _("Version {public} is public, so version {number} would not be seen any more.")
    return sentence.format(public=now.behind, number=now.version.number)
