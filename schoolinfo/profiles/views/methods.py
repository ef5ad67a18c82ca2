"""How numbers and sentences are made."""

from django.shortcuts import render

from schoolinfo.measures import sources

from ..missing import no_such_method
from ..public import public_page


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
