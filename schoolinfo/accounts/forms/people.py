"""What an administrator writes about a person."""

import re
from datetime import datetime, time

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from schoolinfo.accounts.models import Role, User
from schoolinfo.day_fields import Day
from schoolinfo.directory.models import Entity

NAMES = RegexValidator(
    r"^(?!invite$)[a-z0-9][a-z0-9._-]*$",
    _("A user name has small letters from a to z, digits, dots, dashes and underscores."),
)  # "invite" is another page's address


class About(forms.Form):
    """Name, address, roles, schools and last day of a person. `cleaned_data` is what `changes.change` takes."""

    name = forms.CharField(
        label=_("Full name"), max_length=150, widget=forms.TextInput({"autocomplete": "off"})
    )
    email = forms.EmailField(label=_("E-mail address"), widget=forms.EmailInput({"autocomplete": "off"}))
    roles = forms.MultipleChoiceField(
        label=_("Roles"), choices=Role.choices, widget=forms.CheckboxSelectMultiple()
    )
    schools = forms.CharField(
        label=_("Schools, for a previewer"),
        help_text=_("CDS codes of 14 digits, one on a line."),
        required=False,
        widget=forms.Textarea({"rows": 3, "spellcheck": "false"}),
    )
    expires_at = Day(
        label=_("Last day"),
        help_text=_("The account works up to the end of this day. Leave it empty for no end."),
        required=False,
    )

    def __init__(self, *args, person: User | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].lower()
        others = User.objects.filter(email__iexact=email).exclude(pk=self.person and self.person.pk)
        if others.exists():
            raise ValidationError(_("Another person has this e-mail address."))
        return email

    def clean_schools(self) -> list[str]:
        codes = sorted(set(re.split(r"[\s,;]+", self.cleaned_data["schools"].strip())) - {""})
        known = Entity.objects.filter(cds__in=codes, kind=Entity.Kind.SCHOOL).values_list("cds", flat=True)
        unknown = sorted(set(codes) - set(known))
        if unknown:
            said = {"codes": ", ".join(unknown[:10])}
            raise ValidationError(
                ngettext(
                    "No school has this CDS code: %(codes)s",
                    "No schools have these CDS codes: %(codes)s",
                    len(unknown),
                )
                % said
            )
        return codes

    def clean_expires_at(self) -> datetime | None:
        """The end of the day, in the site's time zone."""
        day = self.cleaned_data["expires_at"]
        if day is None:
            return None
        end = timezone.make_aware(datetime.combine(day, time(23, 59, 59)))
        if end <= timezone.now() and end != (self.person and self.person.expires_at):
            raise ValidationError(_("This day is over. To end an account now, disable it."))
        return end

    def clean(self):
        roles, schools = self.cleaned_data.get("roles"), self.cleaned_data.get("schools")
        if roles is None or schools is None:
            return self.cleaned_data
        if Role.PREVIEWER in roles and not schools:
            self.add_error("schools", _("Name at least one school that this previewer may see."))
        if schools and Role.PREVIEWER not in roles:
            self.add_error(
                "schools", _("Only previewers are given schools. Choose that role too, or leave this empty.")
            )
        return self.cleaned_data


class Invitation(About):
    """A new person. `cleaned_data` is what `changes.invite` takes."""

    username = forms.CharField(
        label=_("User name"),
        help_text=_("It stands in the history of what is published, so it never changes."),
        max_length=40,
        validators=[NAMES],
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )
    field_order = ("username", "name", "email", "roles", "schools", "expires_at")

    def clean_username(self) -> str:
        if User.objects.filter(username__iexact=self.cleaned_data["username"]).exists():
            raise ValidationError(_("Another person has this user name."))
        return self.cleaned_data["username"]


def as_typed(user: User) -> dict:
    """What the form shows about a person before anything is typed."""
    return {
        "name": user.get_full_name(),
        "email": user.email,
        "roles": sorted(user.roles),
        "schools": "\n".join(sorted(user.schools)),
        "expires_at": user.expires_at and timezone.localdate(user.expires_at),
    }
