"""The second factor: an authenticator app, and recovery codes for the day it is lost."""

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.db import transaction

from .models import User
from .sealing import unseal

new_secret = generate_totp_secret


def step_of(secret: str, code: str, after: int = 0) -> int | None:
    """The 30 seconds, counted since 1970, whose code this is, now or one step off; None for any other code.

    Only steps later than `after` count: a code is good once (RFC 6238, section 5.2).
    """
    for step in yield_hotp_counters_from_time():
        if step > after and compare_user_code(
            actual=code, expected=format_hotp_value(hotp_value(secret, step))
        ):
            return step
    return None


@transaction.atomic
def accept(user: User, code: str) -> Authenticator | None:
    """What the code is of, the app or the recovery codes; from then on it is used up. None: it is not right."""
    kept = Authenticator.objects.select_for_update().filter(user=user).order_by("-type")  # the app first
    for authenticator in kept:
        if authenticator.type == Authenticator.Type.TOTP:
            right = _use_app(authenticator, code)
        else:
            right = RecoveryCodes(authenticator).validate_code(code)
        if right:
            return authenticator
    return None


@transaction.atomic
def set_up(user: User, secret: str, step: int) -> bool:
    """Make this the person's app in place of any other; the code of `step` is used up. True: codes were made.

    `user.second_factor` is true then.
    """
    User.objects.select_for_update().get(pk=user.pk)
    Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).delete()
    app = TOTP.activate(user, secret).instance
    app.data["step"] = step
    app.save(update_fields=["data"])
    user.second_factor = True
    has_codes = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).exists()
    if not has_codes:
        RecoveryCodes.activate(user)
    return not has_codes


@transaction.atomic
def new_recovery_codes(user: User) -> None:
    """Ten codes in place of those there were."""
    User.objects.select_for_update().get(pk=user.pk)
    Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).delete()
    RecoveryCodes.activate(user)


def recovery_codes(user: User) -> list[str]:
    """Those not used yet. One query."""
    kept = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).first()
    return RecoveryCodes(kept).get_unused_codes() if kept else []


def remove(user: User) -> None:
    """Take app and recovery codes away."""
    Authenticator.objects.filter(user=user).delete()


def secret_of(user: User) -> str:
    """The secret of the person's app. Raises DoesNotExist where there is none."""
    return unseal(Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP).data["secret"])


def _use_app(app: Authenticator, code: str) -> bool:
    step = step_of(unseal(app.data["secret"]), code, after=app.data.get("step", 0))
    if step is None:
        return False
    app.data["step"] = step
    app.save(update_fields=["data"])
    return True
