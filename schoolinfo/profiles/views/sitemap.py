"""What robots may find: every page that stands by itself, in sections, by name and never by a result."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from schoolinfo.directory import addressed
from schoolinfo.directory.visible import families
from schoolinfo.measures import sources
from schoolinfo.releases.current import Releases
from schoolinfo.rooms import listed_by_apps

from ..addresses import page_address
from ..context import languages
from ..errors import NotThere
from ..public import public_page

MOST = 5_000  # addresses of a section, in all languages together
SPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


@dataclass(frozen=True, slots=True)
class Section:
    """`addresses(releases, start, most)` gives paths in the default language; `dated`: with the data's date."""

    addresses: Callable[[Releases, int, int], Iterable[str]]
    dated: bool


@public_page
def index(request):
    """Queries: releases and the number of schools."""
    each = _each()
    schools = -(-addressed.school_count(request.releases) // each)
    numbers = {"schools": schools}
    found = [(name, number) for name in SECTIONS for number in range(1, numbers.get(name, 1) + 1)]
    day = _lastmod(request.releases)
    lines = (
        f"<sitemap><loc>{_origin(request)}{reverse('sitemap-section', args=pair)}</loc>{day}</sitemap>"
        for pair in found
    )
    return _xml(f"<sitemapindex {SPACES}>", lines, "</sitemapindex>")


@public_page
def section(request, section, number):
    """Queries: releases, and one where the section names schools or districts."""
    known, each = SECTIONS.get(section), _each()
    if known is None or not 1 <= number <= MOST:
        raise _no_section()
    paths = list(known.addresses(request.releases, (number - 1) * each, each))
    if not paths and number > 1:
        raise _no_section()
    day = _lastmod(request.releases) if known.dated else ""
    lines = (line for path in paths for line in _lines(_origin(request), path, day))
    return _xml(f"<urlset {SPACES}>", lines, "</urlset>")


def _no_section() -> NotThere:
    return NotThere(_("The site map has no such part."))


def _each() -> int:
    """How many pages a section holds: each of them stands there once in every language."""
    return MOST // len(settings.LANGUAGES)


def _fixed(*names: str) -> Callable[[Releases, int, int], Iterable[str]]:
    return lambda releases, start, most: map(reverse, names if start == 0 else ())


def _of_apps(releases: Releases, start: int, most: int) -> Iterable[str]:
    return listed_by_apps() if start == 0 else ()


def _measures(releases: Releases, start: int, most: int) -> Iterator[str]:
    found = sources() if start == 0 else ()
    for source in found:
        yield from (reverse("measure", args=[measure.code]) for measure in source.measures)
        if source.method:
            yield reverse("method", args=[source.code])


def _districts(releases: Releases, start: int, most: int) -> Iterator[str]:
    return map(page_address, addressed.district_codes(releases)[start : start + most])


def _schools(releases: Releases, start: int, most: int) -> Iterator[str]:
    return map(page_address, addressed.school_codes(releases, start, most))


PAGES = (
    *("home", "schools", "state", "measures", "methods", "method-colors", "method-glance", "method-data"),
    *("glossary", "no-rating", "downloads", "changes", "about", "accessibility", "privacy", "contact"),
)
SECTIONS = {
    "pages": Section(_fixed(*PAGES), False),
    "measures": Section(_measures, False),
    "guide": Section(_of_apps, False),
    "districts": Section(_districts, True),
    "schools": Section(_schools, True),
}


def _lines(origin: str, path: str, day: str) -> Iterator[str]:
    """The page in every language, each naming the others."""
    found = languages(path, settings.LANGUAGE_CODE)
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{one.code}" href="{origin}{escape(one.address)}"/>'
        for one in found
        if len(found) > 1
    )
    for one in found:
        yield f"<url><loc>{origin}{escape(one.address)}</loc>{day}{others}</url>"


def _lastmod(releases: Releases) -> str:
    """The day since when the newest public file is public."""
    moments = [r.public_from for r in releases.all if r.family in families() and r.public_from]
    if not moments:
        return ""
    return f"<lastmod>{timezone.localtime(max(moments)).date().isoformat()}</lastmod>"


def _origin(request) -> str:
    return escape(f"{request.scheme}://{request.get_host()}")


def _xml(head: str, lines: Iterable[str], tail: str) -> HttpResponse:
    text = "\n".join(('<?xml version="1.0" encoding="UTF-8"?>', head, *lines, tail, ""))
    return HttpResponse(text, content_type="application/xml")
