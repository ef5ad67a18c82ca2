"""What a page says of itself where it is linked to: its one address, a sentence, a picture; and, of a school,
what search engines read. No measure stands here: choosing one would be a rating by the back door."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import TooManyFieldsSent
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schoolinfo.middleware.pages import KEPT

from .addresses import page_address
from .context import languages
from .facts import display_name, fictional_note, grades
from .projector import NOT_KEPT

PICTURE = "preview.png"
LOCALES = {"en": "en_US", "es": "es_US"}
# What cannot stand in a script element as it is: the end of the element, and comments.
UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Alternate:
    language: str
    address: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Addresses are absolute."""

    address: str
    picture: str
    locale: str
    alternates: tuple[Alternate, ...]  # the page in every language; none where there is one


def preview(request) -> Preview:
    """Of any page. Parameters that the page does not read are not part of its address."""
    origin = f"{request.scheme}://{request.get_host()}"
    query = query_of(request)
    code = get_language() or settings.LANGUAGE_CODE
    found = languages(request.path, code)
    return Preview(
        address=request.build_absolute_uri(request.path) + query,
        picture=request.build_absolute_uri(static(PICTURE)),
        locale=LOCALES.get(code, code),
        alternates=tuple(Alternate(one.code, f"{origin}{one.address}{query}") for one in found)
        if len(found) > 1
        else (),
    )


def query_of(request) -> str:
    """The parameters that belong to the address of a page, with "?"; "" where there are none.

    Also "" for the page that says that there are more of them than are read at all.
    """
    try:
        asked = request.GET
    except TooManyFieldsSent:
        return ""
    read = {name: asked[name] for name in KEPT if name not in NOT_KEPT and asked.get(name)} if asked else {}
    return "?" + urlencode(read, safe=",") if read else ""


def description(profile, year: int | None, years: Sequence[int]) -> str:
    """A sentence about the page of a school, a district or the state."""
    words = {"name": display_name(profile), "place": profile.city or profile.county or _("California")}
    if profile.kind == "school" and profile.grades:
        about = _("{name} in {place}, grades {grades}.").format(**words, grades=grades(profile.grades))
    else:
        about = _("{name} in {place}.").format(**words) if profile.kind != "state" else _("California.")
    return _("{about} {years} Many measures side by side. No overall rating.").format(
        about=about, years=_years(year, years)
    )


def _years(year: int | None, years: Sequence[int]) -> str:
    if year:
        return _("Public results of the {year} Dashboard.").format(year=year)
    if not years:
        return _("No results are public yet.")
    if years[0] == years[-1]:
        return _("Public results of {year}.").format(year=years[0])
    return _("Public results from {first} to {last}.").format(first=years[-1], last=years[0])


def school_data(profile, origin: str) -> SafeString:
    """A school as schema.org names things, ready for a script element. `origin`: of absolute addresses.

    It has no rating, review or result: these types know only single scores.
    """
    address = {
        "@type": "PostalAddress",
        "streetAddress": profile.street,
        "addressLocality": profile.city,
        "postalCode": profile.zip,
        "addressRegion": "CA" if profile.city else "",
        "addressCountry": "US",
    }
    data = {
        "@context": "https://schema.org",
        "@type": "School",
        "name": profile.name,
        "url": origin + page_address(profile.cds),
        "sameAs": profile.web_address,
        "telephone": profile.phone,
        "address": _filled(address),
        "geo": _geo(profile),
        "identifier": {"@type": "PropertyValue", "propertyID": "CDS code", "value": profile.cds},
        "parentOrganization": _district(profile, origin),
        "description": " ".join(filter(None, (_served(profile), fictional_note(profile)))),
    }
    text = json.dumps(_filled(data), ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(UNSAFE))


def _filled(parts: dict) -> dict:
    return {name: part for name, part in parts.items() if part}


def _served(profile) -> str:
    return _("Grades {grades}.").format(grades=grades(profile.grades)) if profile.grades else ""


def _geo(profile) -> dict:
    if profile.latitude is None or profile.longitude is None:
        return {}
    return {"@type": "GeoCoordinates", "latitude": profile.latitude, "longitude": profile.longitude}


def _district(profile, origin: str) -> dict:
    if not profile.district_name:
        return {}
    address = origin + page_address(profile.district_cds)
    return {"@type": "EducationalOrganization", "name": profile.district_name, "url": address}
