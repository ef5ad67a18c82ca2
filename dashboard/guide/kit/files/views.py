"""The files of a kit, and the page that says how far they are.

Making them costs seconds, so it is begun by one address alone, which leads on to a page that only looks.
"""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schoolinfo.profiles.errors import Link, NotThere
from schoolinfo.profiles.public import public_page

from ..addresses import kit_address, with_query
from ..asked import Refused, Wanted, wanted
from ..making import make_kit
from ..views import base_of, explains_refusal
from . import desk
from .keys import Order
from .pages import files_page

TYPES = {"pdf": "application/pdf", "zip": "application/zip"}
LONGEST = 60  # letters of the schools' names in the name of a file
AGAIN = 60  # seconds after which a full queue is worth another try


@public_page
@explains_refusal
def make(request):
    """Begin the making where it is needed, and lead to the page that shows it. Asking again changes nothing.

    A HEAD begins nothing. Schools without results are refused here, and not only by the worker. Queries:
    releases, profiles, up to six of the queue, and one a source where nobody has asked for the kit yet.
    """
    releases = request.releases
    found, order = _ordered(request)
    try:
        if request.method == "GET":
            if desk.kept(releases, order) is None:
                make_kit(releases, found.schools, order.minutes, order.base)
            desk.ask(releases, order)
    except desk.Full:
        response = _shown(request, files_page(None, order, _names(found), full=True), status=503)
        response.headers["Retry-After"] = str(AGAIN)
        return response
    return _led("kit-state", order)


@public_page
@explains_refusal
def state(request):
    """How far the making is; its files when it is done. Queries: releases, profiles, one or two of the files."""
    releases = request.releases
    found, order = _ordered(request)
    return _shown(request, files_page(desk.kept(releases, order), order, _names(found)))


@public_page
@explains_refusal
def file(request, form):
    """The PDF or the ZIP; the making where there is none. Queries: releases, profiles and the bytes."""
    found, order = _ordered(request, changes=False)
    held = desk.bytes_of(request.releases, order, form)
    if held is None:
        return _led("kit-make", order)
    response = HttpResponse(held, content_type=TYPES[form])
    name = f"{slugify(' '.join(_names(found)))[:LONGEST].strip('-')}-{order.minutes}"
    response.headers["Content-Disposition"] = f'attachment; filename="workshop-kit-{name}.{form}"'
    return response


def _ordered(request, *, changes: bool = True) -> tuple[Wanted, Order]:
    """What is asked for. `changes`: the answer tells of work under way, so that nobody may keep it.

    Raises Refused, and NotThere in a preview: the worker makes files from public numbers alone.
    """
    found = wanted(request.releases, request.GET)
    if not found.schools:
        raise Refused(_("Choose one to four schools first. The files are made from their numbers."), (), 60)
    order = Order(
        tuple(school.subject.cds for school in found.schools),
        found.minutes,
        get_language(),
        base_of(request),
    )
    if not request.releases.cacheable:
        here = Link(kit_address(order.schools, order.minutes), _("All documents of this kit"))
        raise NotThere(_("The files of a kit are made when its numbers are public."), (here,))
    if changes:
        request.releases = replace(request.releases, cacheable=False)
    return found, order


def _names(found: Wanted) -> tuple[str, ...]:
    return tuple(school.subject.name for school in found.schools)


def _led(name: str, order: Order) -> HttpResponse:
    """303: what was asked for is elsewhere, and is asked for by GET."""
    address = with_query(reverse(name), order.schools, order.minutes)
    return HttpResponse(status=303, headers={"Location": address})


def _shown(request, page, status: int = 200) -> HttpResponse:
    return render(request, "guide/kit/files/files.html", {"page": page}, status=status)
