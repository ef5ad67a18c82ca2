"""Passwords: chosen, changed and forgotten."""

from allauth.account import forms as account
from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

from .entrance import password_field

RULES = _(
    "At least 12 characters. A sentence you can remember is good. Not a word that many people use, "
    "not your name, and not only digits."
)


class ChoosePassword(forms.Form):
    """A new password, typed twice. `user` is whose it will be, and not saved here."""

    password1 = password_field(_("New password"), "new-password")
    password2 = password_field(_("The new password once more"), "new-password")

    def __init__(self, user, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["password1"].help_text = RULES

    def clean_password1(self) -> str:
        password_validation.validate_password(self.cleaned_data["password1"], self.user)
        return self.cleaned_data["password1"]

    def clean(self):
        first, second = self.cleaned_data.get("password1"), self.cleaned_data.get("password2")
        if first and second and first != second:
            self.add_error("password2", _("The two are not the same."))
        return self.cleaned_data


class ChangePassword(account.ChangePasswordForm):
    """The old password and a new one."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].label = _("Password now")
        self.fields["password1"].label = _("New password")
        self.fields["password1"].help_text = RULES
        self.fields["password2"].label = _("The new password once more")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class Forgotten(forms.Form):
    """Who asks for a link to choose a new password."""

    login = forms.CharField(
        label=_("User name or e-mail address"),
        max_length=254,
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
