"""The table of change warnings in words, and its form."""

from collections.abc import Mapping
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.releases.comparing.limits import BOUNDS, LONGEST, WHOLE, Limits, flat

SCALES = {
    "points": gettext_lazy("Distance from Standard: points"),
    "percent": gettext_lazy("Rates: percentage points"),
    "index": gettext_lazy("Science: points of 100"),
    "growth_percentile": gettext_lazy("Growth as a percentile of schools"),
    "mean_sgp": gettext_lazy("Growth as the mean of students’ percentiles"),
    "median_sgp": gettext_lazy("Growth as the median of students’ percentiles"),
    "residual_gain": gettext_lazy("Growth as gain above what is expected, in points"),
    "residual_gain_100": gettext_lazy("Growth around 100, in points"),
    "value_added_points": gettext_lazy("Growth as value added, in points"),
    "standardized_effect": gettext_lazy("Growth as a standardized effect"),
}
OTHERS = {
    "least_students": gettext_lazy("Students that a group must have, then and now, to be watched"),
    "size_percent": gettext_lazy("Percent by which the size of a group may change"),
    "schools_lost_percent": gettext_lazy("Percent of the schools of last time that may be missing"),
    "together_percent": gettext_lazy(
        "Percent of a district’s schools whose colors may not move the same way"
    ),
    "together_schools": gettext_lazy("Schools with a color that a district must have to be watched"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One limit: what it is about, what holds, and with what the site began."""

    label: str
    holds: str
    beginning: str
    tuned: bool


def label(name: str) -> str:
    scale = name.removeprefix("value.")
    return str(SCALES.get(scale, scale) if scale != name else OTHERS[name])


def lines(holds: Limits, beginning: Limits) -> tuple[Line, ...]:
    """The table that holds, in its order."""
    first = flat(beginning)
    return tuple(
        Line(
            label(name), number(value), number(first[name]) if name in first else "", first.get(name) != value
        )
        for name, value in flat(holds).items()
    )


def number(value: float) -> str:
    return f"{value:g}"


class LimitsForm(forms.Form):
    """A field for each limit, and why they are changed."""

    def __init__(self, holds: Limits, data: Mapping | None = None):
        super().__init__(data)
        for name, value in flat(holds).items():
            low, high = BOUNDS[name.partition(".")[0]]
            kind = forms.IntegerField if name in WHOLE else forms.FloatField
            wrong = {"required": _("Enter a number."), "invalid": _("Enter a number, such as 15.")}
            self.fields[name] = kind(
                label=label(name), min_value=low, max_value=high, initial=number(value), error_messages=wrong
            )
        self.fields["reason"] = forms.CharField(
            label=_("Why it is changed"),
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": 3}),
            error_messages={"required": _("Write why it is changed.")},
        )

    @property
    def limits(self) -> Limits:
        """The limits of a valid form."""
        said = {name: self.cleaned_data[name] for name in self.fields if name != "reason"}
        scales = {
            name.removeprefix("value."): said.pop(name) for name in list(said) if name.startswith("value.")
        }
        return Limits(value=scales, **said)
