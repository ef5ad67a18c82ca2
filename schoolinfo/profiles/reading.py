"""What the sources say of one subject, read with one query a source."""

from collections.abc import Sequence
from dataclasses import replace

from schoolinfo.measures import GroupTable, Panel, Source, Subject, sources
from schoolinfo.releases.current import Releases
from schoolinfo.releases.models import family_of


def of_family(releases: Releases, cds: str) -> Releases:
    """Only the releases that speak of the family of `cds`: real schools, or fictional ones."""
    family = family_of(cds)
    return replace(releases, all=tuple(release for release in releases.all if release.family == family))


def years(releases: Releases) -> tuple[int, ...]:
    """Spring years with public results of any source, newest first. No query."""
    return tuple(sorted({year for source in sources() for year in source.years(releases)}, reverse=True))


def panels(releases: Releases, subject: Subject) -> tuple[list[Panel], list[GroupTable]]:
    """What every source puts on the page, and its tables by student group. One query a source."""
    said, tables = [], []
    for source in sources():
        rows = source.select(releases, _codes(subject), None)
        said.append(source.present(rows, subject, releases))
        tables += source.group_tables(rows, subject, releases)
    return said, tables


def tables(releases: Releases, subject: Subject, source: Source) -> Sequence[GroupTable]:
    """The tables by student group of one source. One query."""
    return source.group_tables(source.select(releases, [subject.cds], None), subject, releases)


def _codes(subject: Subject) -> list[str]:
    """The subject, and its district to compare with."""
    return list(dict.fromkeys(code for code in (subject.cds, subject.district_cds) if code))
