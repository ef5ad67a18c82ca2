"""What became public, was replaced, was taken back or was sealed: the ledger as the public may read it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models.functions import Coalesce, Now

from .models import Event


class Kind(StrEnum):
    PUBLISHED = "published"
    AMENDED = "amended"  # in place of a version with a lower number
    WITHDRAWN = "withdrawn"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of what the public sees. `at` is when it came about: an approval's time, not its signing."""

    kind: Kind
    dataset: str
    period: str
    publisher: str
    family: str
    number: int
    other: int | None  # amended: the version replaced; withdrawn, sealed: the one that is public instead
    at: datetime
    note: str  # "" of a version that is sealed, whatever its events say

    @property
    def edition(self) -> tuple[str, str, str, str]:
        return self.dataset, self.period, self.publisher, self.family


def changes(families: Iterable[str]) -> tuple[Change, ...]:
    """Everything that the public saw change in editions of these families, newest first. One query.

    Versions that the public never saw leave no trace: drafts, scheduled ones before their time, those
    withdrawn before it, and those that a higher number had overtaken.
    """
    rows = _rows(families)
    ended = _first_ends(rows)
    sealed = {row.version_id for row in rows if row.kind == Event.Kind.SEALED}
    editions: dict[int, _Standing] = defaultdict(_Standing)
    found = []
    for row in rows:
        came = editions[row.version.edition_id].enter(row, ended.get(row.version_id))
        if came:
            found.append(_change(row, *came, note="" if row.version_id in sealed else row.note))
    return tuple(reversed(found))


def _rows(families: Iterable[str]) -> list[Event]:
    """Events whose time has come, in the order of their times."""
    return list(
        Event.objects.filter(kind__in=Event.ONCE, version__edition__family__in=tuple(families))
        .annotate(moment=Coalesce("public_from", "at"))
        .filter(moment__lte=Now())
        .select_related("version__edition")
        .only("kind", "note", "version__number", "version__edition")
        .order_by("moment", "pk")
    )


def _first_ends(rows: list[Event]) -> dict[int, datetime]:
    """When each withdrawn version was withdrawn: for one that is sealed later, when it was superseded."""
    return {row.version_id: row.moment for row in reversed(rows) if row.kind != Event.Kind.APPROVED}


def _change(row: Event, kind: Kind, other: int | None, note: str) -> Change:
    edition = row.version.edition
    return Change(
        kind,
        edition.dataset,
        edition.period,
        edition.publisher,
        edition.family,
        row.version.number,
        other,
        row.moment,
        note,
    )


class _Standing:
    """The versions of one edition that are approved and not withdrawn, while its events are read in order.

    The highest number among them is public; `seen` are those that were.
    """

    def __init__(self):
        self.standing: set[int] = set()
        self.seen: set[int] = set()

    def enter(self, row: Event, ended: datetime | None) -> tuple[Kind, int | None] | None:
        """What the event changed for the public, and the other version concerned; None: nothing.

        `ended`: when the version was first withdrawn.
        """
        before, number = self._public(), row.version.number
        if row.kind != Event.Kind.APPROVED:
            self.standing.discard(number)
            return self._left(row, before)
        if ended is not None and ended <= row.moment:
            return None
        self.standing.add(number)
        if self._public() != number:
            return None
        return (Kind.AMENDED if before else Kind.PUBLISHED), before

    def _left(self, row: Event, before: int | None) -> tuple[Kind, int | None] | None:
        """A superseded version that was not public leaves nothing behind; a sealed one that ever was does."""
        sealed, after = row.kind == Event.Kind.SEALED, self._public()
        if row.version.number == before:
            return (Kind.SEALED if sealed else Kind.WITHDRAWN), after
        return (Kind.SEALED, None) if sealed and row.version.number in self.seen else None

    def _public(self) -> int | None:
        number = max(self.standing, default=None)
        if number is not None:
            self.seen.add(number)
        return number
