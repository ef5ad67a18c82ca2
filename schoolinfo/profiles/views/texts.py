"""Pages of words alone: the glossary, why there is no single rating, and what must be said of the site."""

from django.conf import settings
from django.shortcuts import render

from .. import elsewhere
from ..glossary import pages
from ..public import public_page
from .home import way_to


@public_page
def glossary(request):
    return render(request, "profiles/glossary.html", {"letters": pages.letters()})


@public_page
def no_rating(request):
    return render(request, "profiles/no_rating.html")


@public_page
def accessibility(request):
    return render(request, "profiles/accessibility.html")


@public_page
def privacy(request):
    return render(request, "profiles/privacy.html")


@public_page
def contact(request):
    return render(request, "profiles/contact.html", {"elsewhere": elsewhere})


@public_page
def about(request):
    """Queries: releases, and the profile of the home district."""
    home = way_to(request.releases, settings.SITE["home_district"])
    context = {"home": home, "release": settings.RELEASE, "license": settings.SITE.get("data_license", "")}
    return render(request, "profiles/about.html", context)
