"""The change log in words. Pure: changes of the ledger in, entries out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from schoolinfo.measures import school_year
from schoolinfo.papers import date_in_words
from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.history import Change, Kind
from schoolinfo.releases.models import family_of


@dataclass(frozen=True, slots=True)
class Entry:
    """What was done on one day to several editions, for one reason."""

    key: str  # stays when more joins the entry
    title: str  # "March 1, 2026: new data"
    note: str
    lines: tuple[str, ...]  # a sentence for each edition
    at: datetime  # of the latest among them


def entries(changes: Iterable[Change]) -> tuple[Entry, ...]:
    """One entry for what was done on a day with the same note, newest first. `changes`: newest first."""
    return tuple(_entry(group) for batch in _batches(changes) for group in _groups(batch))


def _batches(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Stretches of one day in which nothing happens twice to an edition, so that their order says nothing."""
    batch: list[Change] = []
    for change in changes:
        if batch and (_day(change) != _day(batch[0]) or change.edition in {one.edition for one in batch}):
            yield batch
            batch = []
        batch.append(change)
    if batch:
        yield batch


def _groups(batch: Iterable[Change]) -> Iterable[list[Change]]:
    found: dict[tuple[Kind, str], list[Change]] = {}
    for change in batch:
        found.setdefault((change.kind, change.note.strip()), []).append(change)
    return found.values()


def _entry(group: Sequence[Change]) -> Entry:
    newest, first = group[0], group[-1]
    title = _titles()[newest.kind].format(date=date_in_words(newest.at))
    by_period = sorted(group, key=lambda change: change.period, reverse=True)
    lines = tuple(_line(change) for change in sorted(by_period, key=_place))
    return Entry(_key(first), title, newest.note.strip(), lines, newest.at)


def _day(change: Change) -> date:
    """In the time zone of the site."""
    return timezone.localtime(change.at).date()


def _place(change: Change) -> tuple:
    """By dataset, in the order in which they are announced; in each the newest period first."""
    known = list(datasets())
    place = known.index(change.dataset) if change.dataset in known else len(known)
    return change.family, place, change.dataset, change.publisher


def _key(change: Change) -> str:
    """Twelve characters that no other change has."""
    told = f"{change.kind} {change.edition} {change.number} {change.at.isoformat()}"
    return blake2b(told.encode(), digest_size=6).hexdigest()


def _titles() -> dict[Kind, str]:
    return {
        Kind.PUBLISHED: _("{date}: new data"),
        Kind.AMENDED: _("{date}: newer versions"),
        Kind.WITHDRAWN: _("{date}: data taken back"),
        Kind.SEALED: _("{date}: data removed for good"),
    }


def _line(change: Change) -> str:
    words = {"edition": edition_in_words(change), "number": change.number, "other": change.other}
    return _sentence(change).format(**words)


def _sentence(change: Change) -> str:
    if change.kind == Kind.PUBLISHED:
        return _("{edition}: version {number} is public.")
    if change.kind == Kind.AMENDED:
        return _("{edition}: version {number} replaces version {other}.")
    if change.kind == Kind.WITHDRAWN and change.other:
        return _("{edition}: version {number} was taken back. Version {other} is public in its place.")
    if change.kind == Kind.WITHDRAWN:
        return _("{edition}: version {number} was taken back. Nothing stands in its place.")
    if change.other:
        return _("{edition}: version {number} was removed. Version {other} is public in its place.")
    return _("{edition}: version {number} was removed.")


def edition_in_words(change: Change) -> str:
    """ "California School Dashboard, English Language Arts, 2025 Dashboard": of what a file is an edition."""
    dataset = datasets().get(change.dataset)
    words = {
        "dataset": dataset.title if dataset else change.dataset,
        "publisher": change.publisher,
        "period": _period(change.period, dataset.yearly if dataset else "{year}"),
    }
    made_up = change.family and not family_of(settings.SITE["home_district"])
    if change.publisher and made_up:
        sentence = _("{dataset}, {publisher} model, {period} (made-up schools)")
    elif change.publisher:
        sentence = _("{dataset}, {publisher} model, {period}")
    elif made_up:
        sentence = _("{dataset}, {period} (made-up schools)")
    else:
        sentence = _("{dataset}, {period}")
    return sentence.format(**words)


def _period(period: str, yearly: str) -> str:
    """A spring year in the words of its dataset; a directory's date in full."""
    if len(period) == 4:
        return yearly.format(year=period, school_year=school_year(int(period)))
    return date_format(date.fromisoformat(period), "DATE_FORMAT")
