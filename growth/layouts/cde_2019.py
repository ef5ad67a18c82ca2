"""The state's historic growth file of 2019: centered on 100. Its decile is a ranking: kept, never shown."""

from dataclasses import replace
from decimal import Decimal

from schoolinfo.releases import checks
from schoolinfo.releases.columns import choice, number
from schoolinfo.releases.datasets import Upload
from schoolinfo.releases.findings import Findings

from ..modelsheet import ModelSheet
from ..rows import Rows, rows_of, same
from . import cde, shared

MARKS = ("growthscore", "n_growthscores", "decilerank")
REQUIRED = ["cds", "rtype", "studentgroup", "subject", "n_growthscores", "growthscore"]
RULES = {
    "rtype": choice({"S": "school", "D": "district"}),
    "studentgroup": shared.GROUP,
    "subject": shared.SUBJECT,
    "n_growthscores": shared.SIZE,
    "growthscore": number(0, 200, decimals=20),
}
KNOWN = {
    "cds", "lowgrade", "highgrade", "decilerank", "reported_which", "coe_flag", *RULES, *cde.NAMES.values(),
}  # fmt: skip
PLACED = {"cds", *RULES, *cde.NAMES.values()}
YEAR = "2019"

MODEL = replace(
    cde.MODEL,
    title="California student growth model, historic scores of 2019",
    measure="residual_gain_100",
    scale_min=Decimal(0),
    typical_value=Decimal(100),
    category_scheme="",
    categories={},
)


def read(upload: Upload, findings: Findings) -> tuple[Rows, ModelSheet]:
    """Rows of the historic file; groups of 1 to 10 students are marked hidden. Raises Refused."""
    table = upload.tables["rows"]
    shared.structure(table, REQUIRED, KNOWN, findings)
    cds = checks.cds_codes(table, table["cds"], findings)
    columns = shared.typed(table, RULES, findings)
    shared.filled(table, [columns[name] for name in ("subject", "rtype", "studentgroup")], findings)
    checks.damaged_text(table, list(cde.NAMES.values()), findings)
    findings.stop_if_failed()
    return _rows(table, cds, columns), MODEL


def _rows(table, cds, columns) -> Rows:
    group = columns["studentgroup"]
    return rows_of(
        table,
        kind=columns["rtype"],
        cds=cds,
        measure=columns["subject"],
        student_group=group,
        students=columns["n_growthscores"],
        estimate=columns["growthscore"],
        year_start=same("year_start", "2018", table.rows),
        year_end=same("year_end", YEAR, table.rows),
        years_pooled=same("years_pooled", "1", table.rows),
        grade_low=cde.lowest_grade(group),
        grade_high=same("grade_high", "8", table.rows),
        state=cde.states(columns["n_growthscores"], columns["growthscore"]),
        names=shared.names(table, **cde.NAMES),
        others=shared.others(table, PLACED),
    )
