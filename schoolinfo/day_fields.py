"""Fields of forms in which people give a day or a time of the day."""

from datetime import date

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy

FIRST, LAST = date(2000, 1, 1), date(2100, 12, 31)  # further days have no moment in every zone, or no use


class Day(forms.DateField):
    """A day of the years 2000 to 2100, chosen or typed."""

    def __init__(self, **more):
        errors = {"invalid": gettext_lazy("Write the day like this: 2026-12-03.")}
        outside = gettext_lazy("Choose a day of the years 2000 to 2100.")
        super().__init__(
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            input_formats=["%Y-%m-%d", "%m/%d/%Y"],
            validators=[MinValueValidator(FIRST, outside), MaxValueValidator(LAST, outside)],
            error_messages=errors | more.pop("error_messages", {}),
            **more,
        )


class Clock(forms.TimeField):
    """A time of the day in the district's zone, chosen or typed."""

    def __init__(self, **more):
        errors = {"invalid": gettext_lazy("Write the time like this: 09:30.")}
        super().__init__(
            widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            input_formats=["%H:%M", "%H:%M:%S", "%I:%M %p"],
            error_messages=errors | more.pop("error_messages", {}),
            **more,
        )
