"""Which rows a results file has, and the columns that every such file begins with."""

from functools import cached_property

import numpy as np

from ..groups import CODES
from ..roster import COUNTY_NAME, District, School
from ..text import repeated
from ..world import STATE_CDS, STATE_NAME, World


class Rows:
    """The rows of one file: a row for each entity and group that has students.

    ``entity`` and ``group`` are places in ``world.entities`` and in ``CODES``, one for each row."""

    def __init__(self, world: World, year: int, students: np.ndarray, groups: list[int]):
        self.world = world
        self.year = year
        self.entity, place = np.nonzero(students[:, groups] > 0)
        self.group = np.array(groups)[place]

    def __len__(self) -> int:
        return len(self.entity)

    def of(self, values: list) -> np.ndarray:
        """One value an entity, repeated to one a row."""
        return np.array(values, dtype=object)[self.entity]

    def where(self, test) -> np.ndarray:
        return np.array([test(item) for item in self.world.entities], dtype=bool)[self.entity]

    @cached_property
    def is_district(self) -> np.ndarray:
        return self.where(lambda item: isinstance(item, District))

    def columns(self, indicator: str) -> dict[str, list[str]]:
        """Codes, names, flags, student group and year."""
        return {
            **self.names(),
            "charter_flag": self._flags(lambda item: isinstance(item, School) and item.charter),
            "coe_flag": repeated("", len(self)),
            "dass_flag": self._flags(lambda item: isinstance(item, School) and item.dass),
            "indicator": repeated(indicator, len(self)),
        }

    def names(self) -> dict[str, list[str]]:
        entities = self.world.entities
        cds = self.of([item.cds if item else STATE_CDS for item in entities]).tolist()
        return {
            "cds": cds,
            "CDS": cds,
            "rtype": self.of([_record_type(item) for item in entities]).tolist(),
            "schoolname": self.of([_school_name(item, self.year) for item in entities]).tolist(),
            "districtname": self.of([_district_name(item) for item in entities]).tolist(),
            "countyname": self.of([COUNTY_NAME if item else "" for item in entities]).tolist(),
            "studentgroup": np.array(CODES, dtype=object)[self.group].tolist(),
            "reportingyear": repeated(str(self.year), len(self)),
        }

    def _flags(self, test) -> list[str]:
        return self.of(["Y" if test(item) else "" for item in self.world.entities]).tolist()


def _record_type(item: School | District | None) -> str:
    if item is None:
        return "X"
    return "D" if isinstance(item, District) else "S"


def _school_name(item: School | District | None, year: int) -> str:
    if item is None:
        return STATE_NAME
    if isinstance(item, District):
        return " " if year == 2019 else ""
    return item.name_in(year)


def _district_name(item: School | District | None) -> str:
    if item is None:
        return STATE_NAME
    return item.name if isinstance(item, District) else item.district.name
