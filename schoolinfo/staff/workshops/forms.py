"""What facilitators type about a workshop. Each error stands at its field and says what to do."""

import re
from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.day_fields import Clock, Day
from schoolinfo.times import NoSuchMoment, moment_of
from schoolinfo.workshops.contact import contact
from schoolinfo.workshops.languages import LANGUAGES
from schoolinfo.workshops.models import Workshop

from ..publishing.forms import Carried, Form

FARTHEST = timedelta(days=2 * 365)
LONGEST = timedelta(hours=12)
MOST_SEATS = 5_000


def _text(name: str, label, *, asked="", **more) -> forms.CharField:
    """A field as long as its column. `asked`: what to say where it is left empty and must not be."""
    most = Workshop._meta.get_field(name).max_length or 2_000
    return forms.CharField(
        label=label,
        required=bool(asked),
        max_length=most,
        error_messages={
            "required": asked,
            "max_length": gettext_lazy(
                "Write at most %(limit_value)d characters. Now there are %(show_value)d."
            ),
        },
        **more,
    )


class WorkshopForm(Form):
    """`values` are the workshop's fields after `is_valid`."""

    title = _text("title", gettext_lazy("Title"), asked=gettext_lazy("Give the workshop a title."))
    about = _text(
        "about",
        gettext_lazy("What it is about"),
        help_text=gettext_lazy("A few plain sentences: what people will learn, and for whom it is."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    day = Day(label=gettext_lazy("Day"), error_messages={"required": gettext_lazy("Choose the day.")})
    starts, ends = (
        Clock(label=label, error_messages={"required": gettext_lazy("Choose the time.")})
        for label in (gettext_lazy("Begins at"), gettext_lazy("Ends at"))
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        choices=[("", ""), *((code, one.english) for code, one in LANGUAGES.items())],
        error_messages={"required": gettext_lazy("Choose the language it is held in.")},
    )
    interpreters = _text(
        "interpreters",
        gettext_lazy("Interpreters"),
        help_text=gettext_lazy("Languages into which it is interpreted, and on request or always."),
    )
    area = _text(
        "area",
        gettext_lazy("Area"),
        help_text=gettext_lazy("Part of the district or city. Families look for workshops by it."),
    )
    place = _text(
        "place",
        gettext_lazy("Place"),
        help_text=gettext_lazy("Such as a school and its room. Or give a web address."),
    )
    address = _text("address", gettext_lazy("Street and city"))
    online = forms.URLField(
        label=gettext_lazy("Web address to join"),
        required=False,
        max_length=300,
        assume_scheme="https",
        error_messages={"invalid": gettext_lazy("Write the whole address: https://…")},
    )
    capacity = forms.IntegerField(
        label=gettext_lazy("Seats"),
        required=False,
        min_value=1,
        max_value=MOST_SEATS,
        help_text=gettext_lazy("Leave it empty where there is no limit."),
        error_messages={"invalid": gettext_lazy("Write a whole number.")},
    )
    access = _text(
        "access",
        gettext_lazy("Access"),
        help_text=gettext_lazy("Ramps, elevators, parking, captions, sign language, and whom to ask."),
    )
    child_care = _text(
        "child_care",
        gettext_lazy("Child care"),
        help_text=gettext_lazy("Whether there is any, for which ages, and until when to ask for it."),
    )
    contact = _text(
        "contact",
        gettext_lazy("How to sign up"),
        asked=gettext_lazy("Say how to sign up."),
        help_text=gettext_lazy("An e-mail address, a telephone number or a web address."),
    )
    sequence = Carried()
    values: dict

    def __init__(self, *args, first: bool = True, **kwargs):
        """`first`: the workshop is new, so it cannot lie in the past."""
        super().__init__(*args, **kwargs)
        self.first = first

    def clean_contact(self):
        text = self.cleaned_data["contact"]
        if not contact(text).link:
            raise forms.ValidationError(
                _(
                    "Write an e-mail address, a web address with https://, or a telephone number of ten digits."
                )
            )
        return text

    def clean(self):
        data = super().clean()
        if not (data.get("place") or data.get("online") or {"place", "online"} & self.errors.keys()):
            self.add_error("place", _("Give a place, or a web address to join."))
        if {"day", "starts", "ends"} <= data.keys():
            self._set_moments(data)
        if not self.errors:
            kept = data.keys() - {"day", "starts", "ends", "sequence"}
            self.values = {name: data[name] for name in kept} | self.moments
        return data

    def _set_moments(self, data) -> None:
        """A workshop ends on the day on which it begins."""
        self.moments = {}
        for field, name in (("starts", "starts_at"), ("ends", "ends_at")):
            try:
                self.moments[name] = moment_of(data["day"], data[field])
            except NoSuchMoment as error:
                self.add_error(field, str(error))
        if len(self.moments) == 2:
            self._check(**self.moments)

    def _check(self, starts_at: datetime, ends_at: datetime) -> None:
        now = timezone.now()
        if ends_at <= starts_at:
            self.add_error("ends", _("It ends before it begins. Choose a later time."))
        elif ends_at - starts_at > LONGEST:
            self.add_error("ends", _("It is longer than 12 hours. Make two workshops of it."))
        if self.first and starts_at <= now:
            self.add_error("day", _("That moment has passed. Choose one in the future."))
        elif starts_at > now + FARTHEST:
            self.add_error("day", _("Choose a day within the next two years."))


class CancelForm(Form):
    why = _text(
        "why_canceled",
        gettext_lazy("Why is it canceled?"),
        asked=gettext_lazy("Say why, in a sentence."),
        help_text=gettext_lazy("Everybody can read it. Say what people can do instead."),
    )
    sequence = Carried()


class RestoreForm(Form):
    sequence = Carried()


def typed(workshop: Workshop, *, copied: bool = False) -> dict:
    """The workshop as its form shows it. `copied`: for another one like it, without its day."""
    start, end = (timezone.localtime(at) for at in (workshop.starts_at, workshop.ends_at))
    names = [name for name in WorkshopForm.base_fields if name not in ("day", "starts", "ends", "sequence")]
    return {name: getattr(workshop, name) for name in names} | {
        "day": None if copied else start.date(),
        "starts": start.time(),
        "ends": end.time(),
        "sequence": workshop.sequence,
    }


def number(text: str) -> int:
    """The count of changes that a form was opened with; -1, which none has, for anything else."""
    return int(text) if re.fullmatch("[0-9]{1,9}", text or "") else -1
