"""QR codes for paper: each holds the address of one page of this site, and nothing that a reader sends."""

import io
import re

import segno
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from schoolinfo.measures import STATE_CDS
from schoolinfo.rooms import pages_with_screens

from ..addresses import CdsConverter, YearConverter, kind_of, page_address, qr_address
from ..errors import NotThere, Unreadable
from ..projector import QR, query
from ..public import public_page
from .subjects import find_subject

SCHOOLS = rf"{CdsConverter.regex}(,{CdsConverter.regex}){{0,3}}"
# Codes, numbers and words of choices, as the addresses of pages with a projector view have them.
PLAIN = re.compile(r"[a-z0-9=&,._-]{0,160}", re.IGNORECASE | re.ASCII)


@public_page
def school(request, cds, year=None):
    """Queries: releases and profile."""
    return _code(request, "school", cds, year)


@public_page
def district(request, cds):
    return _code(request, "district", cds)


@public_page
def state(request):
    return drawn(request.build_absolute_uri(page_address(STATE_CDS)))


@public_page
def comparison(request):
    """Of the comparison beside which it stands. Takes CDS codes and a year, so that it holds nothing else.

    Query: releases. Raises Unreadable for anything else in their place.
    """
    schools, year = request.GET.get("schools", ""), request.GET.get("year", "")
    if not (re.fullmatch(SCHOOLS, schools) and re.fullmatch(f"({YearConverter.regex})?", year)):
        raise Unreadable(_("The address must name one to four schools by their codes of 14 digits."))
    page = request.build_absolute_uri(request.path.removesuffix("qr.svg"))
    return drawn(f"{page}?schools={schools}" + (f"&year={year}" if year else ""))


@public_page
def page(request, page):
    """Of any page that has a projector view, with the parameters that say which one it is. Query: releases.

    Raises NotThere for all other addresses, and Unreadable for parameters with anything but codes and numbers.
    """
    path, asked = request.path.removesuffix(QR), query(request)
    if not _has_screens(request.path_info.removesuffix(QR)):
        raise NotThere(_("There is no page at this address."))
    if not PLAIN.fullmatch(asked):
        raise Unreadable(_("The address may hold codes and numbers, and nothing else."))
    return drawn(request.build_absolute_uri(f"{path}?{asked}" if asked else path))


def _has_screens(path: str) -> bool:
    try:
        return resolve(path).url_name in pages_with_screens()
    except Resolver404:
        return False


def drawn(address: str) -> HttpResponse:
    """An address as a QR code: black on white in every color scheme, with the quiet zone that readers need."""
    picture = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        picture, kind="svg", dark="#000", light="#fff", border=4, svgclass=None, lineclass=None, omitsize=True
    )
    return HttpResponse(picture.getvalue(), content_type="image/svg+xml")


def _code(request, kind, cds, year=None):
    if kind_of(cds) != kind:
        return HttpResponsePermanentRedirect(qr_address(cds))
    find_subject(request, cds, year)
    return drawn(request.build_absolute_uri(page_address(cds, year)))
