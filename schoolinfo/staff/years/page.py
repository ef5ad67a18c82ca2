"""The page of a year, and its line in the list of years. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.profiles.years import label
from schoolinfo.releases.standing import Stage
from schoolinfo.times import in_words

from .. import previewing
from .batches import Batch, batches
from .lines import MISSING, Line, line, state_of
from .reading import COMING, Year


@dataclass(frozen=True, slots=True)
class Summary:
    """`public` of `total` datasets that were released have a public version."""

    year: int
    title: str
    public: int
    total: int
    progress: str
    left: tuple[str, ...]  # sentences
    release: str


@dataclass(frozen=True, slots=True)
class Publication:
    """Versions that can be taken back together."""

    key: int
    words: str


@dataclass(frozen=True, slots=True)
class Page:
    summary: Summary
    lines: tuple[Line, ...]
    preview: str  # the address of the whole year, "" where nothing comes
    drafts: int
    waiting: int
    publications: tuple[Publication, ...]


def page(year: Year, address: Callable[..., str]) -> Page:
    """`address`: as in `lines.line`."""
    coming = year.at(*COMING)
    return Page(
        summary(year),
        tuple(line(place, address) for place in year.places),
        previewing.address([standing.version for standing in coming]) if coming else "",
        len(year.at(Stage.DRAFT)),
        len(year.at(Stage.WAITING)),
        tuple(publication(batch) for batch in batches(year)),
    )


def summary(year: Year) -> Summary:
    released = [place for place in year.places if place.released]
    public = sum(place.public is not None for place in released)
    progress = ngettext(
        "{public} of {total} dataset is public.", "{public} of {total} datasets are public.", len(released)
    )
    return Summary(
        year.year,
        label(year.year),
        public,
        len(released),
        progress.format(public=public, total=len(released)),
        tuple(_left(year)) or (_("Nothing is left to do."),),
        _release(year),
    )


def publication(batch: Batch) -> Publication:
    words = ngettext(
        "{number} version approved by {by}, {at}",
        "{number} versions approved by {by}, {at}",
        len(batch.taken),
    ).format(number=len(batch.taken), by=batch.approval.by, at=in_words(batch.approval.at))
    return Publication(batch.key, words)


def _left(year: Year) -> Iterable[str]:
    """What is left to do, in the order of the work."""
    states = [state_of(place) for place in year.places]
    unexplained = sum(place.unexplained for place in year.places)
    counts = (
        (states.count(MISSING), _missing),
        (states.count(Stage.RETURNED), _returned),
        (unexplained, _unexplained),
        (states.count(Stage.DRAFT), _drafts),
        (states.count(Stage.WAITING), _waiting),
        (states.count(Stage.SCHEDULED), _scheduled),
    )
    return (sentence(number).format(number=number) for number, sentence in counts if number)


def _missing(number: int) -> str:
    return ngettext("{number} dataset is to be uploaded.", "{number} datasets are to be uploaded.", number)


def _returned(number: int) -> str:
    return ngettext("{number} version was sent back.", "{number} versions were sent back.", number)


def _unexplained(number: int) -> str:
    return ngettext("{number} warning wants a reason.", "{number} warnings want a reason.", number)


def _drafts(number: int) -> str:
    return ngettext("{number} draft is to be submitted.", "{number} drafts are to be submitted.", number)


def _waiting(number: int) -> str:
    return ngettext("{number} version waits for approval.", "{number} versions wait for approval.", number)


def _scheduled(number: int) -> str:
    return ngettext(
        "{number} version becomes public by itself at its time.",
        "{number} versions become public by themselves at their time.",
        number,
    )


def _release(year: Year) -> str:
    """What the public is told of the year, or why nothing."""
    entry = year.next_release
    if entry is None or entry.on is None:
        return _("No release date is told to the public.")
    day = date_format(entry.on, "DATE_FORMAT")
    if entry.on < timezone.localdate():
        return _("The release date was {date}. It has passed, so the public is not told any more.").format(
            date=day
        )
    return _("The public is told to expect it on {date}.").format(date=day)
