"""What the directory and the sources say of several schools, for the queries of one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from schoolinfo.directory.profile import SchoolProfile
from schoolinfo.directory.selectors import find_profiles
from schoolinfo.measures import GroupTable, Panel, Source, sources
from schoolinfo.releases.current import Releases

from ..facts import display_name
from ..reading import Found, of_family, subject_of, up_to, years


@dataclass(frozen=True, slots=True)
class Read:
    """What one source says: panels and tables by student group, both in the order of the schools."""

    source: Source
    panels: tuple[Panel, ...]
    tables: tuple[Sequence[GroupTable], ...]


def find_schools(
    releases: Releases, codes: Sequence[str], year: int | None, *, fictional: bool = False
) -> tuple[Found, ...]:
    """The schools among the codes that this site knows, in the order given. One query; none without codes.

    `fictional` also finds schools that this site leaves out elsewhere.
    """
    profiles = find_profiles(releases, codes, year=year, fictional=fictional)
    schools = [profile for profile in profiles.values() if profile.kind == "school"]
    return tuple(
        _found(releases, profile, name, year) for profile, name in zip(schools, names(schools), strict=True)
    )


def names(profiles: Sequence[SchoolProfile]) -> tuple[str, ...]:
    """Their names; schools that share one have the district's beside it, or else their code."""
    plain = [display_name(profile) for profile in profiles]
    placed = [f"{name} ({p.district_name})" for name, p in zip(plain, profiles, strict=True)]
    shared, still = Counter(plain), Counter(placed)
    return tuple(
        name if shared[name] == 1 else full if still[full] == 1 else f"{name} ({profile.cds})"
        for name, full, profile in zip(plain, placed, profiles, strict=True)
    )


def years_of(schools: Sequence[Found]) -> tuple[int, ...]:
    """Spring years with public results for any of the schools, newest first."""
    return tuple(sorted({year for school in schools for year in school.years}, reverse=True))


def read_all(releases: Releases, schools: Sequence[Found], year: int | None) -> tuple[Read, ...]:
    """What every source says of the schools. One query a source, however many schools there are."""
    codes = [school.subject.cds for school in schools]
    return tuple(
        _read(source, source.select(up_to(releases, year), codes, None), schools) for source in sources()
    )


def _read(source: Source, rows, schools: Sequence[Found]) -> Read:
    return Read(
        source,
        tuple(source.present(rows, school.subject, school.releases) for school in schools),
        tuple(source.group_tables(rows, school.subject, school.releases) for school in schools),
    )


def _found(releases: Releases, profile: SchoolProfile, name: str, year: int | None) -> Found:
    own = of_family(releases, profile.cds)
    return Found(profile, replace(subject_of(profile, year), name=name), own, years(own))
