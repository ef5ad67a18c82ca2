"""How numbers, colors and sentences are made."""

from django.shortcuts import render

from schoolinfo.measures import sources

from .. import elsewhere
from ..missing import no_such_method
from ..public import public_page


@public_page
def methods(request):
    return render(request, "profiles/method_all.html")


@public_page
def method(request, code):
    """The page of a source of measures, in the source's own words."""
    pages = {source.code: source.method for source in sources() if source.method}
    if code not in pages:
        raise no_such_method()
    return render(request, pages[code])


@public_page
def at_a_glance(request):
    return render(request, "profiles/method_glance.html")


@public_page
def colors(request):
    """With the way to every measure that the state colors: the others say themselves how they are made."""
    colored = [measure for source in sources() if not source.method for measure in source.measures]
    return render(request, "profiles/method_colors.html", {"measures": colored, "elsewhere": elsewhere})


@public_page
def data(request):
    return render(request, "profiles/method_data.html")
