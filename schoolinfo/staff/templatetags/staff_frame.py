"""The links at the head of every staff page: those that this person may open."""

from dataclasses import dataclass

from django import template
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.translation import gettext_lazy as _

register = template.Library()

# (name of the address, words), in the order of the work.
PLACES = (
    ("staff-uploads", _("Uploads")),
    ("staff-waiting", _("Waiting for approval")),
    ("staff-versions", _("Versions")),
    ("staff-years", _("Years")),
    ("staff-previews", _("Preview")),
    ("staff-matches", _("Matches")),
    ("staff-warnings", _("Change warnings")),
    ("staff-feedback", _("Feedback")),
    ("staff-workshops", _("Workshops")),
    ("staff-manual", _("Manual")),
    ("staff-people", _("People")),
    ("staff-audit", _("Audit")),
)


@dataclass(frozen=True, slots=True)
class Place:
    """`current`: "page" on the page itself, "true" on a page below it, "" elsewhere."""

    words: str
    address: str
    current: str


@register.simple_tag(takes_context=True)
def staff_places(context) -> tuple[Place, ...]:
    """Where this person may go. One query a request (their roles), none when the page asked for them before."""
    request = context["request"]
    return tuple(
        Place(words, address, _current(request.path, address))
        for name, words in PLACES
        if (address := _address(name)) and _may_open(request.user, address)
    )


def _address(name: str) -> str:
    """The address, or "" on a site that does not have it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _may_open(user, address: str) -> bool:
    """As the guard of the page itself decides."""
    roles = getattr(resolve(address).func, "roles", ())
    return not roles or not user.roles.isdisjoint(roles)


def _current(path: str, address: str) -> str:
    if path == address:
        return "page"
    return "true" if path.startswith(address) else ""
