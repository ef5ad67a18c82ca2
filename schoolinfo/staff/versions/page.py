"""The page of one version. Pure but for the addresses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from schoolinfo.accounts.models import User
from schoolinfo.numbers import count
from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.releases.models import Event, VersionFile
from schoolinfo.releases.standing import WITHDRAWN, Stage, Standing

from ..places import address
from .actions import Action, actions, again
from .checklist import Item, checklist
from .lines import uploaded
from .timeline import Entry, timeline
from .words import STAGES, state


@dataclass(frozen=True, slots=True)
class Link:
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class File:
    name: str
    size: str
    sha256: str
    address: str  # "" once it is gone


@dataclass(frozen=True, slots=True)
class Page:
    edition: str
    number: int
    name: str  # as commands print it
    stage: str
    said: str
    uploaded: str
    rows: int
    rows_in_words: str  # "1,284"
    files: tuple[File, ...]
    links: tuple[Link, ...]
    checklist: tuple[Item, ...]  # of a version that is not withdrawn
    actions: tuple[Action, ...]
    again: str
    history: tuple[Entry, ...]
    sealed: bool


def version_page(
    now: Standing, files: Iterable[VersionFile], missing: int, user: User, names: Mapping[str, str]
) -> Page:
    """`missing`: warnings without a reason that want one. `now.version` has its events fetched before."""
    version, sealed = now.version, now.stage is Stage.SEALED
    return Page(
        edition=edition_in_words(version.edition),
        number=version.number,
        name=str(version),
        stage=str(STAGES[now.stage]),
        said=state(now, names),
        uploaded=uploaded(now, names),
        rows=version.rows,
        rows_in_words=count(version.rows),
        files=tuple(_file(file, sealed, user) for file in files),
        links=() if sealed else _links(version.pk, user),
        checklist=() if now.stage in WITHDRAWN else checklist(now, missing, user),
        actions=actions(now, missing, user),
        again=again(now, user),
        history=timeline(version, _events(now), names),
        sealed=sealed,
    )


def _events(now: Standing) -> list[Event]:
    return sorted(now.version.events.all(), key=lambda event: (event.at, event.pk))


def _file(file: VersionFile, sealed: bool, user: User) -> File:
    place = "" if sealed else address(user, "staff-file", file.version_id, file.pk)
    return File(file.name, filesizeformat(file.size), file.sha256, place)


def _links(version: int, user: User) -> tuple[Link, ...]:
    places = (
        ("staff-report", (version,), _("Screening report")),
        ("staff-reasons", (version,), _("Warnings and their reasons")),
        ("staff-differences", (version,), _("Differences, value by value")),
        ("staff-pages", (version,), _("Pages that will change")),
        ("staff-preview", (version, ""), _("Preview of the public pages")),
    )
    found = (Link(words, address(user, name, *arguments)) for name, arguments, words in places)
    return tuple(link for link in found if link.address)
