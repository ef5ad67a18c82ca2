"""Free and reduced-price meals by school."""

from pathlib import Path

from .. import headers
from ..groups import ALL, INDEX
from ..population import Population
from ..roster import COUNTY, COUNTY_NAME, School
from ..workbook import workbook
from .directory import school_kind


def write_frpm(path: Path, population: Population, year: int) -> None:
    """Write ``frpm{year-1}{year}.xlsx``: one sheet, line breaks in its header, codes as text."""
    path.write_bytes(workbook(headers.FRPM_SHEET, [headers.FRPM, *frpm_rows(population, year)]))


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
