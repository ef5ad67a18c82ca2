"""What administrators do with accounts. Each change is one transaction with its entry in the audit trail."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from schoolinfo.releases import audit
from schoolinfo.releases.audit import Action

from . import factor, letters, people
from .models import Grant, Role, User


class NotAllowed(Exception):
    """The change may not be made; the message is a sentence that says why."""


@transaction.atomic
def invite(username: str, *, by: str, **about) -> tuple[User, str]:
    """A new person without a password, told by e-mail. Returns the person and the link of the invitation.

    `about`: see `add`. The link is good once, for seven days.
    """
    user = add(username, by=by, **about)
    return user, letters.invitation(user)


@transaction.atomic
def add(
    username: str,
    name: str,
    email: str,
    roles: Iterable[str],
    *,
    by: str,
    schools: Iterable[str] = (),
    expires_at: datetime | None = None,
) -> User:
    """A new person without a password. `username` and `email` are in small letters and nobody else's."""
    user = User.objects.create_user(username, email, None, first_name=name, expires_at=expires_at)
    _grant(user, roles)
    _give(user, schools)
    about = {"roles": sorted(roles), "schools": sorted(schools), "expires": _day(user)}
    audit.record(Action.INVITED, by=by, about=username, **about)
    return user


@transaction.atomic
def invite_again(user: User, *, by: str) -> str:
    """A new link in place of the one before, for a person who has no password or no second factor yet."""
    user = _locked(user)
    if user.has_usable_password() and user.second_factor:
        raise NotAllowed(_("This person has taken up the invitation already."))
    if not user.may_sign_in:
        raise NotAllowed(_("This account is disabled or has expired. Enable it first."))
    user.set_unusable_password()
    user.save(update_fields=["password"])
    user.end_sessions()
    audit.record(Action.INVITED, by=by, about=user.username, how="again")
    return letters.invitation(user)


@transaction.atomic
def change(
    user: User,
    *,
    name: str,
    email: str,
    roles: Iterable[str],
    schools: Iterable[str],
    expires_at: datetime | None,
    by: str,
) -> None:
    """Set what the person may do. It works at once; where anything but the name differs, their sessions end.

    Raises NotAllowed where an administrator would lose their own access, or nobody would be one.
    """
    user = _locked(user)
    roles, schools = frozenset(roles), frozenset(schools)
    if Role.ADMINISTRATOR not in roles or expires_at is not None:
        _not_the_last(user, by)
    before = (user.roles, user.schools, user.expires_at, user.email)
    _note_changes(user, roles, schools, expires_at, email, by)
    _grant(user, roles)
    _give(user, schools)
    user.first_name, user.last_name, user.email, user.expires_at = name, "", email, expires_at
    user.save(update_fields=["first_name", "last_name", "email", "expires_at"])
    if before != (roles, schools, expires_at, email):
        user.end_sessions()


@transaction.atomic
def disable(user: User, *, by: str) -> None:
    """From now on the person cannot sign in, and no session is theirs."""
    user = _locked(user)
    _not_the_last(user, by)
    user.is_active = False
    user.save(update_fields=["is_active"])
    user.end_sessions()
    audit.record(Action.DISABLED, by=by, about=user.username)


@transaction.atomic
def enable(user: User, *, by: str) -> None:
    """The person can sign in again, with the password and the second factor they had."""
    user = _locked(user)
    user.is_active = True
    user.save(update_fields=["is_active"])
    audit.record(Action.ENABLED, by=by, about=user.username)


@transaction.atomic
def reset_factor(user: User, *, by: str) -> None:
    """Take a lost second factor and its recovery codes away; the next sign-in sets up another."""
    user = _locked(user)
    if user.username == by:
        raise NotAllowed(_("You replace your own second factor on the page of your account."))
    factor.remove(user)
    user.end_sessions()
    audit.record(Action.FACTOR_RESET, by=by, about=user.username)
    letters.factor_reset(user)


def _locked(user: User) -> User:
    """The person as they are now. Changes wait for each other: all of them lock the administrators first."""
    list(Grant.objects.select_for_update().filter(role=Role.ADMINISTRATOR).order_by("pk"))
    return User.objects.select_for_update().get(pk=user.pk)


def _not_the_last(user: User, by: str) -> None:
    if Role.ADMINISTRATOR not in user.roles:
        return
    if user.username == by:
        raise NotAllowed(
            _("You cannot take your own access as an administrator away. Ask another administrator.")
        )
    if not people.with_role(Role.ADMINISTRATOR).exclude(pk=user.pk).exists():
        raise NotAllowed(_("This is the only administrator who can sign in. Make another one first."))


def _grant(user: User, roles: Iterable[str]) -> None:
    user.grants.exclude(role__in=roles).delete()
    Grant.objects.bulk_create([Grant(user=user, role=role) for role in roles], ignore_conflicts=True)
    user.__dict__.pop("roles", None)


def _give(user: User, schools: Iterable[str]) -> None:
    user.given_schools.exclude(cds__in=schools).delete()
    given = user.given_schools.model
    given.objects.bulk_create([given(user=user, cds=cds) for cds in schools], ignore_conflicts=True)
    user.__dict__.pop("schools", None)


def _note_changes(user, roles, schools, expires_at, email, by) -> None:
    """Entries for what differs from what the person has now."""
    if roles != user.roles:
        audit.record(
            Action.ROLES_CHANGED, by=by, about=user.username, before=sorted(user.roles), after=sorted(roles)
        )
    if schools != user.schools:
        audit.record(
            Action.SCHOOLS_CHANGED,
            by=by,
            about=user.username,
            before=sorted(user.schools),
            after=sorted(schools),
        )
    if (expires_at, email) != (user.expires_at, user.email):
        after = {"expires": expires_at.isoformat() if expires_at else "", "email": email}
        before = {"expires": _day(user), "email": user.email}
        audit.record(Action.PERSON_CHANGED, by=by, about=user.username, before=before, after=after)


def _day(user: User) -> str:
    return user.expires_at.isoformat() if user.expires_at else ""
