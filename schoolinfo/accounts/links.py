"""Links that let a person choose a password: by invitation, or because it was forgotten. Each works once."""

from django.core import signing
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from .mail import whole_address
from .models import User

INVITATION, FORGOTTEN = "invitation", "forgotten"
SECONDS = {INVITATION: 7 * 24 * 3600, FORGOTTEN: 3600}  # for which a link is good


def link(user: User, purpose: str) -> str:
    """The whole address. It is spent once the password, the e-mail address or the epoch changes, or by a sign-in."""
    token = signing.dumps({"user": user.pk, "state": _state(user)}, salt=_salt(purpose))
    return whole_address(reverse(f"account_{purpose}", args=[token]))


def person_of(token: str, purpose: str, people: QuerySet[User] | None = None) -> User | None:
    """Who the link was made for; None where it is spent, too old, not ours, or the person may not sign in."""
    try:
        held = signing.loads(token, salt=_salt(purpose), max_age=SECONDS[purpose])
    except signing.BadSignature:
        return None
    everyone = User.objects.all() if people is None else people
    user = everyone.filter(pk=held["user"]).first()
    if user is None or not user.may_sign_in or not constant_time_compare(held["state"], _state(user)):
        return None
    return user


def _salt(purpose: str) -> str:
    return f"schoolinfo.accounts.links.{purpose}"


def _state(user: User) -> str:
    state = f"{user.password} {user.epoch} {user.email} {user.last_login}"
    return salted_hmac("schoolinfo.accounts.links", state, algorithm="sha256").hexdigest()[:32]
