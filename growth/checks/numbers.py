"""The numbers of a row: sizes, the estimate, its uncertainty, the publisher's category."""

import numpy as np

from schoolinfo.releases.columns import Typed
from schoolinfo.releases.copying import NULL
from schoolinfo.releases.findings import Findings

from ..layouts.shared import report
from ..modelsheet import SMALLEST, ModelSheet
from ..rows import Rows

ROUNDING = 0.6  # percentage points between a printed share and the one its counts give


def too_few_students(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where a number is shown for fewer than 11 students."""
    few = rows.shown & ~(rows.students.number >= SMALLEST)
    message = "A group of fewer than 11 students must not have numbers."
    report(rows.table, findings, "too_few_students", few, message, rows.students,
           "N_LT_MIN in suppression and no numbers")  # fmt: skip


def below_the_models_minimum(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where a number is shown for fewer students than the model itself asks for."""
    few = rows.shown & (rows.students.number >= SMALLEST) & (rows.students.number < model.min_n_report)
    message = "The model does not report groups of this size."
    report(rows.table, findings, "below_the_models_minimum", few, message, rows.students,
           f"{model.min_n_report} students or more")  # fmt: skip


def estimate_on_scale(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where an estimate lies outside the model's scale."""
    _on_scale(rows, rows.estimate, "estimate_on_scale", model, findings)


def interval_on_scale(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where an end of a range lies outside the model's scale."""
    for column in (rows.ci_low, rows.ci_high):
        _on_scale(rows, column, "interval_on_scale", model, findings)


def _on_scale(rows: Rows, column: Typed, rule: str, model: ModelSheet, findings: Findings):
    outside = (column.number < float(model.scale_min)) | (column.number > float(model.scale_max))
    report(rows.table, findings, rule, rows.shown & outside, "This number is not on the model's scale.", column,
           f"a number from {model.scale_min} to {model.scale_max}")  # fmt: skip


def interval_complete(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where a range has one end only."""
    one = rows.shown & (rows.ci_low.filled != rows.ci_high.filled)
    report(rows.table, findings, "interval_complete", one, "A range needs both ends.", rows.ci_low,
           "ci_low and ci_high, or neither")  # fmt: skip


def interval_order(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where the estimate is not inside its own range."""
    for column, above in ((rows.ci_low, True), (rows.ci_high, False)):
        wrong = (column.number > rows.estimate.number) if above else (column.number < rows.estimate.number)
        report(rows.table, findings, "interval_order", rows.shown & wrong,
               "The estimate is not inside its own range.", column, "ci_low ≤ estimate ≤ ci_high")  # fmt: skip


def interval_level(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where the level of a range stands without a range."""
    alone = rows.shown & rows.ci_level.filled & ~(rows.ci_low.filled & rows.ci_high.filled)
    report(rows.table, findings, "interval_level", alone, "A level needs a range.", rows.ci_level,
           "ci_low and ci_high with it")  # fmt: skip


def error_positive(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail for a standard error that is not above zero."""
    wrong = rows.shown & (rows.std_error.number <= 0)
    message = "A standard error is above zero."
    report(
        rows.table, findings, "error_positive", wrong, message, rows.std_error, "a number above 0, or empty"
    )


def error_on_percentiles(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail for a standard error beside a percentile of schools, unless the model says it is on that scale."""
    if model.measure != "growth_percentile" or model.error_on_percentiles:
        return
    message = "A standard error is not on the scale of a percentile, so it says nothing about it."
    report(rows.table, findings, "error_on_percentiles", rows.shown & rows.std_error.filled, message,
           rows.std_error, "ci_low and ci_high, or std_error_scale percentile in the model's sheet")  # fmt: skip


def category_listed(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail for a category that the model does not list."""
    categories = model.categories or {}
    known = {NULL, *categories, *categories.values()}
    unknown = np.array([stored not in known for stored in rows.category.stored])[rows.category.codes]
    listed = ", ".join(categories) if categories else "no category: the model lists none"
    message = "The model does not list this category."
    report(rows.table, findings, "category_listed", rows.shown & unknown, message, rows.category, listed)


def improved_of_all(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where more students improved than there are."""
    more = rows.shown & (rows.improved.number > rows.students.number)
    message = "More students improved than there are."
    report(
        rows.table,
        findings,
        "improved_of_all",
        more,
        message,
        rows.improved,
        "at most the number of students",
    )


def improved_share(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where the share that improved is not the one the counts give."""
    with np.errstate(divide="ignore", invalid="ignore"):
        share = 100 * rows.improved.number / rows.students.number
    off = rows.shown & (np.abs(share - rows.improved_pct.number) > ROUNDING)
    message = "The share of students who improved does not follow from the counts."
    report(rows.table, findings, "improved_share", off, message, rows.improved_pct,
           "100 times the improved divided by the students")  # fmt: skip
