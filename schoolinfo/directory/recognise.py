"""How files of schools and enrollment are known: by their rows, their header, their name."""

import re
from datetime import date

from schoolinfo.releases.datasets import Claim, Recogniser
from schoolinfo.releases.table import Table

from .enrolment_checks import spring
from .layouts import DISTRICT_OPTIONAL, MEALS_COUNT

DIRECTORY, DISTRICT = "directory", "directory/district"
CENSUS, MEALS = "enrolment/census", "enrolment/frpm"
_NAMES = (
    (re.compile(r"pubschls"), DIRECTORY),
    (re.compile(r"district[-_ ]?schools"), DISTRICT),
    (re.compile(r"censusenrollratesdownload(?P<year>20\d\d)?"), CENSUS),
    (re.compile(r"frpm(?:\d\d(?P<short>\d\d))?(?!\d)"), MEALS),
)


def dataset_of(table: Table) -> str | None:
    """The dataset whose header the table has, or None."""
    if all(name in table for name in ("CDSCode", "StatusType", "School")):
        return DIRECTORY
    if "cds_code" in table and any(name in table for name in DISTRICT_OPTIONAL):
        return DISTRICT
    if "totalenrollment" in table and "studentgroup" in table:
        return CENSUS
    if "Academic Year" in table and MEALS_COUNT in table:
        return MEALS
    return None


def by_header(table: Table) -> Claim | None:
    """The dataset of the header; a header says nothing of a year."""
    dataset = dataset_of(table)
    return Claim(frozenset({dataset})) if dataset else None


def by_rows(table: Table) -> Claim | None:
    """The spring years that rows of enrollment give. A directory says nothing of its date."""
    heading = {CENSUS: "reportingyear", MEALS: "Academic Year"}.get(dataset_of(table))
    if not heading:
        return None
    years = frozenset(spring(value) for _, value, _ in table.get(heading).where(bool))
    return Claim(None, years) if years else None


def by_name(name: str) -> Claim | None:
    """ "pubschls-2026-06-01.txt" → a directory of that date; "frpm2223.xlsx" → meals of spring 2023."""
    for pattern, dataset in _NAMES:
        if found := pattern.search(name.lower()):
            return Claim(frozenset({dataset}), _periods(name, found.groupdict()))
    return None


def _periods(name: str, found: dict[str, str | None]) -> frozenset[str] | None:
    if "year" not in found and "short" not in found:
        return _date_in(name)
    year = found.get("year") or (f"20{found['short']}" if found.get("short") else None)
    return frozenset({year}) if year else None


def _date_in(name: str) -> frozenset[str] | None:
    for text in re.findall(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)", name):
        try:
            return frozenset({date.fromisoformat(text).isoformat()})
        except ValueError:
            continue
    return None


RECOGNISER = Recogniser(
    frozenset({"cdscode", "cds_code", "totalenrollment", "academic year"}), by_rows, by_header, by_name
)
