"""What the directory and the sources say of one subject."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from schoolinfo.directory.profile import GroupEnrolment, SchoolProfile
from schoolinfo.directory.selectors import enrolment_of, find_profile
from schoolinfo.measures import GroupTable, Panel, Papers, Subject, sources
from schoolinfo.papers import papers_of
from schoolinfo.releases.current import Releases
from schoolinfo.releases.models import family_of

MEALS = "FRPM"  # the directory's own code; not a student group


@dataclass(frozen=True, slots=True)
class Found:
    """A school, a district or the state, and what may be read of it."""

    profile: SchoolProfile
    subject: Subject
    releases: Releases  # of its family only
    years: tuple[int, ...]  # spring years with public results, newest first

    @property
    def newest(self) -> int | None:
        return self.years[0] if self.years else None


def find(releases: Releases, cds: str, year: int | None, *, fictional: bool = False) -> Found | None:
    """None where no file on this site names the code. One query.

    `fictional` also finds schools that this site leaves out elsewhere.
    """
    own = of_family(releases, cds)
    profile = find_profile(own, cds, fictional=fictional)
    if profile is None:
        return None
    return Found(profile, subject_of(profile, year), own, years(own))


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
        rows = source.select(up_to(releases, subject.year), _codes(subject), None)
        said.append(source.present(rows, subject, releases))
        tables += source.group_tables(rows, subject, releases)
    return said, tables


def tables(releases: Releases, subject: Subject) -> list[GroupTable]:
    """The tables by student group of every source. One query a source."""
    return [
        table
        for source in sources()
        for table in source.group_tables(
            source.select(up_to(releases, subject.year), [subject.cds], None), subject, releases
        )
    ]


@dataclass(frozen=True, slots=True)
class Census:
    """Students by group on one census day; no rows where no file speaks of the school."""

    year: int | None
    rows: Mapping[str, GroupEnrolment]  # by student group
    papers: tuple[Papers, ...] = ()


def census(releases: Releases, cds: str, year: int | None) -> Census:
    """The census day of that year, or the nearest earlier one. One query."""
    rows = {row.group: row for row in enrolment_of(up_to(releases, year), cds) if row.group != MEALS}
    if not rows:
        return Census(None, {})
    release = next(iter(rows.values())).release
    return Census(release.year, rows, (papers_of(release),))


def up_to(releases: Releases, year: int | None) -> Releases:
    """Only the releases of that spring year and earlier ones; all of them where no year is asked for."""
    if year is None:
        return releases
    return replace(releases, all=tuple(release for release in releases.all if release.year <= year))


def subject_of(profile, year: int | None) -> Subject:
    """What presenters may know of a profile."""
    return Subject(
        cds=profile.cds,
        kind=profile.kind,
        name=profile.name,
        district_cds=profile.district_cds,
        district_name=profile.district_name,
        first_grade=profile.first_grade,
        last_grade=profile.last_grade,
        charter=bool(profile.charter),
        year=year,
    )


def _codes(subject: Subject) -> list[str]:
    """The subject, and its district to compare with."""
    return list(dict.fromkeys(code for code in (subject.cds, subject.district_cds) if code))
