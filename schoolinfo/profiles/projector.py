"""The projector view of a page: one idea a screen, for a room. The same page, asked for as `?view=projector`."""

from dataclasses import dataclass
from urllib.parse import urlencode

from schoolinfo.middleware.pages import READ, REPEATED
from schoolinfo.rooms import pages_with_screens

NAME, VALUE = "view", "projector"
QR = "qr.svg"  # follows the path of the page
NOT_KEPT = (NAME, "part")  # parameters that say how a page is shown, and not which
WITHOUT = ("add", "as-of")  # parameters of pages that are no matter for a room


@dataclass(frozen=True, slots=True)
class Projector:
    """`switch` is the address of the other view of this page; `page` is absolute, of the page as phones get it."""

    on: bool
    switch: str
    page: str
    qr: str


def projector(request) -> Projector | None:
    """None for a page that has no projector view. No query."""
    match = request.resolver_match
    if (
        match is None
        or match.url_name not in pages_with_screens()
        or not request.GET.keys().isdisjoint(WITHOUT)
    ):
        return None
    on = request.GET.get(NAME) == VALUE
    kept = query(request)
    if not on:
        return Projector(False, f"{request.path}?{kept}{'&' if kept else ''}{NAME}={VALUE}", "", "")
    asked = f"?{kept}" if kept else ""
    page = request.path + asked
    return Projector(True, page, request.build_absolute_uri(page), f"{request.path}{QR}{asked}")


def query(request) -> str:
    """The parameters that say which page this is, in the order in which all pages write them; "" for none."""
    read = {
        name: request.GET.getlist(name) if name in REPEATED else [request.GET[name]]
        for name in READ
        if name not in NOT_KEPT and request.GET.get(name)
    }
    return urlencode(read, doseq=True, safe=",") if read else ""
