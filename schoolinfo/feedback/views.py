"""The form on which readers say what is unclear, and the thanks for it.

Both stand on addresses of their own that nobody keeps, so that all other pages can be kept by anyone. They read no
session and no cookie and set none.
"""

from dataclasses import replace
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from schoolinfo.profiles.context import languages

from . import body, guard, limits
from .about import MEASURE, NAME, About, about
from .forms import FeedbackForm, cut
from .keeping import keep

REFUSED, NOT_YET, TOO_MANY = 403, 422, 429
SOON = 600  # seconds for which one can wait with the page open


class SeeOther(HttpResponseRedirect):
    """To a page that is read, so that loading it again sends nothing again."""

    status_code = 303


@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request):
    """The form, and what it sends. Queries to show it: those of the page it is about, none where that is kept."""
    page = about(request)
    if request.method != "POST":
        return _page(request, page, FeedbackForm())
    sent = body.read(request)
    if sent.status != 200:
        return _page(
            request, page, FeedbackForm(shown=cut(sent.fields)), sent.status, _unreadable(sent.status)
        )
    form = FeedbackForm(sent.fields)
    if guard.is_from_elsewhere(request):
        return _page(request, page, form, REFUSED, _from_elsewhere())
    if not form.is_valid():
        return _page(request, page, form, NOT_YET)
    return _not_yet(request, page, form) or _kept(request, page, form)


@require_safe
def thanks(request):
    """Thanks, and the way back."""
    return render(request, "feedback/thanks.html", _context(request, about(request)))


def _not_yet(request, page: About, form: FeedbackForm) -> HttpResponse | None:
    """The form once more, where sending it again is all that is to be done."""
    made = guard.made(form.stamp)
    if made is guard.Made.JUST_NOW:
        return _page(request, page, form, NOT_YET, _quick())
    if made is guard.Made.LONG_AGO:
        return _page(request, page, form, NOT_YET, _old())
    wait = limits.seconds_to_wait(request)
    if wait:
        response = _page(request, page, form, TOO_MANY, _too_many(wait))
        response.headers["Retry-After"] = str(wait)
        return response
    return None


def _kept(request, page: About, form: FeedbackForm) -> HttpResponse:
    keep(
        page=page.page,
        title=page.title[:300],
        kind=page.kind,
        language=translation.get_language() or settings.LANGUAGE_CODE,
        trapped=form.is_trapped,
        **form.cleaned_data,
    )
    return SeeOther(f"{reverse('feedback-thanks')}{_query(page)}")


def _page(request, page: About, form: FeedbackForm, status: int = 200, problem: str = "") -> HttpResponse:
    """The form with all that was typed. `problem`: a sentence about the form as a whole."""
    own = guard.made(form.stamp) is not guard.Made.LONG_AGO
    known = {
        "form": form,
        "problem": problem,
        "stamp": form.stamp if own else guard.stamp(),
        "stamp_name": guard.STAMP,
        "trap_name": guard.TRAP,
        "action": f"{reverse('feedback')}{_query(page)}",
        "asks_measure": page.has_measures and page.measure is None,
    }
    return render(request, "feedback/feedback.html", _context(request, page) | known, status=status)


def _context(request, page: About) -> dict:
    """`page`; and the languages of the site, each of which leads to the same form about the page in that language."""
    code = translation.get_language() or settings.LANGUAGE_CODE
    forms, pages = languages(request.path, code), languages(page.page or "/", code)
    there = (
        replace(form, address=form.address + _query(replace(page, page=page.page and same.address)))
        for form, same in zip(forms, pages, strict=True)
    )
    return {"page": page, "languages": tuple(there)}


def _query(page: About) -> str:
    named = {NAME: page.page, MEASURE: page.measure.code if page.measure else ""}
    said = urlencode({name: value for name, value in named.items() if value}, safe="/")
    return f"?{said}" if said else ""


def _unreadable(status: int) -> str:
    if status == 413:
        return _(
            "This was too long to take in. Nothing was sent yet. The first 4,000 characters of your comment stand "
            "below. Shorten it, then send it again."
        )
    return _("We could not read this form. Nothing was sent yet. Fill it in again here.")


def _from_elsewhere() -> str:
    return _(
        "This did not come from our own page, so nothing was sent yet. Is it what you want to say? Then send it."
    )


def _quick() -> str:
    return _(
        "That was very quick, so nothing was sent yet. Nothing you typed is lost. Please press the button again."
    )


def _old() -> str:
    return _(
        "This page was open for a long time, so nothing was sent yet. Nothing you typed is lost. Please press the "
        "button again."
    )


def _too_many(wait: int) -> str:
    """`wait`: seconds."""
    if wait > SOON:
        return _(
            "So much was sent today that this was not sent yet. Nothing you typed is lost. Keep a copy of it, and send "
            "it again tomorrow."
        )
    return _(
        "A lot was sent from your network just now, so this was not sent yet. Nothing you typed is lost. Wait ten "
        "minutes, then press the button again."
    )
