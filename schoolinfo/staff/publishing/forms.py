"""What people type when they take a step. Each error stands at its field and says what to do."""

import re
from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.day_fields import Clock, Day
from schoolinfo.releases.models import Version
from schoolinfo.releases.publishing import LONGEST, SHORTEST
from schoolinfo.times import NoSuchMoment, moment_of

NOW, LATER = "now", "later"
SUPERSEDE, SEAL = "superseded", "sealed"
FARTHEST = timedelta(days=5 * 365)


class Note(forms.CharField):
    """A text of some sentences."""

    def __init__(self, *, least: int = 1, asked: str, label: str, help_text: str):
        errors = {
            "required": asked,
            "min_length": gettext_lazy("Write at least %(limit_value)d characters."),
            "max_length": gettext_lazy(
                "Write at most %(limit_value)d characters. Now there are %(show_value)d."
            ),
        }
        super().__init__(
            label=label,
            help_text=help_text,
            min_length=least,
            max_length=LONGEST,
            error_messages=errors,
            widget=forms.Textarea(attrs={"rows": 4}),
        )

    def widget_attrs(self, widget) -> dict:
        """None: a browser that counts for itself cuts off what is pasted."""
        return {}


class Carried(forms.CharField):
    """What the page knew when the form was opened."""

    def __init__(self):
        super().__init__(required=False, widget=forms.HiddenInput)


class Form(forms.Form):
    """A form whose errors are told by the page, not by the browser."""

    use_required_attribute = False
    outdated = False  # what it was filled in against has changed meanwhile


class SubmitForm(Form):
    note = Note(
        least=SHORTEST,
        asked=gettext_lazy("Write a release note."),
        label=gettext_lazy("Release note"),
        help_text=gettext_lazy("What is new, and why. The public reads it in the list of changes."),
    )


class SendBackForm(Form):
    note = Note(
        asked=gettext_lazy("Say what is to be done."),
        label=gettext_lazy("What is to be done?"),
        help_text=gettext_lazy("The uploader reads it. The public does not."),
    )


class ApproveForm(Form):
    """`public_from` is a moment after `clean`, or None for at once."""

    when = forms.ChoiceField(
        label=gettext_lazy("When does it become public?"),
        choices=[(NOW, gettext_lazy("At once")), (LATER, gettext_lazy("On a day and time"))],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose when it becomes public.")},
    )
    day = Day(label=gettext_lazy("Day"), required=False)
    time = Clock(label=gettext_lazy("Time"), required=False)
    note = Note(
        least=SHORTEST,
        asked=gettext_lazy("Write a release note."),
        label=gettext_lazy("Release note"),
        help_text=gettext_lazy("The public reads it in the list of changes. You can mend its words."),
    )
    seen = Carried()
    sure = Carried()
    public_from = None

    def clean(self):
        data = super().clean()
        if data.get("when") == LATER:
            self._wanted("day", _("Choose the day."))
            self._wanted("time", _("Choose the time."))
            if data.get("day") and data.get("time"):
                self._set_moment(data["day"], data["time"])
        elif self.data.get("day") or self.data.get("time"):
            self.add_error(
                "when", _("There is a day or a time below. Choose “On a day and time”, or empty them.")
            )
        return data

    @property
    def to_confirm(self) -> datetime | None:
        """The later moment that the person has not seen in words yet."""
        shown = self.cleaned_data["sure"]
        return self.public_from if self.public_from and shown != self.public_from.isoformat() else None

    def _wanted(self, field: str, sentence: str) -> None:
        if field not in self.errors and not self.cleaned_data.get(field):
            self.add_error(field, sentence)

    def _set_moment(self, day, clock) -> None:
        if day > timezone.localdate() + FARTHEST:
            self.add_error("day", _("Choose a day within the next five years."))
            return
        try:
            self.public_from = moment_of(day, clock)
        except NoSuchMoment as error:
            self.add_error("time", str(error))
            return
        if self.public_from <= timezone.now():
            self.add_error("day", _("That moment has passed. Choose one in the future, or “At once”."))


class WithdrawForm(Form):
    """Taking a version back. Sealing it wants its name typed."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What is wrong with it?"),
        choices=[
            (SUPERSEDE, gettext_lazy("Its numbers are wrong, or it came too early")),
            (SEAL, gettext_lazy("It could say too much about a student: remove it for good")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what is wrong with it.")},
    )
    note = Note(
        asked=gettext_lazy("Say why."),
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy(
            "If the public has seen this version, it reads the reason in the list of changes. Of a version "
            "that is removed for good it does not."
        ),
    )
    name = forms.CharField(
        label=gettext_lazy("Name of the version, to remove it for good"), required=False, max_length=200
    )
    expects = Carried()

    def __init__(self, *args, version: Version, sealing_only: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.version = version
        if sealing_only and not self.is_bound:  # a second press is told that it is done
            self.fields["kind"].choices = self.fields["kind"].choices[1:]

    @property
    def seals(self) -> bool:
        return self.cleaned_data["kind"] == SEAL

    def clean(self):
        data = super().clean()
        if data.get("kind") == SEAL and _plain(data.get("name", "")) != _plain(str(self.version)):
            self.add_error(
                "name", _("Type the name of the version as it stands here: {name}").format(name=self.version)
            )
        return data


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().casefold()
