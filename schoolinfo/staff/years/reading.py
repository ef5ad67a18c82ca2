"""Everything that a year has or should have: one place for each edition."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from schoolinfo.directory.visible import families
from schoolinfo.releases.datasets import Dataset, datasets
from schoolinfo.releases.manual import wants_reason
from schoolinfo.releases.models import Edition, NextRelease, Reason
from schoolinfo.releases.standing import Stage, Standing, standings

COMING = (Stage.DRAFT, Stage.WAITING, Stage.RETURNED, Stage.SCHEDULED)


@dataclass(frozen=True, slots=True)
class Place:
    """An edition that is there, or is expected: then `edition` is None and there are no versions."""

    dataset: Dataset
    publisher: str
    family: str
    period: str  # the year, or the date of a directory
    versions: tuple[Standing, ...] = ()  # newest number first
    unexplained: int = 0  # warnings of what comes that want a reason and have none
    last_reason: int = 0  # primary key

    @property
    def coming(self) -> Standing | None:
        """The newest version on its way; none that the public one has overtaken."""
        found = (s for s in self.versions if s.stage in COMING and not s.behind)
        return next(found, None)

    @property
    def public(self) -> Standing | None:
        return next((s for s in self.versions if s.stage is Stage.PUBLIC), None)

    @property
    def released(self) -> bool:
        """Whether the publisher issued the file, or it is here all the same."""
        return bool(self.coming or self.public) or self.dataset.released(int(self.period[:4]))


@dataclass(frozen=True, slots=True)
class Year:
    """The places of a Dashboard's year, in the order in which datasets are announced."""

    year: int
    places: tuple[Place, ...]
    next_release: NextRelease | None = None  # the entry that holds

    def at(self, *stages: Stage) -> tuple[Standing, ...]:
        """What comes and stands at one of these stages."""
        found = (place.coming for place in self.places)
        return tuple(standing for standing in found if standing and standing.stage in stages)


def read(year: int) -> Year:
    """One year. Five queries, whatever is in it."""
    editions = list(_editions())
    now = standings([edition for edition in editions if year_of(edition) == year])
    entry = NextRelease.objects.filter(year=year).order_by("-pk").first()
    return _year(year, editions, now, _reasons(now), entry)


def read_all() -> tuple[Year, ...]:
    """Every year that has an edition or a release date, and the one after them; newest first. Five queries."""
    editions, now = list(_editions()), standings()
    reasons = _reasons(now)
    entries = {entry.year: entry for entry in NextRelease.objects.order_by("pk")}
    known = {*map(year_of, editions), *entries}
    years = sorted({*known, max(known) + 1} if known else (), reverse=True)
    return tuple(_year(year, editions, now, reasons, entries.get(year)) for year in years)


def year_of(edition: Edition) -> int:
    """The year of the Dashboard beside which an edition is shown: its own, or that of a directory's date."""
    return int(edition.period[:4])


def _editions() -> Iterable[Edition]:
    return Edition.objects.filter(family__in=families()).order_by("period", "publisher", "pk")


def _reasons(now: Sequence[Standing]) -> dict[int, list[Reason]]:
    """By version, of versions on their way."""
    found: dict[int, list[Reason]] = {}
    coming = [standing.version for standing in now if standing.stage in COMING]
    for reason in Reason.objects.filter(version__in=coming).order_by("pk"):
        found.setdefault(reason.version_id, []).append(reason)
    return found


def _year(year: int, editions: Iterable[Edition], now: Sequence[Standing], reasons, entry) -> Year:
    by_edition: dict[int, list[Standing]] = {}
    for standing in now:
        by_edition.setdefault(standing.version.edition_id, []).append(standing)
    known: dict[str, list[Edition]] = {}
    for edition in editions:
        known.setdefault(edition.dataset, []).append(edition)
    places = (
        place
        for dataset in datasets().values()
        for place in _places(dataset, year, known.get(dataset.code, []), by_edition, reasons)
    )
    return Year(year, tuple(places), entry)


def _places(
    dataset: Dataset, year: int, known: Sequence[Edition], by_edition: Mapping[int, list[Standing]], reasons
) -> Iterator[Place]:
    """What is there of the visible families, and what is expected of the site's own: the first of them."""
    there = [edition for edition in known if year_of(edition) == year]
    for edition in there:
        yield _place(dataset, edition, tuple(by_edition.get(edition.pk, ())), reasons)
    own = families()[0]
    seen = {edition.publisher for edition in there if edition.family == own}
    expected = {edition.publisher for edition in known if edition.family == own and year_of(edition) < year}
    for publisher in sorted(expected - seen if expected | seen else {""}):
        yield Place(dataset, publisher, own, str(year))


def _place(dataset: Dataset, edition: Edition, versions: tuple[Standing, ...], reasons) -> Place:
    place = Place(dataset, edition.publisher, edition.family, edition.period, versions)
    if place.coming is None:
        return place
    said = reasons.get(place.coming.version.pk, [])
    last = max((reason.pk for reason in said), default=0)
    return replace(place, unexplained=_unexplained(place.coming, said), last_reason=last)


def _unexplained(coming: Standing, said: Iterable[Reason]) -> int:
    """Warnings that want a reason and have none. No query."""
    given = {at for reason in said for at in reason.findings}
    return sum(
        at not in given and wants_reason(finding["rule"])
        for at, finding in enumerate(coming.version.findings)
    )
