"""Whether a name and a password are of a person who may sign in: at one cost, whatever the answer is."""

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef

from .models import Grant, User


class Backend(AuthenticationBackend):
    """One query and one computed hash for an unknown name, a wrong password, a disabled and an expired person."""

    def authenticate(self, request, username=None, email=None, password=None, **_) -> User | None:
        """The person, or None. `username` and `email` are what was typed into the same field."""
        user = find(email or username or "")
        if user is None:
            User().set_password(password or "")
            return None
        right = user.check_password(password or "")
        return user if right and user.may_sign_in else None

    def user_can_authenticate(self, user) -> bool:
        return user.may_sign_in

    def get_user(self, user_id) -> User | None:
        """The person of a session with roles and second factor, None once disabled or expired. One query."""
        user = _known().filter(pk=user_id).first()
        if user is None or not user.may_sign_in:
            return None
        user.roles, user.second_factor = frozenset(user.granted), user.has_factor
        return user


def find(typed: str) -> User | None:
    """The person of a user name or, with an @, of an e-mail address; upper and lower case are one. One query."""
    typed = typed.strip()
    field = "email__iexact" if "@" in typed else "username__iexact"
    return User.objects.filter(**{field: typed}).order_by("pk").first() if typed else None


def _known():
    factor = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)
    roles = Grant.objects.filter(user=OuterRef("pk")).values("role")
    return User.objects.annotate(granted=ArraySubquery(roles), has_factor=Exists(factor))
