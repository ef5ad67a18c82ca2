"""Growth files: a fictional network's in the canonical layout, and the state's."""

from dataclasses import dataclass

import numpy as np

from .. import headers
from ..groups import CODES, LANGUAGE, REPORTED, reported
from ..growth_model import GRADES_GROWTH, SUBJECTS, Growth, growth
from ..population import Population
from ..roster import School
from ..rules import percent
from ..text import flag, tenths, whole
from .rows import Rows

MODEL_ID = "CORE"
MIN_REPORTED = 20
STATE_MIN_REPORTED = 11
STATE_MIN_CATEGORY = 30
# Lower bounds of the state's categories 2 to 5, in tenths of a point. The state's own are not known.
_CATEGORY_FROM = (-110, -40, 40, 110)


@dataclass(frozen=True)
class Ranges:
    """A subject's growth with its percentiles (in hundredths): the low end, the estimate and the high end."""

    values: Growth
    percentiles: tuple[np.ndarray, np.ndarray, np.ndarray]

    @classmethod
    def of(cls, values: Growth) -> "Ranges":
        return cls(values, tuple(values.percentile(errors) for errors in (-1.96, 0.0, 1.96)))


def network_rows(population: Population, year: int) -> list[dict[str, str]]:
    """Rows of ``growth_core_{year}.csv``: schools with two years of scores in grades 4 to 8."""
    places = [at for at in reported(year) if CODES[at] in REPORTED]
    by_subject = {subject: Ranges.of(growth(population, subject, year)) for subject in SUBJECTS}
    return [
        _network_row(school, year, subject, ranges, (at, group))
        for at, school in enumerate(population.world.schools)
        for subject, ranges in by_subject.items()
        for group in places
        if ranges.values.students[at, group] > 0
    ]


def _network_row(
    school: School, year: int, subject: str, ranges: Ranges, cell: tuple[int, int]
) -> dict[str, str]:
    reportable = ranges.values.students[cell] >= MIN_REPORTED
    return {
        "release_id": f"{year}-{MODEL_ID}-v1",
        "record_type": "S",
        "cds_code": school.cds,
        "school_name": school.name,
        "year_start": str(year - 1),
        "year_end": str(year),
        "years_pooled": "1",
        "subject": subject,
        "grade_low": str(max(school.low, min(GRADES_GROWTH))),
        "grade_high": str(min(school.high, max(GRADES_GROWTH))),
        "student_group": CODES[cell[1]],
        "model_id": MODEL_ID,
        "measure": "growth_percentile",
        **(_estimate(ranges, cell) if reportable else {"suppression": "N_LT_MIN"}),
    }


def _estimate(ranges: Ranges, cell: tuple[int, int]) -> dict[str, str]:
    students, improved = int(ranges.values.students[cell]), int(ranges.values.improved[cell])
    low, middle, high = (_one_decimal(int(values[cell])) for values in ranges.percentiles)
    return {
        "n_students": str(students),
        "estimate": middle,
        "ci_low": low,
        "ci_high": high,
        "ci_level": "95",
        "n_improved": str(improved),
        "pct_improved": f"{percent(improved, students) / 10:.1f}",
    }


def _one_decimal(hundredths: int) -> str:
    return f"{(hundredths + 5) // 10 / 10:.1f}"


def network_model() -> list[dict[str, str]]:
    """The one row of ``models_core_{year}.csv``."""
    return [
        {
            "model_id": MODEL_ID,
            "publisher": "Sample Network (fictional)",
            "title": "Sample Network growth model (fictional)",
            "measure": "growth_percentile",
            "scale_min": "0",
            "scale_max": "100",
            "typical_value": "50",
            "decimals": "0",
            "higher_means": "more growth than similar students",
            "compares_with": "schools in the Sample Network",
            "accounts_for": "earlier test scores; disadvantage; disability; "
            "English learner, homeless and foster status",
            "min_n_report": str(MIN_REPORTED),
            "min_n_category": "30",
            "years_used": "1",
            "uncertainty_published": "Y",
            "category_scheme": "",
            "source_url": "https://samplenetwork.example/growth",
        }
    ]


def state_columns(population: Population, year: int) -> tuple[list[str], dict[str, list[str]]]:
    """Header and columns of ``growthmodeldownload``: both subjects, schools and districts, no state row."""
    parts = [_state_subject(population, subject, year) for subject in SUBJECTS]
    return headers.GROWTH_STATE, {
        name: [value for part in parts for value in part[name]] for name in headers.GROWTH_STATE
    }


def _state_subject(population: Population, subject: str, year: int) -> dict[str, list[str]]:
    world = population.world
    values = growth(population, subject, year)
    total = np.floor(values.points() * values.students).astype(np.int64)
    students, improved, points = (
        world.with_districts(part) for part in (values.students, values.improved, total)
    )
    students[0] = 0
    rows = Rows(world, year, students, reported(year, LANGUAGE))
    at = (rows.entity, rows.group)
    return {
        **rows.columns("GROWTH"),
        "subject": [subject] * len(rows),
        **_state_values(rows, students[at], improved[at], points[at] // np.maximum(students[at], 1)),
    }


def _state_values(rows: Rows, students, improved, points) -> dict[str, list[str]]:
    shown = students >= STATE_MIN_REPORTED
    met = students >= STATE_MIN_CATEGORY
    category = 1 + sum((points >= bound).astype(np.int64) for bound in _CATEGORY_FROM)
    simple = rows.is_district & (students > 500) & (rows.group > 0)
    estimate = np.where(shown, np.where(simple, "SIMPLE", "WEIGHTED"), "NONE")
    return {
        "denom": whole(students),
        "status": tenths(points, shown),
        "estimate": estimate.tolist(),
        "performancecategory": whole(np.where(met, category, 0), shown),
        "accountabilitymet": flag(met),
        "numberimprove": whole(improved, shown),
        "percentimprove": tenths(percent(improved, students), shown),
    }
