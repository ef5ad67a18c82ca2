"""The state's growth file of 2025 (growthmodeldownload2025.txt): scores around 0, no standard error."""

from decimal import Decimal

import numpy as np

from schoolinfo.measures import State
from schoolinfo.releases import checks
from schoolinfo.releases.columns import Typed, choice, number, whole, year
from schoolinfo.releases.copying import NULL
from schoolinfo.releases.datasets import Upload
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Table

from ..modelsheet import ModelSheet
from ..rows import Rows, mapped, rows_of, same
from . import shared

MARKS = ("performancecategory", "studentgroup", "denom", "numberimprove")
PUBLISHER = "CDE"
KNOWN_YEAR = 2025  # whose levels and scale are known to be these; earlier ones were others
SCORE = number(-200, 200, decimals=20)
REQUIRED = [
    "cds", "subject", "rtype", "studentgroup", "denom", "status", "estimate", "performancecategory",
    "reportingyear",
]  # fmt: skip
RULES = {
    "subject": shared.SUBJECT,
    "rtype": choice({"S": "school", "D": "district"}),
    "studentgroup": shared.GROUP,
    "denom": shared.SIZE,
    "status": SCORE,
    "estimate": choice(["WEIGHTED", "SIMPLE", "NONE"]),
    "performancecategory": whole(0, 5),
    "numberimprove": shared.SIZE,
    "percentimprove": number(0, 100, decimals=20),
    "reportingyear": year(2015, 2100),
}
NAMES = {
    "name": "schoolname", "district": "districtname", "county": "countyname", "charter": "charter_flag",
    "dass": "dass_flag",
}  # fmt: skip
KNOWN = {"cds", "coe_flag", "accountabilitymet", *RULES, *NAMES.values()}
PLACED = KNOWN - {"estimate", "coe_flag", "accountabilitymet"}  # the rest is kept with the row
POOLED = {"WEIGHTED": "3", "SIMPLE": "1"}  # a weighted estimate uses the two earlier years as well

MODEL = ModelSheet(
    model_id="CDE",
    publisher="California Department of Education",
    title="California student growth model",
    measure="residual_gain",
    scale_min=Decimal(-200),
    scale_max=Decimal(200),
    typical_value=Decimal(0),
    compares_with="students across California in the same grade with similar earlier scores",
    decimals=1,
    higher_means="scores further above what was expected",
    accounts_for="earlier scores in English Language Arts and mathematics",
    min_n_report=11,
    years_used="the spring tests of the year and the year before; weighted estimates use two earlier years as well",
    uncertainty_published=False,
    category_scheme="Five growth levels of the State Board of Education, July 2025, for information only",
    categories={
        "1": "Minimal Growth",
        "2": "Moderate Growth",
        "3": "Average Growth",
        "4": "Accelerated Growth",
        "5": "Exceptional Growth",
    },
    source_url="https://www.cde.ca.gov/ta/ac/acctgrowthmod.asp",
)


def read(upload: Upload, findings: Findings) -> tuple[Rows, ModelSheet]:
    """Rows of the state's file; groups of 1 to 10 students are marked hidden. Raises Refused."""
    table = upload.tables["rows"]
    shared.structure(table, REQUIRED, KNOWN, findings)
    cds = checks.cds_codes(table, table["cds"], findings)
    columns = shared.typed(table, RULES, findings)
    needed = ("subject", "rtype", "studentgroup", "reportingyear")
    shared.filled(table, [columns[name] for name in needed], findings)
    checks.damaged_text(table, list(NAMES.values()), findings)
    year_of_the_layout(table, columns["reportingyear"], findings)
    findings.stop_if_failed()
    return _rows(table, cds, columns), MODEL


def year_of_the_layout(table: Table, column: Typed, findings: Findings):
    """Fail for years in which the state's levels or the center of its scale were others; warn of later ones."""
    early = column.number < KNOWN_YEAR
    message = "The state's growth scale and levels of this year are not known here."
    shared.report(table, findings, "year_of_the_layout", early, message, column, f"{KNOWN_YEAR} or later")
    later = column.number > KNOWN_YEAR
    if later.any():
        findings.warn(
            "layout_assumed",
            f"The state's growth model of this year is not known here. The file was read as that of {KNOWN_YEAR}.",
            line=table.line(int(later.argmax())),
            column=column.name,
            value=table[column.name].text(int(later.argmax())),
            expected=f"the scale and levels of {KNOWN_YEAR}",
        )


def states(size: Typed, score: Typed) -> np.ndarray:
    """The `State` of each row, from the size of its group and whether it has a score."""
    state = np.where(score.filled, State.SHOWN, State.NOT_REPORTED)
    state[size.number == 0] = State.NOT_APPLICABLE
    state[~size.filled & score.filled] = State.NOT_REPORTED  # a number of nobody knows how many
    state[size.small() | size.starred[size.codes]] = State.HIDDEN
    return state.astype(np.int8)


def lowest_grade(group: Typed) -> Typed:
    """The state counts Long-Term English Learners in grades 6 to 8 only, everyone else in 4 to 8."""
    return mapped("grade_low", group, lambda code: "6" if code == "LTEL" else "4")


def _rows(table: Table, cds: Typed, columns: dict[str, Typed]) -> Rows:
    group, year = columns["studentgroup"], columns["reportingyear"]
    return rows_of(
        table,
        kind=columns["rtype"],
        cds=cds,
        measure=columns["subject"],
        student_group=group,
        students=columns["denom"],
        estimate=columns["status"],
        category=mapped(
            "performancecategory", columns["performancecategory"], lambda c: NULL if c == "0" else c
        ),
        improved=columns["numberimprove"],
        improved_pct=columns["percentimprove"],
        year_start=mapped("year_start", year, lambda year: str(int(year) - 1)),
        year_end=year,
        years_pooled=mapped("years_pooled", columns["estimate"], lambda how: POOLED.get(how, "1")),
        grade_low=lowest_grade(group),
        grade_high=same("grade_high", "8", table.rows),
        state=states(columns["denom"], columns["status"]),
        names=shared.names(table, **NAMES),
        others=shared.others(table, PLACED),
    )
