"""What is measured: the list of all measures, and a page for each."""

from django.shortcuts import render

from schoolinfo.measures import find_measure, sources

from ..missing import no_such_measure
from ..public import public_page


@public_page
def measures(request):
    return render(request, "profiles/measures.html", {"sources": sources()})


@public_page
def measure(request, code):
    """What it is, who publishes it, its rules; the source's own template says it."""
    found = find_measure(code)
    if found is None:
        raise no_such_measure()
    source, asked = found
    context = {"measure": asked, "page": source.page, "rules": source.rules(asked)}
    return render(request, "profiles/measure.html", context)
