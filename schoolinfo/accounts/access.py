"""Who may see a staff page."""

from collections.abc import Callable
from functools import wraps

from allauth.account.decorators import reauthentication_required
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

STAFF = "/staff/"


def is_private(path: str) -> bool:
    """Whether the address is of the pages that read a session. All others never do."""
    return path.startswith(STAFF)


def staff_page(*roles: str, asks_again: bool = False) -> Callable:
    """A page for people who have one of `roles` (any person with an account, when none is named).

    Without a session it leads to the sign-in, without a second factor to its setup; another role is refused
    (403). `asks_again`: a change that wants the password or a code once more, unless it was given just now.
    A page that shows or changes an object still asks whether this person may see that object.
    """

    def decorate(view):
        guarded = reauthentication_required(view) if asks_again else view

        @never_cache
        @wraps(view)
        def page(request, *args, **kwargs):
            user = request.user
            if not user.is_authenticated or not user.is_active or user.expired:
                return redirect_to_login(request.get_full_path())
            if not is_mfa_enabled(user):
                return redirect("mfa_activate_totp")
            if roles and user.roles.isdisjoint(roles):
                raise PermissionDenied
            return guarded(request, *args, **kwargs)

        page.roles, page.asks_again = roles, asks_again
        return page

    return decorate
