"""Sessions, forms and messages, on the pages of the staff alone: all other pages never reach this code."""

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.exceptions import SessionInterrupted
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import OperationalError
from django.middleware.csrf import CsrfViewMiddleware

from schoolinfo.releases import audit

from .access import is_private
from .origin import address_of
from .sessions import limit


class _Private:
    """Mixed into a middleware: public addresses pass it by."""

    def __call__(self, request):
        return super().__call__(request) if is_private(request.path_info) else self.get_response(request)


class Session(_Private, SessionMiddleware):
    def process_request(self, request):
        super().process_request(request)
        limit(request)

    def process_response(self, request, response):
        """Django tells every failure to write a session as one that ended meanwhile, the loss of the database too."""
        try:
            return super().process_response(request, response)
        except SessionInterrupted as interrupted:
            reason = interrupted.__context__.__context__  # of the store's UpdateError
            if isinstance(reason, OperationalError):
                raise reason from None
            raise


class Csrf(_Private, CsrfViewMiddleware):
    def process_view(self, request, *args):
        return super().process_view(request, *args) if is_private(request.path_info) else None


class Authentication(_Private, AuthenticationMiddleware):
    pass


class Messages(_Private, MessageMiddleware):
    pass


def whereabouts(get_response):
    """What is entered into the audit trail during a private request names where it came from; refusals are."""

    def middleware(request):
        path, method = request.path, request.method
        if not is_private(request.path_info):
            return get_response(request)
        with audit.coming_from(address_of(request)):
            response = get_response(request)
            if response.status_code == 403 and request.user.is_authenticated:
                audit.record(audit.Action.REFUSED, by=request.user.username, about=path, method=method)
            return response

    return middleware
