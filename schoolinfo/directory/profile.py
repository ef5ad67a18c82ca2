"""What a page says of one school, district or the state before any result."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from schoolinfo.releases.current import Release

from .models import SHOWN
from .names import web_address


@dataclass(frozen=True, slots=True)
class GroupEnrolment:
    """Students of one group at one school. Hidden and absent numbers are None; `state` says which."""

    group: str
    state: int  # as measures.State
    students: int | None
    share: Decimal | None  # percent
    total: int | None  # enrolled in the school
    release: Release  # its year, file, version

    @property
    def shown(self) -> bool:
        return self.state == SHOWN


@dataclass(frozen=True, slots=True)
class SchoolProfile:
    """One school, district or the state. Texts are "" and flags None where nobody says.

    `listed` is false for a school known only from a file of results or enrollment, which gives its name;
    `source` is the release that does.
    """

    cds: str
    kind: str  # "school", "district", "state"
    listed: bool
    source: Release
    name: str
    status: str  # "active", "closed", "merged", "pending", "unknown"; "" when not listed
    opened: date | None
    closed: date | None
    district_cds: str
    district_name: str
    county: str
    street: str
    city: str
    zip: str
    phone: str
    website: str  # as published
    grades: str  # as published
    first_grade: int | None
    last_grade: int | None
    school_type: str
    option: str
    charter: bool | None
    charter_number: str
    funding_type: str
    virtual: str
    magnet: bool | None
    multilingual: str
    latitude: float | None
    longitude: float | None
    dass: bool | None
    region: str
    board_district: str
    types: tuple[str, ...]
    languages: tuple[str, ...]
    students: GroupEnrolment | None  # all students, newest year
    meals: GroupEnrolment | None  # eligible for free or reduced-price meals, newest year

    @property
    def web_address(self) -> str:
        """An address to link to, or ""."""
        return web_address(self.website)

    @property
    def open(self) -> bool:
        """False once the directory says that the school has closed or merged into another."""
        return self.status not in ("closed", "merged")
