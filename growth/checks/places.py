"""Whom a row speaks of, in which years and grades."""

import numpy as np
from django.utils import timezone

from schoolinfo.releases.findings import Findings
from schoolinfo.releases.models import STATE

from ..layouts.shared import report
from ..modelsheet import ModelSheet
from ..rows import Rows


def year_of_the_edition(rows: Rows, period: str, findings: Findings):
    """Fail where growth ends in another year than the one the file is loaded for."""
    other = rows.year_end.number != int(period[:4])
    message = "This row ends in another year than the one the file is loaded for."
    report(rows.table, findings, "year_of_the_edition", other, message, rows.year_end, period)


def kind_of_code(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where the kind of record does not fit the code: a district ends in seven zeros, the state is zeros."""
    district = np.array([c.endswith("0000000") and c != STATE for c in rows.cds.stored])[rows.cds.codes]
    state = rows.cds.equals(STATE)
    expected = {
        "school": (district | state, "a school's code, which does not end in seven zeros"),
        "district": (~district, "a district's code, which ends in seven zeros"),
        "state": (~state, "14 zeros for a reference row"),
    }
    for kind, (wrong, words) in expected.items():
        message = "The kind of record and the CDS code do not fit each other."
        report(rows.table, findings, "kind_of_code", rows.kind.equals(kind) & wrong, message, rows.cds, words)


def year_order(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where the earlier test is not earlier, or the later one is still to come."""
    backwards = rows.year_start.number >= rows.year_end.number
    message = "The earlier test must be in an earlier year than the later one."
    report(
        rows.table, findings, "year_order", backwards, message, rows.year_start, "a year before the end year"
    )
    now = timezone.localdate().year
    ahead = rows.year_end.number > now
    report(
        rows.table,
        findings,
        "year_order",
        ahead,
        "This year is still to come.",
        rows.year_end,
        f"at most {now}",
    )


def grade_order(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where the lowest grade is above the highest."""
    wrong = rows.grade_low.number > rows.grade_high.number
    message = "The lowest grade is above the highest."
    report(rows.table, findings, "grade_order", wrong, message, rows.grade_low, "a grade up to grade_high")


def span_over_2020(rows: Rows, model: ModelSheet, findings: Findings):
    """Warn where growth spans 2020 or 2021: the tests of 2020 were not given, those of 2021 not everywhere."""
    touches = (rows.year_start.number <= 2021) & (rows.year_end.number >= 2020)
    message = "This growth spans 2020 or 2021, when tests were not given everywhere."
    report(rows.table, findings, "span_over_2020", touches, message, rows.year_start, level="warn")
