"""The list of sample schools, with their names. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from schoolinfo.directory.profile import SchoolProfile

from ..facts import grades
from .chosen import Sample


@dataclass(frozen=True, slots=True)
class Line:
    """One school."""

    kind: str
    name: str
    grades: str
    shows: tuple[str, ...]
    address: str


def lines(
    samples: tuple[Sample, ...], known: Mapping[str, SchoolProfile], addresses: Mapping[str, str]
) -> tuple[Line, ...]:
    """Those that are on this site, in the order of `samples`. `addresses`: of their pages."""
    return tuple(
        Line(one.kind, known[one.cds].name, grades(known[one.cds].grades), one.shows, addresses[one.cds])
        for one in samples
        if one.cds in known
    )
