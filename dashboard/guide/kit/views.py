"""Pages of a kit: the form that chooses schools, the list of documents, each document."""

from functools import wraps

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from schoolinfo.profiles.comparing.offers import Words, found_by, offers, sentence
from schoolinfo.profiles.comparing.reading import find_schools
from schoolinfo.profiles.errors import Link, NotThere
from schoolinfo.profiles.public import public_page

from . import choosing
from .addresses import kit_address
from .asked import Refused, Wanted, asked_of, minutes_of, named_in, wanted, without_results
from .making import MOST, OFFERED, NoResults, make_kit
from .pages import kit_page
from .screens import document_page


def explains_refusal(view):
    """Where no kit can be made, the form to choose schools says why and keeps what can be used."""

    @wraps(view)
    def explained(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except Refused as refused:
            return _refused(request, refused)
        except NoResults as empty:
            minutes = minutes_of(request.GET) or OFFERED[0]
            return _refused(request, without_results(empty.school, asked_of(request.GET), minutes))

    return explained


@public_page
@explains_refusal
def kit(request):
    """Queries: releases, profiles, and one a source; releases, profiles and four of the list to add a school."""
    asked, minutes = asked_of(request.GET), minutes_of(request.GET)
    if there := choosing.leads_to(asked, minutes, named_in(request.GET)):
        return HttpResponseRedirect(there)
    found = wanted(request.releases, request.GET)
    if asked.words and not asked.chosen:
        return _offers(request, found, asked.words)
    if not found.schools:
        return _form(request, (), found.minutes)
    made = make_kit(request.releases, found.schools, found.minutes, base_of(request))
    context = {"page": kit_page(made, found), "form": choosing.form(found.schools, found.minutes)}
    return render(request, "guide/kit/kit.html", context)


@public_page
@explains_refusal
def document(request, code):
    """One document of a kit. Queries: releases, profiles, and one a source."""
    found = wanted(request.releases, request.GET)
    if not found.schools:
        raise Refused(
            _("Choose one to four schools first. The documents are made from their numbers."), (), 60
        )
    base = base_of(request)
    made = make_kit(request.releases, found.schools, found.minutes, base)
    page = document_page(made, code, base)
    if page is None:
        here = Link(kit_address(made.schools, made.minutes), _("All documents of this kit"))
        raise NotThere(_("This kit has no such document."), (here,))
    return render(request, "guide/kit/document.html", {"page": page})


def base_of(request) -> str:
    """The absolute address of the site, for QR codes and for paper."""
    return f"{request.scheme}://{request.get_host()}"


def _offers(request, found: Wanted, words: str):
    """Schools by name: those of the home district first, then the others."""
    form = Words(request.GET)
    codes = [school.subject.cds for school in found.schools]
    if not form.is_valid():
        problem = _("The words to search for must be 100 characters or fewer, and plain text.")
        raise Refused(problem, codes, found.minutes)
    if len(found.schools) >= MOST:
        raise Refused(_("This kit already holds four schools. Take one out first."), codes, found.minutes)
    listed = found_by(request.releases, words)
    offered = offers(listed, codes, lambda codes: kit_address(codes, found.minutes))
    context = {
        "form": choosing.form(found.schools, found.minutes, words),
        "sentence": sentence(words, offered),
        "offers": offered,
    }
    return render(request, "guide/kit/choose.html", context)


def _refused(request, refused: Refused):
    schools = find_schools(request.releases, refused.codes, None, fictional=True)
    return _form(request, schools, refused.minutes, refused.sentence, refused.status)


def _form(request, schools, minutes: int, problem: str = "", status: int = 200):
    context = {
        "form": choosing.form(schools, minutes),
        "problem": problem,
        "samples": choosing.samples(request.releases, minutes),
    }
    return render(request, "guide/kit/choose.html", context, status=status)
