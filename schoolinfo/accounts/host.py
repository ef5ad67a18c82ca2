"""STAFF_HOST: the staff pages on a host name of their own, and nothing else there."""

from django.conf import settings
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
        there = split_domain_port(request.get_host())[0] == settings.STAFF_HOST.lower()
        if there and request.path_info == "/":
            return HttpResponseRedirect(STAFF)
        if there != is_private(request.path_info):
            raise Http404
        return get_response(request)

    return middleware
