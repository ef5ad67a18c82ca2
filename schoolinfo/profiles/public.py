"""What makes a view a public page, and how the same page shows what is not public yet."""

from dataclasses import dataclass, replace
from functools import wraps

from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import translation
from django.views.decorators.http import require_safe

from schoolinfo.middleware.language import language_of
from schoolinfo.releases.current import Releases


@dataclass(frozen=True, slots=True)
class Previewed:
    """What a request reads in the place of what is public, and what its page says of that at the top.

    `releases` are never cacheable; the request has a script name of its own, so that all links stay in the
    preview. Who may see them was asked before.
    """

    releases: Releases
    words: str  # "Preview. Not public. ..."
    versions: tuple[str, ...]  # in words, where there are several
    leave: str  # address


@dataclass(frozen=True, slots=True)
class Sampled:
    """What the pages of fictional schools under the guide say of themselves at the top."""

    words: str  # "A sample school. The numbers are made up."
    leave: str  # address of the list of sample schools
    family: str  # whose schools these pages show, and no others


def public_page(view):
    """A page that anyone may keep: GET and HEAD only, made of `request.releases` and its address alone.

    One query for the releases, none where `request.previewed` (a Previewed) gives them. Where
    `request.sampled` (a Sampled) says so, they are read for fictional schools only. Such a view reads no
    session, user, cookie or header.
    """

    @require_safe
    @wraps(view)
    def page(request, *args, **kwargs):
        previewed = getattr(request, "previewed", None)
        sampled = getattr(request, "sampled", None)
        found = previewed.releases if previewed else Releases.public()
        request.releases = replace(found, families=(sampled.family,)) if sampled else found
        return view(request, *args, **kwargs)

    page.public = True
    return page


def public_page_at(path: str) -> ResolverMatch | None:
    """The public page at an address, in the language of the address; None where there is none."""
    try:
        with translation.override(language_of(path)):
            match = resolve(path)
    except Resolver404:
        return None
    return match if getattr(match.func, "public", False) else None
