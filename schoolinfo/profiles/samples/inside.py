"""A page of the site answered under /guide/sample-schools/, with the schools of the sample only."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps

from django.http import HttpResponseRedirect
from django.urls import get_urlconf, reverse, set_urlconf
from django.utils.translation import gettext as _

from schoolinfo.releases.models import family_of

from .. import as_of
from ..addresses import SAMPLES, page_address
from ..public import Sampled

FAMILY = "sample"


def sample_page(view):
    """The public page `view` for fictional schools. All others are led to their own page, and so are days of
    the past, which sample schools do not have."""

    @wraps(view)
    def page(request, **kwargs):
        cds = kwargs.get("cds")
        if cds and family_of(cds) != FAMILY:
            return HttpResponseRedirect(page_address(cds))
        if as_of.NAME in request.GET:
            return HttpResponseRedirect(request.path)
        request.sampled = _sampled(one=bool(cds))
        with _inside():
            return view(request, **kwargs)

    return page


def _sampled(*, one: bool) -> Sampled:
    words = (
        _("A sample school. The numbers are made up.")
        if one
        else _("Sample schools. The numbers are made up.")
    )
    return Sampled(words, reverse("sample-schools"), FAMILY)


@contextmanager
def _inside() -> Iterator[None]:
    """The addresses of school pages lead to those of the sample, all others out of it."""
    before = get_urlconf()
    set_urlconf(SAMPLES)
    try:
        yield
    finally:
        set_urlconf(before)
