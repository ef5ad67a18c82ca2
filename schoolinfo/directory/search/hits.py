"""What a search hands back."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple


class Reason(StrEnum):
    """What of a school the words fit."""

    NAME = "name"
    EARLIER_NAME = "earlier_name"
    ACRONYM = "acronym"
    CITY = "city"
    ZIP = "zip"
    ADDRESS = "address"
    CDS = "cds"


class Hit(NamedTuple):
    """One school that was found."""

    cds: str
    name: str
    reason: Reason
    matched: str  # the text that fits: the name or the earlier one, the city, the acronym in capitals


class Hits(Sequence[Hit]):
    """Schools that were found, best first. A broad word finds thousands, of which a page shows a few: each is
    described when it is looked at."""

    def __init__(self, codes: Sequence[str] = (), describe: Callable[[int], Hit] | None = None):
        self.codes = codes  # CDS codes
        self._describe = describe

    @classmethod
    def of(cls, hits: Sequence[Hit]) -> "Hits":
        return cls([hit.cds for hit in hits], hits.__getitem__)

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return tuple(self._describe(at) for at in range(*place.indices(len(self))))
        return self._describe(range(len(self))[place])


class School(NamedTuple):
    """What is searched, and what a line about a school says. Texts are "" where nobody says."""

    cds: str
    name: str
    sort_key: str
    status: str  # "active", "closed", "merged", "pending", "unknown"; "" where no directory lists it
    district_cds: str
    district_name: str
    street: str
    city: str
    zip: str
    grades: str  # as published
    earlier: tuple[str, ...]  # other names in older directories and files of results, newest first
    later: tuple[str, ...]  # in files of results that are newer than the directory

    @property
    def open(self) -> bool:
        """False once the directory says that the school has closed or merged into another."""
        return self.status not in ("closed", "merged")
