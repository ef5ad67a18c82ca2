"""Sample schools: their list, and the pages of the site with them alone."""

from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from schoolinfo.directory.selectors import find_profiles
from schoolinfo.directory.visible import is_visible

from ..public import public_page
from ..samples.chosen import CODES, K8, TWO_MODELS, samples
from ..samples.inside import FAMILY, sample_page
from ..samples.page import lines
from . import compare as comparing
from . import subjects
from . import why as explaining

school = sample_page(subjects.school)
groups = sample_page(subjects.school_groups)
why = sample_page(explaining.school_why)
_compare = sample_page(comparing.compare)


@public_page
def index(request):
    """Queries: releases and profiles."""
    known = find_profiles(replace(request.releases, families=(FAMILY,)), CODES)
    addresses = {cds: reverse("sample-school", args=[cds]) for cds in CODES}
    compared = f"{reverse('sample-compare')}?schools={K8},{TWO_MODELS}"
    context = {
        "schools": lines(samples(), known, addresses),
        "compare": compared,
        "apart": not is_visible(K8),
    }
    return render(request, "profiles/samples/index.html", context)


def compare(request):
    """Sample schools side by side; only those of the list can be added. Without any, the list."""
    if not request.GET.get("schools"):
        return HttpResponseRedirect(reverse("sample-schools"))
    if "add" in request.GET:
        return HttpResponseRedirect(
            f"{request.path}?{urlencode({'schools': request.GET['schools']}, safe=',')}"
        )
    return _compare(request)


compare.public = True
