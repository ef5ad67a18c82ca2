"""Whether a form was sent by a page of this site, asked before its files are read where that can be."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.datastructures import MultiValueDict


def refusal_by_header(request: HttpRequest, view) -> HttpResponse | None:
    """The refusal of a form whose token stands in a header and is wrong, with nothing of the body read.

    Django looks for the token in the body first, and so would take all files in. Forms without the header are
    left to Django's own check, which looks at where a form comes from before it reads the body. A form that
    passes here is not looked at again.
    """
    if settings.CSRF_HEADER_NAME not in request.META:
        return None
    request.POST, request._files = QueryDict(), MultiValueDict()
    try:
        return CsrfViewMiddleware(lambda _: HttpResponse()).process_view(request, view, (), {})
    finally:
        del request._post, request._files
