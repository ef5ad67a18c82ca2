"""Rules for lists of schools. One rule is one function; its name is the rule's in the manual."""

import re
from collections.abc import Iterable
from datetime import date

import numpy as np

from schoolinfo.releases.columns import Typed
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.models import SAMPLE_COUNTY
from schoolinfo.releases.table import Column, Table

from . import grades
from .layouts import SCHOOL_TYPES
from .values import as_list

STATUSES = frozenset({"active", "closed", "merged", "pending"})
SOUTH, NORTH, WEST, EAST = 32.5, 42.1, -124.5, -114.1  # a box around California


def at(table: Table, column: Column, row: int, rows: int = 1) -> dict:
    """Where a finding stands, and what is written there."""
    return {
        "line": table.line(row),
        "column": column.name,
        "value": column.text(row)[:80],
        "times": rows,
    }


def at_first(table: Table, column: Column, wrong: np.ndarray) -> dict:
    """As `at`, for the first of the rows where `wrong` is true and the number of them."""
    return at(table, column, int(np.argmax(wrong)), int(wrong.sum()))


def period_is_a_date(period: str, findings: Findings) -> None:
    """Fail unless the edition of a directory is named by its date."""
    try:
        date.fromisoformat(period)
    except ValueError:
        message = "An edition of a directory is named by its date."
        findings.fail("period_is_a_date", message, value=period, expected="a date such as 2026-06-01")


def status_known(table: Table, column: Column, findings: Findings) -> np.ndarray:
    """Warn of a status that the directory's guide does not name. Returns each value's own word."""
    for row, _, rows in column.where(lambda text: text.lower() not in STATUSES):
        findings.warn(
            "status_known",
            "This status is not known. The school is listed without one.",
            expected="Active, Closed, Merged or Pending",
            **at(table, column, row, rows),
        )
    return column.per_value(lambda text: text.lower() if text.lower() in STATUSES else "unknown")


def name_present(table: Table, column: Column, schools: np.ndarray, findings: Findings) -> None:
    """Fail for a school without a name. Districts have theirs in another column."""
    nameless = schools & column.blank
    if nameless.any():
        findings.fail("name_present", "This school has no name.", **at_first(table, column, nameless))


def grades_read(table: Table, column: Column, findings: Findings) -> None:
    """Warn of a grade span that cannot be read; its text is shown as published."""
    for row, _, rows in column.where(lambda text: span(text) is False):
        findings.warn(
            "grades_read",
            "This grade span cannot be read. It is shown as it is.",
            expected="a span such as K-6, 9-12 or Adult",
            **at(table, column, row, rows),
        )


def span(text: str) -> tuple[int, int] | bool | None:
    """As `grades.parse`, but False for a text that is not a span."""
    try:
        return grades.parse(text)
    except ValueError:
        return False


def location_plausible(
    table: Table, cds: Typed, latitude: Typed, longitude: Typed, findings: Findings
) -> np.ndarray:
    """Warn of real schools outside California. True for rows whose location is not kept: those, and halves."""
    north, east = latitude.number, longitude.number
    inside = (north >= SOUTH) & (north <= NORTH) & (east >= WEST) & (east <= EAST)
    fictional = np.array([code.startswith(SAMPLE_COUNTY) for code in cds.stored], dtype=bool)[cds.codes]
    whole = latitude.filled & longitude.filled
    outside = whole & ~inside & ~fictional
    if outside.any():
        findings.warn(
            "location_plausible",
            "This place is outside California. The location is not kept.",
            expected="degrees, such as 34.05 and -118.24",
            **at_first(table, table["Latitude"], outside),
        )
    return outside | ~whole


def types_known(table: Table, column: Column, codes: Iterable[str], findings: Findings) -> None:
    """Warn of a type of school that the site has no words for."""
    for code in sorted(set(codes) - SCHOOL_TYPES):
        row = next(row for row, _, _ in column.where(lambda text: code in type_codes(text)))  # noqa: B023
        message = f'The site has no words for the type "{code}". It is shown as it is.'
        known = ", ".join(sorted(SCHOOL_TYPES))
        findings.warn("types_known", message, expected=known, **at(table, column, row))


def type_codes(text: str) -> list[str]:
    """ "Dual Language; magnet" → ["dual_language", "magnet"]."""
    return [re.sub(r"[\s-]+", "_", part.lower()) for part in as_list(text)]


def one_district(table: Table, column: Column, findings: Findings) -> None:
    """Warn where a district's own file speaks of schools of another district."""
    home = column.text(0)[:7]
    for row, _, rows in column.where(lambda text: text[:7] != home):
        message = "This school belongs to another district than the first one of the file."
        findings.warn("one_district", message, **at(table, column, row, rows))
