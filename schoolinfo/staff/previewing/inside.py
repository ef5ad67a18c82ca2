"""A public address answered inside a preview, as if the whole site stood under the preview's prefix."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.core.exceptions import BadRequest
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import ResolverMatch, get_script_prefix, set_script_prefix
from django.utils import translation
from django.utils.translation import gettext as _

from schoolinfo.accounts.host import on_public_host
from schoolinfo.middleware.language import language_of
from schoolinfo.profiles import as_of
from schoolinfo.profiles.errors import Link, NotThere, Unreadable, bad_request, page_not_found
from schoolinfo.profiles.public import Previewed, public_page_at

# Set by the server where it rewrites addresses; they would be believed before the path.
REWRITTEN = ("SCRIPT_URL", "REDIRECT_URL")


def answer(
    request, root: str, rest: str, previewed: Previewed, may_open: Callable[[ResolverMatch], bool]
) -> HttpResponse:
    """The page at `rest` (a public address without its first "/") below `root`, with the previewed releases.

    The page gets a request of its own, without session, person or form. `may_open`: whether this person may
    see what the address leads to; else a page says so (403). Errors stay inside the preview, too.
    """
    inner = _request(request, root, rest, previewed)
    with _below(root), translation.override(language_of(inner.path_info)):
        try:
            response = _page(inner, root, may_open)
        except Http404 as error:
            response = page_not_found(inner, error)
        except BadRequest as error:
            response = bad_request(inner, error)
        response.headers.setdefault("Content-Language", translation.get_language())
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _request(request, root: str, rest: str, previewed: Previewed) -> WSGIRequest:
    environ = {name: value for name, value in request.environ.items() if name not in REWRITTEN}
    path = f"/{rest}".encode().decode("latin-1")  # as WSGI writes paths
    inner = WSGIRequest(environ | {"SCRIPT_NAME": root[:-1], "PATH_INFO": path})
    inner.previewed = previewed
    return inner


@contextmanager
def _below(root: str) -> Iterator[None]:
    """Addresses that are made inside begin with `root`."""
    before = get_script_prefix()
    set_script_prefix(root)
    try:
        yield
    finally:
        set_script_prefix(before)


def _page(inner, root: str, may_open: Callable[[ResolverMatch], bool]) -> HttpResponse:
    match = public_page_at(inner.path_info)
    if match is None:
        return _with_slash(inner)
    inner.resolver_match = match
    if not may_open(match):
        outside = on_public_host(inner.get_full_path().removeprefix(root[:-1]))
        return render(inner, "staff/preview_refused.html", {"public": outside}, status=403)
    if as_of.NAME in inner.GET:
        raise _no_past(inner)
    return match.func(inner, *match.args, **match.kwargs)


def _with_slash(inner) -> HttpResponse:
    """To the page whose address ends in "/", as everywhere on the site. Raises NotThere where there is none."""
    if inner.path_info.endswith("/") or public_page_at(f"{inner.path_info}/") is None:
        raise NotThere(_("There is no page at this address."))
    return HttpResponseRedirect(inner.get_full_path(force_append_slash=True))


def _no_past(inner) -> Unreadable:
    sentence = _("A preview shows what comes. It cannot show a page as it was on a day in the past.")
    return Unreadable(sentence, (Link(inner.path, _("This page in the preview")),))
