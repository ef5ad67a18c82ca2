"""Workshops to come to: the list, one of them, and both as calendars."""

from functools import wraps
from hashlib import blake2b
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from schoolinfo.middleware.pages import matches
from schoolinfo.profiles.errors import Link, NotThere, Unreadable

from . import presenters, selectors
from .calendars import calendar
from .languages import LANGUAGES
from .models import Workshop

KEPT = 60  # seconds for which a shared cache may keep a page: workshops pass by themselves


def dated_page(view):
    """A public page that depends on workshops and the clock, and not on what is released: GET and HEAD only.

    It reads no session, user, cookie or header. Kept for a minute, and asked for by its tag afterwards.
    """

    @require_safe
    @wraps(view)
    def page(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        tag = f'W/"{blake2b(response.content, digest_size=12).hexdigest()}"'
        if matches(request.headers.get("If-None-Match", ""), tag):
            response = HttpResponseNotModified()
        response.headers["ETag"] = tag
        response.headers["Cache-Control"] = f"public, max-age=0, must-revalidate, s-maxage={KEPT}"
        return response

    page.public = True
    return page


@dated_page
def workshops(request):
    """The workshops to come, by day. Queries: those to come, those that are over."""
    language, area = _asked(request)
    now = timezone.now()
    every = selectors.coming(now)
    offered = selectors.offers(every)
    found = selectors.fitting(every, language, area)
    asked = {name: value for name, value in (("language", language), ("area", area)) if value}
    context = {
        "coming": presenters.lines(found),
        "any": bool(every),
        "past": presenters.lines(selectors.past(now)),
        "held_in": presenters.languages(offered, language),
        "areas": presenters.areas(offered, area),
        "feed": reverse("workshops-feed") + (f"?{urlencode(asked)}" if asked else ""),
        "asked": bool(asked),
    }
    return render(request, "workshops/list.html", context)


@dated_page
def workshop(request, number):
    """One workshop, also when it is over or canceled. One query."""
    found = _find(number)
    context = {"workshop": presenters.line(found), "over": found.ends_at <= timezone.now()}
    return render(request, "workshops/workshop.html", context)


@dated_page
def workshop_calendar(request, number):
    """One query."""
    return _calendar(request, [_find(number)], f"workshop-{number}.ics")


@dated_page
def feed(request):
    """The workshops to come as a calendar to subscribe to. One query."""
    found = selectors.fitting(selectors.coming(timezone.now()), *_asked(request))
    name = _("Workshops: {site}").format(site=settings.SITE["name"])
    return _calendar(request, found, "workshops.ics", name=name)


def _asked(request) -> tuple[str, str]:
    """(Code of a language, area), "" for any. Raises Unreadable for what no workshop can have."""
    language, area = request.GET.get("language", ""), request.GET.get("area", "").strip()
    if language and language not in LANGUAGES:
        raise Unreadable(_("There is no such language to choose."), _all())
    if len(area) > Workshop._meta.get_field("area").max_length or "\x00" in area:
        raise Unreadable(_("There is no such area to choose."), _all())
    return language, area


def _find(number: int) -> Workshop:
    found = Workshop.objects.filter(pk=number).first() if number < 2**63 else None
    if found is None:
        raise NotThere(_("There is no such workshop."), _all())
    return found


def _all() -> tuple[Link, ...]:
    return (Link(reverse("workshops"), _("All workshops")),)


def _calendar(request, found, file_name: str, **named) -> HttpResponse:
    def address(one: Workshop) -> str:
        return request.build_absolute_uri(reverse("workshop", args=[one.pk]))

    response = HttpResponse(calendar(found, address, **named), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'inline; filename="{file_name}"'
    return response
