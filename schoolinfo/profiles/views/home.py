"""The first page."""

from django.conf import settings
from django.shortcuts import render

from schoolinfo.directory.selectors import find_profile

from ..addresses import page_address
from ..errors import Link
from ..public import public_page
from ..reading import of_family


@public_page
def home(request):
    """Queries: releases, and the home district's profile."""
    return render(request, "profiles/home.html", {"home": home_district(request.releases)})


def home_district(releases) -> Link | None:
    """The way to the home district's page, or None while no file names it. One query."""
    cds = settings.SITE["home_district"]
    profile = find_profile(of_family(releases, cds), cds)
    return Link(page_address(cds), profile.name) if profile else None
