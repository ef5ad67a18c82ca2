"""Which page somebody writes about: its own address is asked for, and the page tells its title itself.

So every page of every room can be written about, and none has to say anywhere how it is called.
"""

import re
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import BadRequest
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404
from django.urls import ResolverMatch, reverse
from django.utils import translation
from django.utils.translation import gettext as _

from schoolinfo.measures import Measure, find_measure
from schoolinfo.middleware.language import language_of
from schoolinfo.middleware.pages import kept_page
from schoolinfo.profiles.public import public_page_at

from .models import Entry, PageKind

NAME, MEASURE = "about", "measure"  # parameters
LONGEST = Entry._meta.get_field("page").max_length
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
OWN = re.compile(r"/(?![/\\])[^\s\\\x00-\x1f\x7f#]*")
# What the request for the page does not take over from the request for the form.
LEFT_OUT = (
    *("HTTP_COOKIE", "HTTP_AUTHORIZATION", "HTTP_IF_NONE_MATCH", "HTTP_ACCEPT_ENCODING"),
    *("CONTENT_TYPE", "CONTENT_LENGTH", "SCRIPT_URL", "REDIRECT_URL"),
)
# By the name of the address, or its first word.
KINDS = {
    "school": PageKind.SCHOOL,
    "district": PageKind.DISTRICT,
    "state": PageKind.STATE,
    "compare": PageKind.COMPARE,
    "measure": PageKind.MEASURE,
    "measures": PageKind.MEASURE,
    "method": PageKind.METHOD,
    "methods": PageKind.METHOD,
    "guide": PageKind.GUIDE,
    "five": PageKind.GUIDE,
    "sample": PageKind.GUIDE,
    "kit": PageKind.WORKSHOP,
    "workshop": PageKind.WORKSHOP,
    "workshops": PageKind.WORKSHOP,
}
WITH_MEASURES = (PageKind.SCHOOL, PageKind.DISTRICT, PageKind.STATE, PageKind.COMPARE)


@dataclass(frozen=True, slots=True)
class About:
    """A page of this site, or the site as a whole where `page` is "" or leads nowhere."""

    page: str  # path and parameters, as asked for
    title: str
    back: str  # an address of this site that is there
    kind: PageKind
    language: str  # of the title
    measure: Measure | None

    @property
    def has_measures(self) -> bool:
        """Whether the page shows several measures, of which one can be meant."""
        return self.kind in WITH_MEASURES


def about(request) -> About:
    """What the parameters of a request name. Queries: those of the page, none where it is kept."""
    asked = request.GET.get(NAME, "")
    page = asked if is_own(asked) else ""
    path = urlsplit(page).path
    match = public_page_at(path) if path.endswith("/") else None
    title = title_of(request, page, match) if match else ""
    measure = _measure(request.GET.get(MEASURE, "")) or (match and _measure(_in_address(match)))
    if not title:
        return About(page, _nowhere(page), reverse("home"), PageKind.OTHER, _now(), measure)
    return About(page, title, page, kind_of(match), language_of(path), measure)


def is_own(address: str) -> bool:
    """Whether this is a path of this site with or without parameters, and nothing that leads elsewhere."""
    return len(address) <= LONGEST and OWN.fullmatch(address) is not None


def title_of(request, page: str, match: ResolverMatch) -> str:
    """What the page calls itself, without the name of the site; "" for what is no page."""
    inner = _request(request, page)
    inner.resolver_match = match
    html = kept_page(inner) or _rendered(inner, match)
    found = TITLE.search(html.decode())
    return unescape(found[1]).strip().removesuffix(f" – {settings.SITE['name']}") if found else ""


def kind_of(match: ResolverMatch) -> PageKind:
    name = match.url_name or ""
    return KINDS.get(name) or KINDS.get(name.partition("-")[0], PageKind.OTHER)


def _request(request, page: str) -> WSGIRequest:
    parts = urlsplit(page)
    environ = {name: value for name, value in request.environ.items() if name not in LEFT_OUT}
    own = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": parts.path.encode().decode("latin-1"),  # as WSGI writes paths
        "QUERY_STRING": parts.query,
        "wsgi.input": BytesIO(),
    }
    return WSGIRequest(environ | own)


def _rendered(inner: WSGIRequest, match: ResolverMatch) -> bytes:
    """The page as its view makes it; nothing where the view finds that there is none."""
    with translation.override(language_of(inner.path_info)):
        try:
            response = match.func(inner, *match.args, **match.kwargs)
        except (Http404, BadRequest):
            return b""
    html = response.status_code == 200 and response.headers["Content-Type"].startswith("text/html")
    return response.content if html else b""


def _measure(code: str) -> Measure | None:
    known = find_measure(code) if code else None
    return known[1] if known else None


def _in_address(match: ResolverMatch) -> str:
    return match.kwargs.get("measure") or match.kwargs.get("code") or ""


def _nowhere(page: str) -> str:
    return _("A page that is not on this site") if page else _("This site as a whole")


def _now() -> str:
    return translation.get_language() or settings.LANGUAGE_CODE
