"""What django-allauth asks of this site: words, limits, the audit trail, and how secrets are kept."""

import io
import re
from urllib.parse import urlsplit

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from schoolinfo.releases import audit

from .access import is_private
from .backend import find
from .origin import address_of
from .sealing import seal, unseal

WRONG = _("The user name or the password is not right.")


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG,
        "email_password_mismatch": WRONG,
        "incorrect_password": _("The password is not right."),
        "enter_current_password": _("The password is not right."),
        "too_many_login_attempts": _(
            "There were too many attempts. Wait a quarter of an hour, then try again."
        ),
    }

    def is_open_for_signup(self, request) -> bool:
        return False

    def is_safe_url(self, url) -> bool:
        """Only the staff pages of this host."""
        here = {self.request.get_host()}
        return url_has_allowed_host_and_scheme(url, here, self.request.is_secure()) and is_private(
            urlsplit(url).path
        )

    def get_client_ip(self, request) -> str:
        return address_of(request)

    def add_message(self, *args, **kwargs) -> None:
        """The pages themselves say what was done."""

    def pre_authenticate(self, request, **credentials) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            self._failed(request, credentials, step="too many attempts")
            raise

    def authentication_failed(self, request, **credentials) -> None:
        self._failed(request, credentials, step="password")

    def login(self, request, user) -> None:
        """Begin the session, unless the person was disabled or expired between password and code."""
        if not user.may_sign_in:
            raise ImmediateHttpResponse(redirect("account_login"))
        super().login(request, user)
        audit.record(audit.Action.SIGNED_IN, by=user.username)

    def logout(self, request) -> None:
        audit.record(audit.Action.SIGNED_OUT, by=request.user.username)
        super().logout(request)

    def _get_login_attempts_cache_key(self, request, **credentials) -> str:
        """One count for a person, whichever host and whichever of the two names is typed."""
        typed = _typed(credentials)
        user = find(typed)
        return f"person {user.pk}" if user else f"typed {typed.casefold()}"

    def _failed(self, request, credentials: dict, step: str) -> None:
        by = request.user.username if request.user.is_authenticated else ""
        audit.record(audit.Action.SIGN_IN_FAILED, by=by, about=cleaned(_typed(credentials)), step=step)


class MFAAdapter(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _(
            "The code is not right, or was used already. Wait for the app to show the next one, then type that."
        ),
    }

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text)

    def get_totp_label(self, user) -> str:
        return user.username

    def get_totp_issuer(self) -> str:
        return settings.SITE["name"]

    def build_totp_svg(self, url: str) -> str:
        """Black on white in every color scheme, without any style in it."""
        picture = io.BytesIO()
        segno.make(url, error="m", micro=False).save(
            picture, kind="svg", xmldecl=False, svgns=False, dark="#000", light="#fff", scale=4,
            svgclass=None, lineclass=None,
        )  # fmt: skip
        return picture.getvalue().decode()

    def can_delete_authenticator(self, authenticator) -> bool:
        return False


def cleaned(typed: str) -> str:
    """What was typed as a user name, fit for the audit trail: one short line."""
    return re.sub(r"[^\w.@+-]+", " ", typed)[:60].strip()


def _typed(credentials: dict) -> str:
    return credentials.get("email") or credentials.get("username") or ""
