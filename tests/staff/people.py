"""People with an account, as tests need them."""

import itertools
from functools import cache

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.hashers import make_password
from django.test import Client

from schoolinfo.accounts.models import User

PASSWORD = "a long sentence for tests"
_numbers = itertools.count(1)


def person(*roles: str, name: str = "", schools=(), second_factor: bool = True, **fields) -> User:
    """A person with these roles, who can sign in with PASSWORD and a code of the second factor."""
    name = name or f"{roles[0] if roles else 'nobody'}{next(_numbers)}"
    user = User.objects.create(username=name, email=f"{name}@example.org", password=_hashed(), **fields)
    for role in roles:
        user.grants.create(role=role)
    for cds in schools:
        user.given_schools.create(cds=cds)
    if second_factor:
        TOTP.activate(user, generate_totp_secret())
    return user


@cache
def _hashed() -> str:
    """PASSWORD as it is stored: made once, since hashing is slow on purpose."""
    return make_password(PASSWORD)


def signed_in(*roles: str, **about) -> Client:
    """A client whose person has these roles. `client.person` is the person; see `person` for `about`."""
    return client_of(person(*roles, **about))


def client_of(user: User) -> Client:
    """A client in which this person has just signed in."""
    client = Client()
    client.force_login(user)
    client.person = user
    return client
