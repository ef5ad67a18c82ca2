"""What is measured: the list of all measures, and a page for each."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.measures import find_measure, sources

from ..errors import Link, NotThere
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


def no_such_measure() -> NotThere:
    return NotThere(
        _("There is no measure at this address."), (Link(reverse("measures"), _("All measures")),)
    )
