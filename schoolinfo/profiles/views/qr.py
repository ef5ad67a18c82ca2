"""QR codes for paper: each holds the address of one page of this site, and nothing that a reader sends."""

import io

import segno
from django.http import HttpResponse, HttpResponsePermanentRedirect

from schoolinfo.measures import STATE_CDS

from ..addresses import kind_of, page_address, qr_address
from ..public import public_page
from .subjects import find_subject


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
