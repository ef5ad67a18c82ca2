"""The guide: its contents and its chapters."""

import re

from django.forms import CharField, Form
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from schoolinfo.directory.search import describe, find
from schoolinfo.profiles.addresses import CdsConverter
from schoolinfo.profiles.example_school import NAME, example_school
from schoolinfo.profiles.facts import fictional_note
from schoolinfo.profiles.public import public_page
from schoolinfo.profiles.suggestions import MOST

from . import choosing
from .examples import Examples
from .files import chapters
from .links import Reader
from .page import page

WORDS = "q"  # the parameter with the words of a search


class Words(Form):
    """What to look for. Anything longer is no name of a school."""

    q = CharField(max_length=100, required=False)


@public_page
def contents(request):
    """Queries: releases, and the school's profile; one more where its code is unknown, and for a search."""
    here = reverse("guide")
    if code := _code(request):
        return _with_school(here, code)
    context = _whose(request) | {"chapters": chapters(get_language()), "here": here}
    return render(request, "dashboard/guide/contents.html", context)


@public_page
def chapter(request, slug):
    """Queries: releases, the school's profile, and one a source; the last three again for each sample school that
    shows what the school does not have."""
    here = reverse("guide-chapter", args=[slug])
    if code := _code(request):
        return _with_school(here, code)
    found = next(one for one in chapters(get_language()) if one.slug == slug)
    context = _whose(request)
    examples = Examples(request.releases, context["whose"])
    context |= {
        "chapter": found,
        "page": page(found, Reader.of(context["whose"]), examples),
        "here": here,
    }
    return render(request, "dashboard/guide/chapter.html", context)


def _with_school(here: str, code: str) -> HttpResponseRedirect:
    """To the top of the page: the form stands at its end."""
    return HttpResponseRedirect(f"{here}?{NAME}={code}#main")


def _whose(request) -> dict:
    """Whose numbers are shown, and what was found for the words of a search."""
    whose = example_school(request.releases, request.GET.get(NAME, ""))
    return {
        "whose": whose,
        "school": whose.found.profile.name if whose.found else "",
        "made_up": fictional_note(whose.found.profile) if whose.found else "",
        "choice": _choice(request),
    }


def _code(request) -> str:
    """The CDS code that the words of the search are, or ""."""
    words = request.GET.get(WORDS, "").strip()
    return words if re.fullmatch(CdsConverter.regex, words) else ""


def _choice(request) -> choosing.Choice | None:
    form = Words(request.GET)
    if not form.is_valid():
        return choosing.unreadable()
    if not (words := form.cleaned_data[WORDS]):
        return None
    hits = find(request.releases, words, limit=MOST)
    return choosing.choice(words, tuple(zip(hits, describe(request.releases, hits), strict=True)))
