"""The list of schools: by distance or name, the home district first, the rest of the state one step away."""

import re
from typing import Any

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.directory.lists import Page, list_schools
from schoolinfo.directory.offers import Offers, offers
from schoolinfo.directory.search import Reason, find
from schoolinfo.directory.search.codes import code_in
from schoolinfo.directory.selectors import find_profile
from schoolinfo.directory.visible import home_district
from schoolinfo.releases.current import Releases

from ..addresses import CdsConverter, page_address
from ..errors import Link, NotThere, Unreadable
from ..list_place import Sought, look_up, unlisted
from ..list_request import FILTERS, list_address, read_request, unknown_board, unknown_region
from ..listing import listing
from ..missing import no_such_subject
from ..public import public_page
from .home import way_to


@public_page
def schools(request):
    """Queries: releases, the home district's profile, two for the list, and one for a typed place or words.
    One or two more for a CDS code and for an empty list, and the first time after a publication those of
    `find` and `offers`."""
    asked, releases = read_request(request.GET), request.releases
    if code := _code(releases, asked["q"]):
        return HttpResponseRedirect(page_address(code))
    home = way_to(releases, home_district())
    offered = offers(releases, district=asked["district"], elsewhere=bool(asked["where"]))
    _check(asked, offered)
    sought = look_up(releases, asked)
    found = _list(releases, asked, sought)
    if not found.rows and found.number > 1:
        raise _past_the_end(asked)
    context = listing(
        found,
        asked,
        sought,
        offered,
        home=home.text if home else "",
        district=offered.district or _name(releases, asked["district"]),
        unlisted=unlisted(releases, asked, sought.hits) if found.number == 1 else (),
        elsewhere_fits=not found.total and _fits_elsewhere(releases, asked, sought),
    )
    return render(request, "profiles/schools.html", {"listing": context, "compare": reverse("compare")})


def _code(releases: Releases, words: str) -> str:
    """The CDS code that the words are, of something on this site; else ""."""
    if re.fullmatch(CdsConverter.regex, words):
        return words if find_profile(releases, words) else ""
    hits = find(releases, words) if code_in(words) else ()
    return hits[0].cds if hits and hits[0].reason == Reason.CDS else ""


def _check(asked: dict[str, Any], offered: Offers) -> None:
    """Names of regions and board districts are known from the data alone."""
    for name, unknown in (("region", unknown_region), ("board", unknown_board)):
        if asked[name] and not offered.knows(name, asked[name]):
            raise Unreadable(unknown())


def _list(releases: Releases, asked: dict[str, Any], sought: Sought, **changed) -> Page:
    wanted = {
        "district": asked["district"] or None,
        "elsewhere": bool(asked["where"]),
        "status": asked["status"] or "open",
        "filters": {name: asked[name] for name in FILTERS if name != "status"},
        "place": sought.place,
        "hits": sought.hits,
        "page": asked["page"],
    }
    return list_schools(releases, **{**wanted, **changed})


def _fits_elsewhere(releases: Releases, asked: dict[str, Any], sought: Sought) -> bool:
    """Whether the rest of the state has a school for what was asked here in vain."""
    if asked["where"]:
        return False
    anywhere = dict.fromkeys(("region", "board"), "")
    return bool(
        _list(
            releases, {**asked, **anywhere}, sought, district=None, elsewhere=True, page=1, per_page=1
        ).total
    )


def _name(releases: Releases, district: str) -> str:
    """The name of a district of which no school is listed. Raises NotThere for one that nobody names."""
    if not district:
        return ""
    profile = find_profile(releases, district)
    if profile is None or profile.kind != "district":
        raise no_such_subject(district)
    return profile.name


def _past_the_end(asked: dict[str, Any]) -> NotThere:
    first = Link(list_address(asked), _("The first page of this list"))
    return NotThere(_("This list has fewer pages."), (first,))
