"""Files in the publishers' own layouts, good but for what a test changes."""

from pathlib import Path

from dashboard.measures import INDICATORS, main_group
from tests.dashboard.builders import ROW
from tests.dashboard.headers import HEADERS
from tests.directory.samples import CENSUS, MEALS, SCHOOL
from tests.growth.builders import cde
from tests.releases.builders import text_file, workbook

FIRST, SECOND = "19647330100289", "19647336120489"


def results_rows(measure: str, *changes: dict[str, str], without: str = "") -> list[tuple]:
    """Header and rows of a 2025 file: a row of each of two schools, and one for each dictionary of changes."""
    names = [name for name in HEADERS[measure] if name != without]
    usual = ROW | {"indicator": INDICATORS[measure], "studentgroup": main_group(measure)}
    every = [{"cds": SECOND, "schoolname": "Second School"}, *(changes or [{}])]
    return [tuple(names), *(tuple((usual | row).get(n.lower(), "") for n in names) for row in every)]


def results(folder: Path, measure: str, *changes, name: str = "", without: str = "", **how) -> Path:
    rows = results_rows(measure, *changes, without=without)
    return text_file(folder / (name or f"{measure}download2025.txt"), *rows, **how)


def rows_of(usual: dict[str, str], *changes: dict[str, str]) -> list[tuple]:
    return [tuple(usual), *(tuple((usual | row).values()) for row in changes or [{}])]


def directory(folder: Path, *changes, **how) -> Path:
    return text_file(folder / "pubschls-2026-06-01.txt", *rows_of(SCHOOL, *changes), **how)


def census(folder: Path, *changes, **how) -> Path:
    return text_file(folder / "censusenrollratesdownload2025.txt", *rows_of(CENSUS, *changes), **how)


def meals(folder: Path, *changes) -> Path:
    return workbook(folder / "frpm2223.xlsx", {"FRPM": rows_of(MEALS, *changes)})


def growth(folder: Path, *changes, **how) -> Path:
    return text_file(folder / "growthmodeldownload2025.txt", *rows_of(cde(), *changes), **how)


def school(number: int) -> dict[str, str]:
    """Who a row speaks of, for the n-th of many schools."""
    return {"cds": f"1964733{6100000 + number}", "schoolname": f"School {number}"}
