"""What every page prints besides its own matter: whose site it is, and its languages."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import get_script_prefix
from django.utils import translation

from schoolinfo.middleware.language import language_of

from .projector import projector


@dataclass(frozen=True, slots=True)
class Language:
    """The same page in one of the site's languages."""

    code: str
    name: str  # in that language
    address: str
    current: bool


def site(request) -> dict:
    """For all templates: `site_name`, `contact`, `language`, `direction`, `languages`, `page_name`, `previewed`
    (public.Previewed, or None), `sampled` (public.Sampled, or None), `projector` (projector.Projector, or None)."""
    code = translation.get_language() or settings.LANGUAGE_CODE
    return {
        "site_name": settings.SITE["name"],
        "contact": settings.SITE["contact"],
        "language": code,
        "direction": "rtl" if translation.get_language_bidi() else "ltr",
        "languages": languages(request.path, code),
        "page_name": page_name(request),
        "previewed": getattr(request, "previewed", None),
        "sampled": getattr(request, "sampled", None),
        "projector": projector(request),
    }


def page_name(request) -> str:
    """The page in the words of `reverse`, if the frame of the site leads to it by name; "" for all others."""
    match = request.resolver_match
    if match is None or (match.kwargs and match.url_name != "method"):
        return ""
    return " ".join((match.url_name or "", *match.kwargs.values()))


def languages(path: str, now: str) -> tuple[Language, ...]:
    """The page at `path` in each language of the site. What all addresses begin with stays in front."""
    root = get_script_prefix()[:-1]
    path = path.removeprefix(root)
    prefix = f"/{language_of(path)}/"
    bare = path.removeprefix(prefix[:-1]) if path.startswith(prefix) else path
    return tuple(
        Language(
            code, name, root + (bare if code == settings.LANGUAGE_CODE else f"/{code}{bare}"), code == now
        )
        for code, name in settings.LANGUAGES
    )
