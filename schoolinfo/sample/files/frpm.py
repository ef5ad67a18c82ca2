"""Free and reduced-price meals by school, as a workbook whose bytes depend on its content alone."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import xlsxwriter

from .. import headers
from ..groups import ALL, INDEX
from ..population import Population
from ..roster import COUNTY, COUNTY_NAME, School
from .directory import school_kind

_CREATED = datetime(2025, 6, 1)
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_frpm(path: Path, population: Population, year: int) -> None:
    """Write ``frpm{year-1}{year}.xlsx``: one sheet, line breaks in its header, codes as text."""
    plain = io.BytesIO()
    with xlsxwriter.Workbook(plain, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED})
        sheet = book.add_worksheet(headers.FRPM_SHEET)
        sheet.write_row(0, 0, headers.FRPM)
        for line, row in enumerate(frpm_rows(population, year), start=1):
            sheet.write_row(line, 0, row)
    path.write_bytes(_unpacked(plain))


def frpm_rows(population: Population, year: int) -> list[list]:
    """One row for each school that is open, in the columns of the header."""
    world = population.world
    enrolled = population.enrolled(year)
    sizes = enrolled[:, INDEX[ALL]].tolist()
    eligible = enrolled[:, INDEX["SED"]].tolist()
    return [
        _row(school, year, sizes[at], eligible[at])
        for at, school in enumerate(world.schools)
        if school.open_in(year)
    ]


def _row(school: School, year: int, size: int, eligible: int) -> list:
    meals = eligible * 96 // 100
    free = meals * 9 // 10
    aged = [size * 98 // 100, free * 98 // 100, meals * 98 // 100]
    return [
        f"{year - 1}-{year}",
        COUNTY,
        school.district.code,
        school.code,
        COUNTY_NAME,
        school.district.name,
        school.name,
        "Unified School District" if school.district.kind == "UD" else "Elementary School District",
        school_kind(school)[1],
        "Continuation School" if school.dass else "Traditional",
        "CEP" if eligible * 2 > size else "",
        "Yes" if school.charter else "No ",
        school.charter_number,
        school.funding,
        "Y" if school.funding == "Directly funded" else "N",
        school.grades.split("-")[0],
        school.grades.split("-")[-1],
        *_meals(size, free, meals),
        *_meals(*aged),
        "Y",
    ]


def _meals(size: int, free: int, meals: int) -> list:
    return [size, free, free / max(size, 1), meals, meals / max(size, 1)]


def _unpacked(book: io.BytesIO) -> bytes:
    """The same workbook stored without compression: compressors differ between machines, stored bytes do not."""
    stored = io.BytesIO()
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _ZIP_EPOCH), source.read(name))
    return stored.getvalue()
