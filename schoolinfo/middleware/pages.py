"""The page cache: the same address and the same content give the same page, so it is rendered once.

A view under `public_page` leaves the `Releases` it read on the request. The page is kept under the content it
was made of, never under what was remembered: ids and rows come from one connection.
"""

import re
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers

from .content import Content, memory
from .language import language_of
from .shelf import Page, Shelf

# Parameters under which a page is kept, in the order of its address.
KEPT = (
    "schools",
    "board",
    "district",
    "draw",
    "grade",
    "groups",
    "language",
    "measure",
    "minutes",
    "page",
    "part",
    "region",
    "rule",
    "school",
    "size",
    "small",
    "status",
    "type",
    "view",
    "where",
    "year",
)
SEARCHES = (
    "add",
    "as-of",
    "change",
    "near",
    "q",
    "value",
)  # words, whereabouts, days and numbers of a reader, which are without end
READ = (*KEPT, *SEARCHES)  # parameters that a page may read; all others change nothing
REPEATED = ("schools",)  # every value counts; of others the last one
LONGEST = 128  # characters of the parameters of a page that is kept
LARGEST = 256 * 1024  # bytes of a page that is kept: one table of a school is as long as twenty pages
GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))")
TAG = re.compile(r'"[^"]*"')

shelf = Shelf(settings.PAGE_CACHE_BYTES)


class PagesMiddleware:
    """Answers 304 and whole pages without the view; packs what it keeps.

    Stands inside GZipMiddleware, which leaves packed answers alone and packs those that are not kept.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method not in ("GET", "HEAD"):
            return _not_kept(self.get_response(request))
        address, kept = address_of(request)
        kept = kept and settings.PAGE_CACHE
        return _remembered(request, address, kept) or self._anew(request, address, kept)

    def _anew(self, request, address, kept):
        response = self.get_response(request)
        releases = getattr(request, "releases", None)
        if response.status_code != 200 or releases is None or not releases.cacheable:
            return _not_kept(response)
        content = memory.learn(Content.of(releases))
        _describe(response, content.tag(address), content)
        if not kept or len(response.content) > LARGEST:
            return response
        page = Page.of(response)
        shelf.put(response.headers["ETag"], page)
        return _send(request, page, content)


def kept_page(request) -> bytes | None:
    """The page that was kept of an address, unpacked; None where it would have to be rendered. See Content."""
    address, kept = address_of(request)
    page = shelf.get(memory.current().tag(address)) if kept and settings.PAGE_CACHE else None
    return page and page.plain


def address_of(request) -> tuple[str, bool]:
    """(What the answer depends on besides the content, whether the page may be kept).

    The last of a repeated parameter counts, as it does for the views; of `REPEATED` all do. A search is not
    kept: words, places and days are without end, and where a reader is stays with nobody.
    """
    meta = request.META
    base = f"{request.scheme}://{meta.get('HTTP_HOST', '')}{request.path} {language_of(request.path_info)}"
    if not meta.get("QUERY_STRING"):
        return base, True
    read = {name: _values(request, name) for name in READ if name in request.GET}
    if not read:
        return base, True
    asked = urlencode(read, doseq=True)
    return f"{base} {asked}", read.keys().isdisjoint(SEARCHES) and len(asked) <= LONGEST


def _values(request, name: str) -> list[str]:
    values = request.GET.getlist(name)
    return values if name in REPEATED else values[-1:]


def _remembered(request, address, kept):
    """An answer for which no view is needed, or None. No query while the content is remembered, else one."""
    wanted = request.META.get("HTTP_IF_NONE_MATCH")
    if not (wanted or kept):
        return None
    content = memory.current()
    tag = content.tag(address)
    if wanted and matches(wanted, tag):
        return _describe(HttpResponseNotModified(), tag, content)
    page = shelf.get(tag) if kept else None
    return page and _send(request, page, content)


def matches(header: str, tag: str) -> bool:
    """Whether If-None-Match names the tag, by weak comparison. "*" names no page that was handed out."""
    return tag.removeprefix("W/") in TAG.findall(header)


def _describe(response, tag: str, content: Content) -> HttpResponse:
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = content.cache_control()
    patch_vary_headers(response, ("Accept-Encoding",))
    return response


def _not_kept(response) -> HttpResponse:
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def _send(request, page: Page, content: Content) -> HttpResponse:
    packed = GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", "")) is not None
    body = page.packed if packed else page.plain
    response = HttpResponse(body if request.method == "GET" else b"", headers=page.headers)
    response.headers["Cache-Control"] = content.cache_control()
    response.headers["Content-Length"] = str(len(body))
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    return response
