"""Who may see a staff page."""

import time
from collections.abc import Callable
from functools import wraps

from allauth.account import app_settings
from allauth.account.authentication import get_authentication_records
from allauth.core.exceptions import ReauthenticationRequired
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

STAFF = "/staff/"
READING = ("GET", "HEAD", "OPTIONS")


def is_private(path: str) -> bool:
    """Whether the address is of the pages that read a session. All others never do."""
    return path.startswith(STAFF)


def staff_page(*roles: str, asks_again: bool = False) -> Callable:
    """A page for people who have one of `roles` (any person with an account, when none is named).

    Without a session it leads to the sign-in, without a second factor to its setup; another role is refused
    (403). `asks_again`: a change that wants the password or a code once more, unless one was given in the last
    five minutes; looking at the page asks nothing, and what was sent is carried out once it is answered. The
    page that comes of it stands at the address of the question, so its forms name their own.
    A page that shows or changes an object still asks whether this person may see that object.
    Two queries: the session, and the person with roles and second factor.
    """

    def decorate(view):
        @never_cache
        @wraps(view)
        def page(request, *args, **kwargs):
            user = request.user
            if not user.is_authenticated:
                return to_sign_in(request)
            if not user.second_factor:
                return redirect("mfa_activate_totp")
            if roles and user.roles.isdisjoint(roles):
                raise PermissionDenied
            if asks_again and request.method not in READING:
                ask_again(request)
            return view(request, *args, **kwargs)

        page.roles, page.asks_again = roles, asks_again
        return page

    return decorate


def own_page(view: Callable) -> Callable:
    """A page about the account of whoever is signed in, which opens without a second factor too."""

    @never_cache
    @wraps(view)
    def page(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return to_sign_in(request)
        return view(request, *args, **kwargs)

    return page


def ask_again(request) -> None:
    """Nothing where the password or a code was given in the last five minutes; else raises what asks for it."""
    now = time.time()
    given = get_authentication_records(request, request.user)
    if not any(now - record["at"] < app_settings.REAUTHENTICATION_TIMEOUT for record in given):
        raise ReauthenticationRequired


def to_sign_in(request):
    """To the sign-in and back; says why, where a session has just ended by itself."""
    if getattr(request, "session_ended", False):
        messages.info(
            request, _("Your session ended because it was not used for a while, or was long. Sign in again.")
        )
    if request.method not in READING:
        return redirect("account_login")
    return redirect_to_login(request.get_full_path())
