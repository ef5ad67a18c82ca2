"""The letters about accounts."""

from django.urls import reverse
from django.utils.translation import gettext as _

from .links import FORGOTTEN, INVITATION, link
from .mail import tell, whole_address
from .models import User


def invitation(user: User) -> str:
    """Send an invitation; returns its link, which is good for seven days and once."""
    address = link(user, INVITATION)
    tell([user], _("Your account"), "account/mail/invitation.txt", {"link": address})
    return address


def forgotten(user: User) -> None:
    """Send a link to choose a new password; it is good for an hour and once."""
    tell([user], _("Choose a new password"), "account/mail/forgotten.txt", {"link": link(user, FORGOTTEN)})


def password_changed(user: User) -> None:
    tell([user], _("Your password was changed"), "account/mail/password_changed.txt", {})


def factor_changed(user: User) -> None:
    tell([user], _("Your authenticator app was changed"), "account/mail/factor_changed.txt", {})


def factor_reset(user: User) -> None:
    address = whole_address(reverse("account_login"))
    tell([user], _("Your second factor was reset"), "account/mail/factor_reset.txt", {"link": address})


def recovery_code_used(user: User, left: int) -> None:
    tell([user], _("A recovery code was used"), "account/mail/recovery_code_used.txt", {"left": left})
