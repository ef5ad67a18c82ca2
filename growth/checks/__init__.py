"""Rules of growth files, in the order in which they run. One rule is one function; none touches the database."""

from schoolinfo.releases import checks
from schoolinfo.releases.findings import Findings

from ..modelsheet import ModelSheet
from ..rows import Rows
from . import disclosure, numbers, places, sanity

CODES = (places.kind_of_code, places.year_order, places.grade_order, places.span_over_2020)
VALUES = (
    numbers.too_few_students,
    numbers.below_the_models_minimum,
    numbers.estimate_on_scale,
    numbers.interval_on_scale,
    numbers.interval_complete,
    numbers.interval_order,
    numbers.interval_level,
    numbers.error_positive,
    numbers.error_on_percentiles,
    numbers.category_listed,
    numbers.improved_of_all,
    numbers.improved_share,
)
WHOLE_FILE = (sanity.median_near_typical, sanity.spread_of_the_scale, disclosure.hidden_by_subtraction)


def screen(rows: Rows, model: ModelSheet, period: str, findings: Findings) -> str:
    """Run every rule and return the family of the rows. Raises Refused at the end of a stage that failed."""
    places.year_of_the_edition(rows, period, findings)
    family = checks.one_family(rows.table, rows.cds, findings)
    _stage(CODES, rows, model, findings)
    _stage(VALUES, rows, model, findings)
    checks.one_row_each(rows.table, [rows.cds, rows.measure, rows.student_group, rows.span], findings)
    findings.stop_if_failed()
    _stage(WHOLE_FILE, rows, model, findings)
    return family


def _stage(rules, rows: Rows, model: ModelSheet, findings: Findings):
    for rule in rules:
        rule(rows, model, findings)
    findings.stop_if_failed()
