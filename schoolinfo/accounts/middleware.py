"""Sessions, forms and messages, on the pages of the staff alone: all other pages never reach this code."""

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.middleware.csrf import CsrfViewMiddleware

from schoolinfo.releases import audit

from .access import is_private


class _Private:
    """Mixed into a middleware: public addresses pass it by."""

    def __call__(self, request):
        return super().__call__(request) if is_private(request.path_info) else self.get_response(request)


class Session(_Private, SessionMiddleware):
    pass


class Csrf(_Private, CsrfViewMiddleware):
    def process_view(self, request, *args):
        return super().process_view(request, *args) if is_private(request.path_info) else None


class Authentication(_Private, AuthenticationMiddleware):
    pass


class Messages(_Private, MessageMiddleware):
    pass


def whereabouts(get_response):
    """What is entered into the audit trail during a private request names where it came from."""

    def middleware(request):
        if not is_private(request.path_info):
            return get_response(request)
        with audit.coming_from(request.META.get("REMOTE_ADDR", "")):
            return get_response(request)

    return middleware
