"""The audit trail as administrators look through it."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from schoolinfo.day_fields import Day
from schoolinfo.releases.models import AuditEntry
from schoolinfo.times import midnight

COLUMNS = ("at", "by", "action", "about", "address", "detail")


class Filter(forms.Form):
    """What part of the trail is asked for. Empty fields leave nothing out."""

    who = forms.CharField(label=_("Who"), required=False, max_length=150)
    action = forms.ChoiceField(label=_("What was done"), required=False)
    since = Day(label=_("From this day"), required=False)
    until = Day(label=_("To this day"), required=False)
    about = forms.CharField(label=_("Words about it"), required=False, max_length=300)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["action"].choices = [("", _("Anything")), *((a, a) for a in AuditEntry.Action.values)]

    def entries(self) -> QuerySet[AuditEntry]:
        """The entries asked for, newest first. Days are days of the site's time zone."""
        asked = self.cleaned_data
        found = AuditEntry.objects.order_by("-at", "-pk")
        if asked["who"]:
            found = found.filter(by__icontains=asked["who"])
        if asked["action"]:
            found = found.filter(action=asked["action"])
        if asked["since"]:
            found = found.filter(at__gte=midnight(asked["since"]))
        if asked["until"]:
            found = found.filter(at__lt=midnight(asked["until"] + timedelta(days=1)))
        if asked["about"]:
            words = asked["about"]
            found = found.filter(Q(about__icontains=words) | Q(detail__icontains=words) | Q(address=words))
        return found


@dataclass(frozen=True, slots=True)
class Line:
    """An entry in words."""

    at: datetime
    by: str
    action: str
    about: str
    address: str
    detail: str

    @classmethod
    def of(cls, entry: AuditEntry) -> "Line":
        told = sorted(
            entry.detail.items(), key=lambda item: item[0] == "after"
        )  # the database keeps no order
        detail = "; ".join(f"{name.replace('_', ' ')}: {_value(value)}" for name, value in told)
        return cls(entry.at, entry.by, entry.action, entry.about, entry.address, detail)

    def cells(self) -> dict[str, str]:
        """The entry as a row of the table to download; times are UTC."""
        at = self.at.astimezone(timezone.get_fixed_timezone(0)).isoformat(timespec="seconds")
        return {name: getattr(self, name) for name in COLUMNS} | {"at": at}


def _value(value) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "–"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
