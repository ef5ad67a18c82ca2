"""What makes a view a public page."""

from functools import wraps

from django.views.decorators.http import require_safe

from schoolinfo.releases.current import Releases


def public_page(view):
    """A page that anyone may keep: GET and HEAD only, made of `request.releases` and its address alone.

    One query for the releases. Such a view reads no session, user, cookie or header.
    """

    @require_safe
    @wraps(view)
    def page(request, *args, **kwargs):
        request.releases = Releases.public()
        return view(request, *args, **kwargs)

    return page
