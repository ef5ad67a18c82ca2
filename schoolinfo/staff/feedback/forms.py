"""What the staff asks of the feedback, and what it types about an entry."""

from datetime import timedelta

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.day_fields import Day
from schoolinfo.feedback.forms import measures
from schoolinfo.feedback.models import Clear, Entry, PageKind, State
from schoolinfo.times import midnight

ALL = ("", gettext_lazy("All"))
UNSAID = "unsaid"  # no answer to "Is it clear?"
MOST = 4_000  # characters of a note or an answer
OPEN = "open"  # new or in work


class Filter(forms.Form):
    """What part of the feedback is asked for. Empty fields leave nothing out."""

    use_required_attribute = False
    state = forms.ChoiceField(
        label=gettext_lazy("State"),
        required=False,
        choices=[ALL, (OPEN, gettext_lazy("New or in work")), *State.choices],
    )
    clear = forms.ChoiceField(
        label=gettext_lazy("Is it clear?"),
        required=False,
        choices=[ALL, *Clear.choices, (UNSAID, gettext_lazy("Not said"))],
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind of page"), required=False, choices=[ALL, *PageKind.choices]
    )
    measure = forms.ChoiceField(label=gettext_lazy("Measure"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    since = Day(label=gettext_lazy("From this day"), required=False)
    until = Day(label=gettext_lazy("To this day"), required=False)
    words = forms.CharField(label=gettext_lazy("Words in it"), required=False, max_length=200)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["measure"].choices = [ALL, *measures()[1:]]
        self.fields["language"].choices = [ALL, *settings.LANGUAGES]

    def entries(self) -> QuerySet[Entry]:
        """The entries asked for, newest first. Days are days of the site's time zone."""
        asked = self.cleaned_data
        named = ("kind", "measure", "language")
        found = Entry.objects.order_by("-at", "-pk").filter(
            **{name: asked[name] for name in named if asked[name]}
        )
        if asked["state"]:
            states = (State.NEW, State.IN_WORK) if asked["state"] == OPEN else (asked["state"],)
            found = found.filter(state__in=states)
        if asked["clear"]:
            found = found.filter(clear="" if asked["clear"] == UNSAID else asked["clear"])
        if asked["since"]:
            found = found.filter(at__gte=midnight(asked["since"]))
        if asked["until"]:
            found = found.filter(at__lt=midnight(asked["until"] + timedelta(days=1)))
        for word in asked["words"].split():
            found = found.filter(
                Q(comment__icontains=word) | Q(answer__icontains=word) | Q(title__icontains=word)
            )
        return found


class Text(forms.CharField):
    """Some sentences. No browser counts for itself: it would cut off what is pasted."""

    def __init__(self, *, asked: str, **about):
        errors = {
            "required": asked,
            "max_length": gettext_lazy(
                "Write at most %(limit_value)d characters. Now there are %(show_value)d."
            ),
        }
        widget = forms.Textarea(attrs={"rows": 4})
        super().__init__(max_length=MOST, error_messages=errors, widget=widget, **about)

    def widget_attrs(self, widget) -> dict:
        return {}


class NoteForm(forms.Form):
    use_required_attribute = False
    text = Text(
        label=gettext_lazy("Note"),
        help_text=gettext_lazy("For the staff alone. It can be neither changed nor removed."),
        asked=gettext_lazy("Write the note."),
    )


class AnswerForm(forms.Form):
    """`seen`: how often the entry had been answered when the form was shown."""

    use_required_attribute = False
    text = Text(
        label=gettext_lazy("Answer"),
        help_text=gettext_lazy("It may become public later, so name nobody."),
        asked=gettext_lazy("Write the answer."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
    send = forms.BooleanField(label=gettext_lazy("Send it by e-mail, too"), required=False)


class RedactForm(forms.Form):
    """`words`: a list."""

    use_required_attribute = False
    words = forms.CharField(
        label=gettext_lazy("Words to take out"),
        help_text=gettext_lazy("As they stand in the comment, each on a line of its own."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"}),
    )
    whole = forms.BooleanField(label=gettext_lazy("Take out the whole comment"), required=False)

    def clean_words(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["words"].splitlines() if line.strip()]

    def clean(self) -> dict:
        said = super().clean()
        if not said.get("words") and not said.get("whole"):
            raise ValidationError({"words": _("Write the words, or choose to take out the whole comment.")})
        return said
