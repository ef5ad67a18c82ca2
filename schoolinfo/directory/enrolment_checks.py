"""Rules for files of enrollment. One rule is one function; its name is the rule's in the manual."""

import re

import numpy as np

from schoolinfo.releases.columns import Typed
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Column, Table, header_key

from .checks import at, at_first
from .entities import kind_of
from .layouts import GROUPS, MEALS_CODES, NO_SCHOOL

KINDS = {"S": "school", "D": "district", "X": "state"}


def one_year(table: Table, column: Column, period: str, findings: Findings) -> None:
    """Fail for rows of another year than the edition's. "2022-2023" is the spring of 2023."""
    for row, _, rows in column.where(lambda text: spring(text) != period):
        message = "This row is of another year than the rest of the edition."
        findings.fail("one_year", message, expected=period, **at(table, column, row, rows))


def spring(year: str) -> str:
    """The spring year of "2025", "2025.0" or "2024-2025"."""
    return year.removesuffix(".0").rpartition("-")[2]


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
