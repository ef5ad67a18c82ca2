"""The first code of a new authenticator app."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.internal.flows import check_rate_limit
from django import forms

from schoolinfo.accounts import factor

from .entrance import code_field


class NewApp(forms.Form):
    """Whether the app holds the secret: `step` is the 30 seconds of the code it showed."""

    code = code_field()

    def __init__(self, user, secret: str, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.secret = user, secret

    def clean_code(self) -> str:
        forget = check_rate_limit(self.user)
        self.step = factor.step_of(self.secret, self.cleaned_data["code"])
        if self.step is None:
            raise get_adapter().validation_error("incorrect_code")
        forget()
        return self.cleaned_data["code"]
