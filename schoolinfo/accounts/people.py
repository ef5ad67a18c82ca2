"""Who there is, as other rooms ask for it."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Exists, OuterRef, Q, QuerySet, TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .models import Role, User


def active() -> QuerySet[User]:
    """The people who can sign in: neither disabled nor expired, and their invitation was taken up."""
    today = Q(expires_at__isnull=True) | Q(expires_at__gt=timezone.now())
    return User.objects.filter(today, is_active=True).exclude(password__startswith=UNUSABLE_PASSWORD_PREFIX)


def with_role(*roles: str) -> QuerySet[User]:
    """The people who can sign in and have one of these roles, by user name. One query."""
    return active().filter(grants__role__in=roles).distinct().order_by("username")


class State(TextChoices):
    """Where an account stands."""

    ACTIVE = "active", _("Active")
    INVITED = "invited", _("Invited, no password yet")
    NO_FACTOR = "no factor", _("No second factor yet")
    EXPIRED = "expired", _("Expired")
    DISABLED = "disabled", _("Disabled")


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the list of people."""

    username: str
    name: str
    email: str
    roles: tuple[str, ...]  # as people call them
    schools: int
    state: State
    last_login: datetime | None
    expires_at: datetime | None


def everyone() -> tuple[Person, ...]:
    """All people, by user name. Three queries."""
    factor = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)
    users = User.objects.annotate(has_factor=Exists(factor)).prefetch_related("grants", "given_schools")
    return tuple(_line(user) for user in users.order_by("username"))


def state_of(user: User, has_factor: bool) -> State:
    """What keeps a person from the staff pages, if anything does."""
    if not user.is_active:
        return State.DISABLED
    if user.expired:
        return State.EXPIRED
    if not user.has_usable_password():
        return State.INVITED
    return State.ACTIVE if has_factor else State.NO_FACTOR


def _line(user: User) -> Person:
    granted = {grant.role for grant in user.grants.all()}
    return Person(
        username=user.username,
        name=user.get_full_name(),
        email=user.email,
        roles=tuple(str(role.label) for role in Role if role in granted),
        schools=len(user.given_schools.all()),
        state=state_of(user, user.has_factor),
        last_login=user.last_login,
        expires_at=user.expires_at,
    )
