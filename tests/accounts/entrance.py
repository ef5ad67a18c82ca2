"""Signing in as a person does it."""

import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.urls import reverse

from schoolinfo.accounts import factor
from tests.staff.people import PASSWORD

LOGIN = "/staff/account/login/"
CODE = "/staff/account/code/"


class Clock:
    """The time that the code reads, moved by hand."""

    def __init__(self):
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += seconds


def code_of(user, step: int = 0) -> str:
    """The code that the person's app shows, now or some steps of 30 seconds off."""
    return code_for(factor.secret_of(user), step)


def code_for(secret: str, step: int = 0) -> str:
    """The code that an app with this secret shows."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step))


def type_password(client, login: str, password: str = PASSWORD, **more):
    return client.post(LOGIN, {"login": login, "password": password}, **more)


def sign_in(client, user, code: str = ""):
    """Password and code; the answer to the code."""
    type_password(client, user.username)
    return client.post(CODE, {"code": code or code_of(user)})


def gets_in(client) -> bool:
    return client.get(reverse("staff")).status_code == 200


def wrong_code(user) -> str:
    """Six digits that the person's app shows at no time near."""
    near = {code_of(user, step) for step in range(-3, 4)}
    return next(code for code in map("{:06}".format, range(100)) if code not in near)
