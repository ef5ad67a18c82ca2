"""What is typed for the steps of a year. `seen`: what the page showed, for the step to be held against."""

from django import forms
from django.utils.translation import gettext_lazy

from schoolinfo.day_fields import Day

from ..publishing.forms import ApproveForm as ApproveOneForm
from ..publishing.forms import Form, Note
from ..publishing.forms import SubmitForm as SubmitOneForm


class SubmitForm(SubmitOneForm):
    seen = forms.CharField(required=False, max_length=80)


class ApproveForm(ApproveOneForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["note"].required = False
        self.fields["note"].help_text = gettext_lazy(
            "The public reads it in the list of changes. Leave it empty to keep the note that each version was "
            "submitted with."
        )


class UndoForm(Form):
    note = Note(
        asked=gettext_lazy("Say why."),
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("The public reads it in the list of changes, if it has seen these versions."),
    )
    seen = forms.CharField(required=False, max_length=80)


class DateForm(Form):
    on = Day(
        label=gettext_lazy("Release date"),
        required=False,
        help_text=gettext_lazy("Leave it empty when the date is not known."),
    )
