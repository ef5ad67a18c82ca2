"""What can be taken home: the table of one subject, and the page that explains its columns."""

from django.conf import settings
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from schoolinfo.measures import STATE_CDS

from ..addresses import data_address, kind_of, page_address
from ..downloads.columns import columns as all_columns
from ..downloads.take import file_of
from ..public import public_page
from .subjects import find_subject


@public_page
def school(request, cds, form, year=None):
    """Queries: releases, profile, enrolment, and one a source."""
    return _file(request, "school", cds, form, year)


@public_page
def district(request, cds, form):
    return _file(request, "district", cds, form)


@public_page
def state(request, form):
    return _file(request, "state", STATE_CDS, form)


@public_page
def columns(request):
    """What each column holds, and its codes."""
    context = {
        "columns": all_columns(),
        "license": settings.SITE["data_license"],
        "license_address": settings.SITE["data_license_address"],
    }
    return render(request, "profiles/downloads.html", context)


def _file(request, kind, cds, form, year=None):
    if kind_of(cds) != kind:
        return HttpResponsePermanentRedirect(data_address(cds, form))
    found = find_subject(request, cds, year)

    def link(of):
        return request.build_absolute_uri(page_address(cds, of))

    file = file_of(found, form, link)
    response = HttpResponse(file.body, content_type=file.content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return response
