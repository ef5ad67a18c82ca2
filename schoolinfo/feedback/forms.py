"""What a reader types. Nothing of it is lost where it cannot be taken: each error says what to do."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from schoolinfo.measures import find_measure, sources
from schoolinfo.numbers import count

from .guard import STAMP, TRAP
from .models import Clear, Entry

MOST = 4_000  # characters of a comment
MOST_LINKS = 3
LINK = re.compile(r"https?://|www\.|\[url", re.IGNORECASE)
# Characters that show nothing and that a database or a table may refuse; line breaks and tabs stay.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
PHONE = re.compile(r"\+?[0-9 ().\-/]{7,24}((ext|x)\.? ?[0-9]{1,6})?", re.IGNORECASE)
LEAST_DIGITS = 7  # of a telephone number
_email = EmailValidator()


class FeedbackForm(forms.Form):
    """`clear`: a Clear or ""; `measure`: a code or ""; `comment`: with "\\n" for line breaks; `contact`: one line."""

    use_required_attribute = False
    clear = forms.ChoiceField(
        label=gettext_lazy("Is it clear?"), choices=Clear.choices, required=False, widget=forms.RadioSelect
    )
    measure = forms.CharField(
        label=gettext_lazy("Which part do you mean?"), required=False, widget=forms.Select
    )
    comment = forms.CharField(
        label=gettext_lazy("Your comment"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 7, "dir": "auto"}),
    )
    contact = forms.CharField(
        label=gettext_lazy("Your e-mail address or phone number (may be empty)"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "email", "spellcheck": "false", "dir": "auto"}),
    )

    def __init__(self, sent: dict[str, str] | None = None, *, shown: dict[str, str] | None = None):
        """`sent` is looked at; `shown` stands in the fields of a form that nobody has sent whole yet."""
        super().__init__(None if sent is None else cleaned(sent), initial=cleaned(shown or {}))
        self.fields["measure"].widget.choices = measures()

    @property
    def is_trapped(self) -> bool:
        """Whether the field that nobody sees was filled in."""
        return bool(self.data.get(TRAP))

    @property
    def stamp(self) -> str:
        return (self.data if self.is_bound else self.initial).get(STAMP, "")

    def clean_measure(self) -> str:
        """ "" for what is no measure: the choice has nothing else."""
        code = self.cleaned_data["measure"]
        return code if find_measure(code) else ""

    def clean_comment(self) -> str:
        comment = self.cleaned_data["comment"].strip()
        too_many = len(comment) - MOST
        if too_many > 0:
            raise ValidationError(_too_long(too_many))
        if len(LINK.findall(comment)) > MOST_LINKS:
            raise ValidationError(
                _("A comment may have up to {most} web addresses. Take some out.").format(most=MOST_LINKS)
            )
        return comment

    def clean_contact(self) -> str:
        contact = self.cleaned_data["contact"]
        if contact and not (is_email(contact) or is_phone(contact)):
            raise ValidationError(
                _("Write one e-mail address, like name@example.org, or one phone number. Or leave it empty.")
            )
        return contact

    def clean(self) -> dict:
        said = super().clean()
        if not self.errors and not said["clear"] and not said["comment"]:
            self.add_error("clear", _("Choose yes, partly or no, or write a comment."))
        return said


def cleaned(sent: dict[str, str]) -> dict[str, str]:
    """The fields without what cannot be seen; a line break is one character, as it is counted."""
    return {name: CONTROLS.sub("", re.sub("\r\n?", "\n", value)) for name, value in sent.items()}


def cut(sent: dict[str, str]) -> dict[str, str]:
    """The fields of a body that was too long: of the comment the first characters, as many as are taken."""
    most = {"comment": MOST, "contact": Entry._meta.get_field("contact").max_length}
    return {name: value[: most.get(name, MOST)] for name, value in sent.items()}


def measures() -> list[tuple[str, str]]:
    """All measures by code, in the order of the pages, behind the page as a whole."""
    listed = [(measure.code, str(measure.label)) for source in sources() for measure in source.measures]
    return [("", _("The page as a whole")), *listed]


def measure_label(code: str) -> str:
    known = find_measure(code)
    return str(known[1].label) if known else code


def is_email(contact: str) -> bool:
    """One address on one line."""
    try:
        _email(contact)
    except ValidationError:
        return False
    return len(contact) <= Entry._meta.get_field("contact").max_length


def is_phone(contact: str) -> bool:
    return PHONE.fullmatch(contact) is not None and sum(map(str.isdigit, contact)) >= LEAST_DIGITS


def _too_long(too_many: int) -> str:
    words = {"most": count(MOST), "number": count(too_many)}
    return ngettext(
        "The comment may have {most} characters. Take out {number} character.",
        "The comment may have {most} characters. Take out {number} characters.",
        too_many,
    ).format(**words)
