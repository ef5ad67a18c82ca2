"""What one fictional school or district is, before it has any results."""

from dataclasses import dataclass, field

COUNTY = "99"
COUNTY_NAME = "Sample"


@dataclass(frozen=True)
class District:
    """``code``: the five digits after the county's two. ``kind``: UD unified or ED elementary."""

    code: str
    name: str
    kind: str
    latitude: float
    longitude: float
    city: str
    zip: str

    @property
    def cds(self) -> str:
        return f"{COUNTY}{self.code}0000000"


@dataclass(frozen=True)
class School:
    """One school. ``low`` and ``high`` are grades, kindergarten 0. ``opened`` and ``closed`` are mm/dd/yyyy
    as the directory prints them. ``need`` is the share of socioeconomically disadvantaged students the
    model starts from, and ``size`` the students of an ordinary year; None leaves either to the model."""

    district: District
    code: str
    name: str
    low: int
    high: int
    size: int | None = None
    need: float | None = None
    opened: str = "07/01/1980"
    closed: str = ""
    status: str = "Active"
    funding: str = ""
    charter_number: str = ""
    dass: bool = False
    virtual: str = "N"
    magnet: bool = False
    pre_kindergarten: bool = False
    borrows_from: str = ""
    former_names: dict = field(default_factory=dict)
    region: str = ""
    board_district: str = ""
    types: str = ""
    languages: str = ""

    @property
    def cds(self) -> str:
        return f"{COUNTY}{self.district.code}{self.code}"

    @property
    def charter(self) -> bool:
        return bool(self.funding)

    @property
    def first_spring(self) -> int:
        """The first Dashboard year with students: schools open in summer."""
        return int(self.opened[-4:]) + 1

    @property
    def last_spring(self) -> int:
        return int(self.closed[-4:]) if self.closed else 9999

    def open_in(self, year: int) -> bool:
        return self.status != "Pending" and self.first_spring <= year <= self.last_spring

    def name_in(self, year: int) -> str:
        """The name as the results files of a year print it, which may lag behind the directory."""
        return self.former_names.get(year, self.name)

    @property
    def grades(self) -> str:
        low = "P" if self.pre_kindergarten else str(self.low or "K")
        high = str(self.high or "K")
        return low if low == high else f"{low}-{high}"
