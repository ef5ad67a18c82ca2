"""What can be done with a year as a whole. Each step is one transaction: all versions take it, or none does.

A form carries what its page showed; a step is refused where that is not so any more.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from hashlib import blake2b

from django.db import transaction
from django.utils.translation import gettext as _

from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.releases import publishing
from schoolinfo.releases.locks import LedgerError, lock
from schoolinfo.releases.models import Edition, Event
from schoolinfo.releases.standing import Stage, Standing

from .batches import batches
from .reading import Year, read, year_of

Chosen = Sequence[Standing]
TAKEN_BACK_FROM = (Stage.PUBLIC, Stage.SCHEDULED)


class Stale(LedgerError):
    """The year is not as the form's page showed it."""

    def __init__(self):
        super().__init__(_("Something has changed since you opened this page. Nothing was done."))


def drafts(year: Year) -> Chosen:
    """What can be submitted. Versions that were sent back want somebody's attention first."""
    return year.at(Stage.DRAFT)


def waiting(year: Year) -> Chosen:
    return year.at(Stage.WAITING)


def published_with(key: int) -> Callable[[Year], Chosen]:
    """Chooses the versions of a batch by its key; none where there is no such batch any more."""

    def choose(year: Year) -> Chosen:
        found = (batch for batch in batches(year) if batch.key == key)
        return tuple(taken.standing for batch in found for taken in batch.taken)

    return choose


def seen(year: Year, chosen: Chosen) -> str:
    """What a page shows of the chosen versions, for its form to carry: their events and their reasons."""
    reasons = {place.coming.version.pk: place.last_reason for place in year.places if place.coming}
    told = (
        f"{s.version.pk}.{s.events[-1].pk if s.events else 0}.{s.stage}.{reasons.get(s.version.pk, 0)}"
        for s in chosen
    )
    return blake2b(",".join(sorted(told)).encode(), digest_size=12).hexdigest()


def submit(year: int, shown: str, *, by: str, note: str) -> list[Event]:
    """Submit every draft with one release note. Raises Stale, LedgerError."""
    with _held(year, drafts, shown) as chosen:
        return [_each(s, publishing.submit, by=by, note=note) for s in chosen]


def approve(year: int, shown: str, *, by: str, public_from: datetime | None, note: str) -> list[Event]:
    """Make everything that waits public at one time (None: now). `note`: "" for that of each submission.

    Raises Stale, LedgerError.
    """
    with _held(year, waiting, shown) as chosen:
        return [_each(s, publishing.approve, by=by, public_from=public_from, note=note) for s in chosen]


def undo(year: int, shown: str, key: int, *, by: str, note: str) -> list[Event]:
    """Take back everything that was approved together. Raises Stale, LedgerError."""
    with _held(year, published_with(key), shown) as chosen:
        return [_each(s, publishing.withdraw, by=by, note=note, stages=TAKEN_BACK_FROM) for s in chosen]


@contextmanager
def _held(year: int, choose: Callable[[Year], Chosen], shown: str) -> Iterator[Chosen]:
    """A transaction in which nobody else changes the year's editions. Gives what is chosen by now."""
    with transaction.atomic():
        lock(*(edition.pk for edition in Edition.objects.all() if year_of(edition) == year))
        now = read(year)
        chosen = choose(now)
        if not chosen or seen(now, chosen) != shown:
            raise Stale
        yield chosen


def _each(standing: Standing, step: Callable[..., Event], **words) -> Event:
    """One version's step; what stands against it names the version."""
    try:
        return step(standing.version, **words)
    except LedgerError as error:
        edition = edition_in_words(standing.version.edition)
        sentence = _("Nothing was done, because of {edition}, version {number}. {why}")
        raise LedgerError(
            sentence.format(edition=edition, number=standing.version.number, why=error)
        ) from error
