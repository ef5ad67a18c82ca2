"""What the address of a list asks for, and the addresses of the same list with something changed."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.forms import CharField, ChoiceField, IntegerField
from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.directory.filters import filter_form
from schoolinfo.directory.places import place_of_reader
from schoolinfo.directory.visible import home_district

from .errors import Unreadable

LAST_PAGE = 100_000
FILTERS = ("grade", "type", "region", "board", "status")
OF_THE_DISTRICT = ("region", "board")  # filters by names that mean something in one district only


def _location(text: str) -> None:
    try:
        place_of_reader(text)
    except ValueError as error:
        raise ValidationError("not a location") from error


class Asked(filter_form()):
    """The parameters of the list. Anything else in the address is left unread."""

    q = CharField(max_length=100, required=False)
    where = ChoiceField(choices=[("elsewhere", "elsewhere")], required=False)
    district = CharField(required=False, validators=[RegexValidator(r"\A[0-9]{7}0{7}\Z")])
    near = CharField(max_length=40, required=False, validators=[_location])
    page = IntegerField(
        required=False, validators=[MinValueValidator(1), MaxValueValidator(LAST_PAGE)], localize=False
    )


def read_request(parameters: Mapping[str, str]) -> dict[str, Any]:
    """{parameter: value}, "" for what is not asked, `page` from 1. What is at its default is not asked.

    Raises Unreadable, naming the first parameter that cannot be read.
    """
    form = Asked(parameters)
    if not form.is_valid():
        raise Unreadable(_unreadable(next(iter(form.errors))))
    asked = form.cleaned_data
    asked["page"] = asked["page"] or 1
    if asked["status"] == "open":
        asked["status"] = ""
    if asked["district"] == home_district():
        asked["district"] = asked["where"] = ""
    if asked["district"]:
        asked["where"] = ""
    return asked


def list_address(asked: Mapping[str, Any], **changed) -> str:
    """The list with some parameters changed; those at their default are left out. Another choice of schools
    begins with its first page."""
    wanted = {**asked, "page": 1, **changed}
    if wanted["page"] == 1:
        wanted["page"] = ""
    query = urlencode({name: value for name, value in sorted(wanted.items()) if value})
    return reverse("schools") + (f"?{query}" if query else "")


def hidden(asked: Mapping[str, Any], *without: str) -> tuple[tuple[str, str], ...]:
    """(name, value) of what a form on the page carries on, besides its own fields."""
    left_out = {"page", *without}
    return tuple((name, value) for name, value in sorted(asked.items()) if value and name not in left_out)


def _unreadable(name: str) -> str:
    return {
        "q": _("The words to search for must be 100 characters or fewer, and plain text."),
        "where": _("We know the home district, and “elsewhere”. The address asks for another place."),
        "district": _("A district is named by its CDS code of 14 digits. The address has something else."),
        "grade": _("Grades are K and 1 to 12. The address asks for another grade."),
        "type": _("The address asks for a type of school that we do not know."),
        "region": unknown_region(),
        "board": unknown_board(),
        "status": _("Schools are open, closed or pending. The address asks for something else."),
        "near": _("A location is written as two numbers, such as 34.05,-118.25. The address has another."),
        "page": _("The number of the page must be a whole number from 1."),
    }[name]


def unknown_region() -> str:
    return _("The address asks for a region that the district’s list of schools does not have.")


def unknown_board() -> str:
    return _("The address asks for a board district that the district’s list of schools does not have.")
