"""Versions that were approved together, and what taking them back together would leave. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from schoolinfo.releases.models import Event
from schoolinfo.releases.standing import Stage, Standing

from .reading import Year

# One press of a button enters its approvals within moments; no person gives two by hand as fast.
AT_ONCE = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class Taken:
    """A version of a batch; `after`: the version that is public without it, if there is one."""

    standing: Standing
    after: Standing | None


@dataclass(frozen=True, slots=True)
class Batch:
    """Versions that one person approved in one go and that still stand, in the order of the year."""

    approval: Event  # the first
    taken: tuple[Taken, ...]

    @property
    def key(self) -> int:
        """The primary key of the version that was approved first."""
        return self.approval.version_id


def batches(year: Year) -> tuple[Batch, ...]:
    """Of two versions or more, the newest first."""
    stands = [
        (standing.last(Event.Kind.APPROVED), Taken(standing, _after(standing, place.versions)))
        for place in year.places
        for standing in place.versions
        if standing.stage in (Stage.PUBLIC, Stage.SCHEDULED)
    ]
    found: list[list[tuple[Event, Taken]]] = []
    for pair in sorted(stands, key=lambda pair: (pair[0].by, pair[0].at, pair[0].pk)):
        if found and _together(found[-1][-1][0], pair[0]):
            found[-1].append(pair)
        else:
            found.append([pair])
    made = (Batch(group[0][0], tuple(taken for _, taken in group)) for group in found if len(group) > 1)
    return tuple(sorted(made, key=lambda batch: batch.approval.at, reverse=True))


def _together(one: Event, next_one: Event) -> bool:
    moments = (next_one.at - one.at, abs(next_one.public_from - one.public_from))
    return one.by == next_one.by and max(moments) <= AT_ONCE


def _after(standing: Standing, versions: Iterable[Standing]) -> Standing | None:
    """What is public now where a scheduled version goes; where a public one goes, what it replaced."""
    stage = Stage.PUBLIC if standing.stage is Stage.SCHEDULED else Stage.REPLACED
    return next(
        (s for s in versions if s.stage is stage and s.version.number < standing.version.number), None
    )
