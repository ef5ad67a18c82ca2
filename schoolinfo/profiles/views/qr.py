"""QR codes for paper: each holds the address of one page of this site, and nothing that a reader sends."""

import io
import re

import segno
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _

from schoolinfo.measures import STATE_CDS

from ..addresses import CdsConverter, YearConverter, kind_of, page_address, qr_address
from ..errors import Unreadable
from ..public import public_page
from .subjects import find_subject

SCHOOLS = rf"{CdsConverter.regex}(,{CdsConverter.regex}){{0,3}}"


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
