"""The first page."""

from django.conf import settings
from django.shortcuts import render

from schoolinfo.directory.selectors import find_profile
from schoolinfo.measures import STATE_CDS

from ..addresses import page_address
from ..coming import coming
from ..errors import Link
from ..public import public_page
from ..reading import of_family


@public_page
def home(request):
    """Queries: releases, and the profiles of the home district and of the state."""
    district = way_to(request.releases, settings.SITE["home_district"])
    state = way_to(request.releases, STATE_CDS)
    context = {"home": district, "state": state, "coming": coming(request.releases)}
    return render(request, "profiles/home.html", context)


def way_to(releases, cds: str) -> Link | None:
    """The way to the page of a district or the state, or None while no file names it. One query."""
    profile = find_profile(of_family(releases, cds), cds)
    return Link(page_address(cds), profile.name) if profile else None
