"""What is typed to sign in, and to show once more who one is. django-allauth names these forms in its settings."""

from allauth.account import forms as account
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as mfa
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.models import Authenticator
from django import forms
from django.utils.translation import gettext_lazy as _

from schoolinfo.accounts import factor, letters
from schoolinfo.releases import audit

CODE = {
    "autocomplete": "one-time-code",
    "inputmode": "numeric",
    "autocapitalize": "off",
    "spellcheck": "false",
}


class SignIn(account.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        name = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        self.fields["login"] = forms.CharField(
            label=_("User name or e-mail address"), max_length=254, widget=forms.TextInput(name)
        )
        self.fields["password"] = password_field(_("Password"))
        self.order_fields(["login", "password"])


class Reauthenticate(account.ReauthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"] = password_field(_("Password"))


class _Code(forms.Form):
    """A code of the app or a recovery code; one is good once."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"] = code_field()

    def clean_code(self) -> str:
        forget = check_rate_limit(self.user)
        self.authenticator = factor.accept(self.user, self.cleaned_data["code"])
        if self.authenticator is None:
            audit.record(audit.Action.SIGN_IN_FAILED, by=self.user.username, step="code")
            raise get_adapter().validation_error("incorrect_code")
        self.authenticator.user = self.user
        forget()
        return self.cleaned_data["code"]

    def save(self) -> None:
        super().save()
        if self.authenticator.type == Authenticator.Type.RECOVERY_CODES:
            left = len(factor.recovery_codes(self.user))
            audit.record(
                audit.Action.FACTOR_CHANGED, by=self.user.username, how="recovery code used", codes_left=left
            )
            letters.recovery_code_used(self.user, left)


class Code(_Code, mfa.AuthenticateForm):
    pass


class CodeAgain(_Code, mfa.ReauthenticateForm):
    pass


def password_field(label, autocomplete: str = "current-password") -> forms.CharField:
    return forms.CharField(
        label=label,
        strip=False,
        max_length=1024,  # hashing more of it costs time only
        widget=forms.PasswordInput({"autocomplete": autocomplete}),
    )


def code_field() -> forms.CharField:
    return forms.CharField(label=_("Code"), max_length=20, widget=forms.TextInput(CODE))
