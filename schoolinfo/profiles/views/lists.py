"""The list of schools: by name, the home district first, the rest of the state one step away."""

import re

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.forms import CharField, ChoiceField, Form, IntegerField
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from schoolinfo.directory.lists import list_schools
from schoolinfo.directory.selectors import find_profile

from ..addresses import CdsConverter, page_address
from ..errors import Link, NotThere, Unreadable
from ..listing import list_address, listing
from ..public import public_page
from .home import way_to

LAST_PAGE = 100_000


class Asked(Form):
    """The parameters of the list. Anything else in the address is left unread."""

    q = CharField(max_length=100, required=False)
    where = ChoiceField(choices=[("elsewhere", "elsewhere")], required=False)
    status = ChoiceField(choices=[(s, s) for s in ("open", "closed", "pending", "any")], required=False)
    page = IntegerField(
        required=False, validators=[MinValueValidator(1), MaxValueValidator(LAST_PAGE)], localize=False
    )


@public_page
def schools(request):
    """Queries: releases, the home district's profile, the count and the rows; one more for a CDS code."""
    asked = _asked(request)
    if re.fullmatch(CdsConverter.regex, asked["q"]) and find_profile(request.releases, asked["q"]):
        return HttpResponseRedirect(page_address(asked["q"]))
    home = way_to(request.releases, settings.SITE["home_district"])
    found = list_schools(
        request.releases,
        elsewhere=asked["where"] == "elsewhere",
        query=asked["q"],
        status=asked["status"] or "open",
        page=asked["page"] or 1,
    )
    if not found.rows and found.number > 1:
        raise _past_the_end(asked)
    return render(request, "profiles/schools.html", {"listing": listing(found, asked, home)})


def _asked(request) -> dict:
    """The cleaned parameters. Raises Unreadable, naming the first that cannot be read."""
    form = Asked(request.GET)
    if form.is_valid():
        return form.cleaned_data
    sentences = {
        "q": _("The words to search for must be 100 characters or fewer, and plain text."),
        "where": _("We know the home district, and “elsewhere”. The address asks for another place."),
        "status": _("Schools are open, closed or pending. The address asks for something else."),
        "page": _("The number of the page must be a whole number from 1."),
    }
    raise Unreadable(sentences[next(iter(form.errors))])


def _past_the_end(asked) -> NotThere:
    first = Link(list_address(asked, page=1), _("The first page of this list"))
    return NotThere(_("This list has fewer pages."), (first,))
