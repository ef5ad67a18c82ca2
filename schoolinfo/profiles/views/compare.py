"""Two to four schools side by side, in the order of the address."""

import re

from django.http import HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from schoolinfo.measures import find_measure

from ..addresses import CdsConverter
from ..citing import citation
from ..comparing import problems
from ..comparing.addresses import MOST, compare_address
from ..comparing.asked import Asked, read
from ..comparing.offers import Words, found_by, offers, sentence
from ..comparing.page import ask, comparison
from ..comparing.reading import find_schools, read_all, years_of
from ..errors import Unreadable
from ..missing import no_such_measure
from ..public import public_page
from ..samples.chosen import others


@public_page
def compare(request):
    """Queries: releases, profiles, and one a source; releases, profiles and four of the list to add a school."""
    asked = _asked(request)
    if not asked.canonical:
        words = "" if asked.chosen else asked.words
        return HttpResponsePermanentRedirect(_address(asked, asked.codes, words))
    if re.fullmatch(CdsConverter.regex, asked.words):
        return HttpResponseRedirect(_address(asked, (*asked.codes, asked.words)))
    schools = _schools(request, asked)
    if asked.words:
        return _offers(request, asked, schools)
    if not schools:
        return render(request, "profiles/compare_start.html", {"ask": ask(0), "projector": None})
    measure = _measure(asked)
    said = read_all(request.releases, schools, asked.year)
    shown = comparison(schools, said, year=asked.year, groups=measure)
    here = request.build_absolute_uri(shown.address)
    dated = request.build_absolute_uri(shown.dated) if shown.dated else ""
    cited = citation(shown.title, asked.codes, shown.shown_years, shown.papers, dated or here)
    more = others(asked.codes, asked.year) if getattr(request, "sampled", None) else ()
    context = {"comparison": shown, "here": here, "dated": dated, "citation": cited, "others": more}
    return render(request, "profiles/compare.html", context)


def _asked(request) -> Asked:
    """The parameters. Raises Unreadable for those that cannot be read, and for more schools than fit."""
    form = Words(request.GET)
    if not form.is_valid():
        raise Unreadable(_("The words to search for must be 100 characters or fewer, and plain text."))
    asked = read(
        request.GET.getlist("schools"),
        year=request.GET.get("year", ""),
        groups=request.GET.get("groups", ""),
        words=form.cleaned_data["add"],
    )
    if asked.unread:
        raise problems.unreadable(asked)
    if asked.unread_year:
        raise problems.unreadable_year()
    if len(asked.codes) > MOST:
        raise problems.too_many(asked)
    return asked


def _schools(request, asked: Asked):
    """The schools of the address. Raises NotThere for a code that is unknown, and for a year without results."""
    schools = find_schools(request.releases, asked.codes, asked.year)
    if len(schools) < len(asked.codes):
        raise problems.not_here(asked, schools)
    if schools and asked.year and asked.year not in years_of(schools):
        raise problems.no_such_year(asked, years_of(schools))
    return schools


def _measure(asked: Asked):
    """The measure to show by student group, or None. Raises NotThere for one that this site does not know."""
    if not asked.groups:
        return None
    known = find_measure(asked.groups)
    if known is None:
        raise no_such_measure()
    return known[1]


def _offers(request, asked: Asked, schools):
    """Schools by name: those of the home district first, then the others."""
    if len(schools) >= MOST:
        raise problems.too_many(asked)
    found = found_by(request.releases, asked.words)
    offered = offers(found, asked.codes, lambda codes: compare_address(codes, year=asked.year))
    context = {
        "schools": schools,
        "ask": ask(len(schools)),
        "codes": ",".join(asked.codes),
        "year": asked.year,
        "words": asked.words,
        "sentence": sentence(asked.words, offered),
        "offers": offered,
        "back": compare_address(asked.codes, year=asked.year),
    }
    return render(request, "profiles/compare_add.html", context)


def _address(asked: Asked, codes, words: str = "") -> str:
    return compare_address(codes, year=asked.year, groups=asked.groups, words=words)
