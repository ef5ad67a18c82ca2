"""One dataset of a year in words. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from schoolinfo.numbers import count
from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.profiles.errors import Link
from schoolinfo.releases.models import Event
from schoolinfo.releases.standing import Stage, Standing
from schoolinfo.times import in_words

from .. import previewing
from ..versions.words import STAGES
from .reading import Place

MISSING, NOT_RELEASED = "missing", "not released"
WORDS = {
    **STAGES,
    MISSING: gettext_lazy("Missing"),
    NOT_RELEASED: gettext_lazy("Not released by the publisher"),
}
# What somebody has to look at stands out in color, too; the word says it.
TAGS = {MISSING: "warn", Stage.RETURNED: "fail"}
# (name of the address, words), of a version on its way.
WAYS = (
    ("staff-version", gettext_lazy("Version")),
    ("staff-report", gettext_lazy("Report")),
    ("staff-reasons", gettext_lazy("Reasons")),
    ("staff-differences", gettext_lazy("Differences")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """`reasons`: how many warnings want a reason, or ""."""

    title: str
    state: str
    tag: str
    version: str
    rows: str
    people: str
    reasons: str
    links: tuple[Link, ...]


def state_of(place: Place) -> str:
    """A Stage, MISSING or NOT_RELEASED: of what comes, else of what is public."""
    if place.coming:
        return place.coming.stage
    if place.public:
        return Stage.PUBLIC
    return MISSING if place.released else NOT_RELEASED


def line(place: Place, address: Callable[..., str]) -> Line:
    """`address(name, *arguments)`: of another staff page, "" where this person may not open it."""
    state, shown = state_of(place), place.coming or place.public
    return Line(
        title=edition_in_words(_Named(place.dataset.code, place.period, place.publisher, place.family)),
        state=str(WORDS[state]),
        tag=TAGS.get(state, ""),
        version=_version(place),
        rows=count(shown.version.rows) if shown else "",
        people=_people(shown) if shown else "",
        reasons=_reasons(place.unexplained),
        links=_links(place, address),
    )


@dataclass(frozen=True, slots=True)
class _Named:
    """What names an edition, also one that is not there yet."""

    dataset: str
    period: str
    publisher: str
    family: str


def _version(place: Place) -> str:
    coming, public = place.coming, place.public
    if coming and public:
        return _("Version {number}, to replace version {public}, which is public").format(
            number=coming.version.number, public=public.version.number
        )
    shown = coming or public
    return _("Version {number}").format(number=shown.version.number) if shown else ""


def _people(shown: Standing) -> str:
    """Who brought it to where it stands, and when."""
    words = {"by": shown.version.created_by, "at": in_words(shown.version.created_at)}
    if not shown.events:
        return _("Uploaded by {by}, {at}").format(**words)
    event = shown.last(Event.Kind.APPROVED) or shown.events[-1]
    words |= {"who": event.by, "when": in_words(event.at)}
    if event.public_from:
        words["since"] = in_words(event.public_from)
    return {
        Stage.WAITING: _("Uploaded by {by}. Submitted by {who}, {when}"),
        Stage.RETURNED: _("Uploaded by {by}. Sent back by {who}, {when}"),
        Stage.SCHEDULED: _("Uploaded by {by}. Approved by {who}, public from {since}"),
        Stage.PUBLIC: _("Uploaded by {by}. Approved by {who}, public since {since}"),
    }[shown.stage].format(**words)


def _reasons(number: int) -> str:
    if not number:
        return ""
    return ngettext("{number} warning wants a reason", "{number} warnings want a reason", number).format(
        number=number
    )


def _links(place: Place, address: Callable[..., str]) -> tuple[Link, ...]:
    shown = place.coming or place.public
    if shown is None:
        upload = address("staff-upload-new") if place.released else ""
        return (Link(upload, _("Upload")),) if upload else ()
    ways = WAYS if place.coming else WAYS[:1]
    found = [Link(address(name, shown.version.pk), str(words)) for name, words in ways]
    if place.coming:
        found.append(Link(previewing.address([shown.version]), _("Preview")))
    return tuple(link for link in found if link.address)
