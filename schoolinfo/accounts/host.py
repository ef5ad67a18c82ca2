"""STAFF_HOST: the staff pages on a host name of their own, and nothing else there."""

from urllib.parse import urljoin

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import Http404, HttpResponseRedirect
from django.http.request import split_domain_port

from .access import STAFF, is_private


def staff_host(get_response):
    """Middleware: where STAFF_HOST is set, /staff/ answers there only, and that host has no other page.

    Stands behind the health address and the static files, which answer on every host, and in front of
    everything that keeps pages. Without the setting every host answers everything.
    """

    def middleware(request):
        if not settings.STAFF_HOST:
            return get_response(request)
        there = _is_of_staff(request.get_host())
        if there and request.path_info == "/":
            return HttpResponseRedirect(STAFF)
        if there != is_private(request.path_info):
            raise Http404
        return get_response(request)

    return middleware


def on_public_host(path: str) -> str:
    """ "/schools/" → "https://schools.example.org/schools/" where the staff has a host of its own; else as it is."""
    return urljoin(settings.PUBLIC_ADDRESS, path)


def is_for_staff(request) -> bool:
    """Whether the pages around this one are those of the staff, by its address or its host. Those of a preview,
    where `path_info` is what comes after its prefix, are not."""
    if request.path != request.path_info:
        return False
    if is_private(request.path):
        return True
    try:
        return bool(settings.STAFF_HOST) and _is_of_staff(request.get_host())
    except DisallowedHost:
        return False


def _is_of_staff(host: str) -> bool:
    return split_domain_port(host)[0] == settings.STAFF_HOST.lower()
