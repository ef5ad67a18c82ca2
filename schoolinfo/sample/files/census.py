"""Census-day enrolment as published for the Dashboard."""

from .. import headers
from ..groups import ALL, CODES, INDEX, reported
from ..population import Population
from ..rules import percent
from ..text import tenths, whole
from .rows import Rows


def census_columns(population: Population, year: int) -> tuple[list[str], dict[str, list[str]]]:
    """Header and columns of ``censusenrollratesdownload`` of a year: every group with students, without ALL."""
    enrolled = population.world.with_districts(population.enrolled(year))
    groups = [place for place in reported(year) if CODES[place] != ALL]
    rows = Rows(population.world, year, enrolled, groups)
    total, count = enrolled[rows.entity, INDEX[ALL]], enrolled[rows.entity, rows.group]
    counted = whole(count)
    columns = {
        **rows.names(),
        "totalenrollment": whole(total),
        "subgrouptotal": counted,
        "subgroupTotal": counted,
        "rate": tenths(percent(count, total)),
    }
    return headers.CENSUS[year], columns
