"""Rules for files of schools and enrollment. One rule is one function; its name is the rule's in the manual."""

import re
from collections.abc import Iterable
from datetime import date

import numpy as np

from schoolinfo.releases.columns import Typed
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.models import SAMPLE_COUNTY
from schoolinfo.releases.table import Column, Table, header_key

from . import grades
from .entities import kind_of
from .layouts import GROUPS, MEALS_CODES, NO_SCHOOL, SCHOOL_TYPES
from .values import as_list

STATUSES = frozenset({"active", "closed", "merged", "pending"})
SOUTH, NORTH, WEST, EAST = 32.5, 42.1, -124.5, -114.1  # a box around California
KINDS = {"S": "school", "D": "district", "X": "state"}


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


def one_year(table: Table, column: Column, period: str, findings: Findings) -> None:
    """Fail for rows of another year than the edition's. "2022-2023" is the spring of 2023."""
    for row, _, rows in column.where(lambda text: spring(text) != period):
        message = "This row is of another year than the rest of the edition."
        findings.fail("one_year", message, expected=period, **at(table, column, row, rows))


def spring(year: str) -> str:
    """The spring year of "2025", "2025.0" or "2024-2025"."""
    return year.removesuffix(".0").rpartition("-")[2]


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


def span(text: str) -> tuple[int, int] | None | bool:
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


def kind_agrees(table: Table, cds: Typed, findings: Findings) -> None:
    """Fail where `rtype` calls a row something else than its CDS code does. Files without rtype pass."""
    if "rtype" not in table:
        return
    column = table["rtype"]
    said = column.each(lambda text: KINDS.get(text.upper(), ""))
    meant = np.array([kind_of(code) for code in cds.stored], dtype=object)[cds.codes]
    wrong = said != meant
    if wrong.any():
        findings.fail(
            "kind_agrees",
            "The row type and the CDS code do not agree.",
            expected="S for a school, D for a district, X for the state",
            **at_first(table, column, wrong),
        )


def groups_known(table: Table, column: Column, findings: Findings) -> np.ndarray:
    """Warn of student groups without a name here, fail for a missing or broken code. Returns stored codes."""
    for row, value, rows in column.where(lambda text: text.upper() not in GROUPS):
        if re.fullmatch(r"[A-Za-z]{2,8}", value):
            message = "This student group is not known. It is kept and not shown."
            findings.warn("groups_known", message, **at(table, column, row, rows))
        else:
            message = "This is not the code of a student group."
            findings.fail(
                "groups_known", message, expected="AA, EL, SED, ...", **at(table, column, row, rows)
            )
    return column.per_value(lambda text: GROUPS.get(text.upper(), text.upper()))


def total_present(table: Table, column: Column, total: Typed, findings: Findings) -> None:
    """Fail for a row without the enrollment of its school."""
    missing = ~total.filled & ~total.starred[total.codes]
    if missing.any():
        findings.fail("total_present", "The enrollment is missing.", **at_first(table, column, missing))


def one_total(table: Table, cds: Typed, total: Typed, findings: Findings) -> None:
    """Fail where two rows of one school give different enrollments."""
    first = np.unique(cds.codes, return_index=True)
    of_school = dict(zip(first[0].tolist(), total.number[first[1]].tolist(), strict=True))
    expected = np.array([of_school[code] for code in cds.codes.tolist()])
    wrong = (total.number != expected) & ~(np.isnan(total.number) & np.isnan(expected))
    if wrong.any():
        message = "Two rows of one school give different enrollments."
        findings.fail("one_total", message, **at_first(table, table[header_key(total.name)], wrong))


def part_of_whole(table: Table, part: Typed, whole: Typed, findings: Findings) -> None:
    """Fail where a group has more students than its school."""
    wrong = part.number > whole.number
    if wrong.any():
        message = "This group has more students than the school."
        findings.fail("part_of_whole", message, **at_first(table, table[header_key(part.name)], wrong))


def share_agrees(table: Table, part: Typed, whole: Typed, share: Typed, findings: Findings) -> None:
    """Fail where a printed share is more than one percentage point from the part over the whole."""
    with np.errstate(divide="ignore", invalid="ignore"):
        wrong = (whole.number > 0) & (np.abs(100 * part.number / whole.number - share.number) > 1)
    if wrong.any():
        message = "This share is not the part of the school that the counts give."
        findings.fail("share_agrees", message, **at_first(table, table[header_key(share.name)], wrong))


def whole_codes(table: Table, findings: Findings) -> None:
    """Fail for county, district or school codes that lost digits."""
    for name, digits in MEALS_CODES.items():
        column = table[name]
        for row, _, rows in column.where(lambda text: not re.fullmatch(rf"\d{{{digits}}}", text, re.ASCII)):  # noqa: B023
            message = "This code has not the digits it should have."
            expected = f"{digits} digits with their leading zeros, kept as text"
            findings.fail("whole_codes", message, expected=expected, **at(table, column, row, rows))


def about_a_school(table: Table, findings: Findings) -> np.ndarray:
    """Warn of rows about a district's office or its nonpublic schools together. True for all others.

    Their codes are a district's own, or no school's at all; as figures of either they would be wrong.
    """
    column = table["School Code"]
    for row, value, rows in column.where(lambda text: text in NO_SCHOOL):
        message = f"These rows are about no single school ({NO_SCHOOL[value]}) and are left out."
        findings.warn("about_a_school", message, **at(table, column, row, rows))
    return column.each(lambda text: text not in NO_SCHOOL, dtype=bool)
