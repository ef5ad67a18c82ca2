"""What changed on this site: a page and a feed. Both stand on the ledger, so their tags count its entries."""

import re

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.directory.visible import families
from schoolinfo.releases import history

from ..change_feed import feed as feed_of
from ..changes import entries
from ..coming import coming
from ..errors import Link, NotThere, Unreadable
from ..public import public_page

PER_PAGE = 50  # changes, each a line
NEWEST = 50  # entries of the feed


@public_page
def changes(request):
    """Queries: releases, and the ledger's entries."""
    number = _number(request.GET.get("page", ""))
    found = history.changes(families())
    last = max(1, -(-len(found) // PER_PAGE))
    if number > last:
        raise NotThere(_("The list of changes has fewer pages."), _first())
    shown = entries(found[(number - 1) * PER_PAGE : number * PER_PAGE])
    context = {"entries": shown, "coming": coming(request.releases), **_pages(number, last)}
    return render(request, "profiles/changes.html", context)


@public_page
def feed(request):
    """Queries: releases, and the ledger's entries."""
    found = entries(history.changes(families()))[:NEWEST]
    page, address = (request.build_absolute_uri(reverse(name)) for name in ("changes", "changes-feed"))
    text = feed_of(found, page, address, request.get_host().partition(":")[0])
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


def _number(text: str) -> int:
    """The number of a page. Raises Unreadable."""
    if not re.fullmatch("[1-9][0-9]{0,5}", text or "1"):
        raise Unreadable(_("The number of the page must be a whole number from 1."), _first())
    return int(text or "1")


def _first() -> tuple[Link, ...]:
    return (Link(reverse("changes"), _("The newest changes")),)


def _pages(number: int, last: int) -> dict[str, str]:
    """`position`, and the addresses of the pages beside this one; "" where there is none."""
    if last == 1:
        return {"position": "", "newer": "", "older": ""}
    return {
        "position": _("Page {number} of {last}").format(number=number, last=last),
        "newer": _address(number - 1) if number > 1 else "",
        "older": _address(number + 1) if number < last else "",
    }


def _address(number: int) -> str:
    return reverse("changes") + (f"?page={number}" if number > 1 else "")
