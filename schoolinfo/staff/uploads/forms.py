"""What a person says of files: at the upload, and where the files leave a question open."""

import re
from collections.abc import Iterable, Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.releases.datasets import datasets

ENDINGS = ".txt,.csv,.xlsx,.zip"
_PERIOD = re.compile(r"(19|20)\d{2}(-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?")


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files, cleaned to a list. `fault`: what was wrong with them while they arrived."""

    widget = ManyFiles
    fault = ""

    def clean(self, data, initial=None):
        if self.fault:
            raise ValidationError(self.fault)
        files = [file for file in (data or []) if file]
        if not files:
            raise ValidationError(_("Choose at least one file."))
        return files


def dataset_choices(codes: Iterable[str] | None = None) -> list[tuple[str, str]]:
    """(code, title) of datasets by title, after an empty one; of all, when none are given."""
    known = datasets()
    named = [(code, str(known[code].title)) for code in (codes or known) if code in known]
    return [("", _("Choose")), *sorted(named, key=lambda pair: pair[1])]


def clean_period(text: str) -> str:
    """A spring year or a date. Raises ValidationError."""
    text = text.strip()
    if text and not _PERIOD.fullmatch(text):
        raise ValidationError(_("Write a year such as 2025, or a date such as 2026-06-01."))
    return text


class UploadForm(forms.Form):
    files = FilesField(label=gettext_lazy("Files"))
    dataset = forms.ChoiceField(label=gettext_lazy("What the files are"), required=False)
    period = forms.CharField(label=gettext_lazy("Year or date"), required=False, max_length=10)

    def __init__(self, *args, fault: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["files"].fault = fault
        self.fields["dataset"].choices = dataset_choices()
        self.fields["dataset"].choices[0] = ("", _("Let the site find out"))
        self.fields["files"].widget.attrs["accept"] = ENDINGS

    def clean_period(self):
        return clean_period(self.cleaned_data["period"])

    def clean_files(self):
        files = self.cleaned_data["files"]
        names = [file.name.casefold() for file in files]
        for file in files:
            if names.count(file.name.casefold()) > 1:
                raise ValidationError(_("Two files are named “{name}”.").format(name=file.name))
        return files


class AnswerForm(forms.Form):
    """The answer to one question: what a file is, or of when. Nothing is chosen beforehand."""

    dataset = forms.ChoiceField(label=gettext_lazy("What is in this file?"), required=False)
    period = forms.CharField(label=gettext_lazy("Of which year or day is it?"), required=False, max_length=10)

    def __init__(self, question: Mapping, *args, **kwargs):
        super().__init__(*args, prefix=f"q{question['file']}-{question['place']}", **kwargs)
        self.question = question
        if question["what"] == "dataset":
            self.fields["dataset"].choices = dataset_choices(question["choices"])
            self.fields["dataset"].required = True
            self.fields["dataset"].error_messages["required"] = _("Choose what is in this file.")
        else:
            del self.fields["dataset"]
            self.fields["period"].required = True
            self.fields["period"].error_messages["required"] = _("Write the year or the day of this file.")

    def clean_period(self):
        return clean_period(self.cleaned_data["period"])

    @property
    def answer(self) -> dict[str, str]:
        return {name: value for name, value in self.cleaned_data.items() if value}
