"""CORE results: school, subject, n, shrunken estimate and its standard error, percentile 0-1 or 0-100.

The published percentile is the normal distribution function of the shrunken estimate over all schools of the
model. The file does not print that distribution's spread, but every row shows it: where one spread explains the
percentiles of all rows of a subject, the published estimate ± 1.96 of its published standard errors, put through
the same function, is the range of the percentile. Where it does not, no range is made, and a warning says so.
"""

from decimal import Decimal

import numpy as np

from schoolinfo.releases import checks
from schoolinfo.releases.columns import Typed, number
from schoolinfo.releases.copying import NULL
from schoolinfo.releases.datasets import Upload
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Table

from ..modelsheet import ModelSheet
from ..rows import Rows, rows_of, same
from . import shared
from .cde import states
from .percentiles import ranges

MARKS = ("subject", "n", "eb", "eb.se", "per")
PUBLISHER = "CORE"
EFFECT = number(-10, 10, decimals=30)
ERROR = number(0, 10, decimals=30)
RULES = {
    "subject": shared.SUBJECT,
    "n": shared.SIZE,
    "eb": EFFECT,
    "eb.se": ERROR,
    "per": number(0, 100, decimals=30),
    "fe": EFFECT,
    "se": ERROR,
}
KNOWN = {"cds", "school", "id", *RULES}
PLACED = {"cds", "school", "id", "subject", "n", "per"}

MODEL = ModelSheet(
    model_id="CORE",
    publisher="CORE Districts",
    title="CORE Academic Growth",
    measure="growth_percentile",
    scale_min=Decimal(0),
    scale_max=Decimal(100),
    typical_value=Decimal(50),
    compares_with="students with similar test histories and needs in schools across the CORE Data Collaborative",
    decimals=0,
    higher_means="more growth than in other schools with similar students",
    accounts_for=(
        "earlier test scores; economic disadvantage, disability, English learner, homeless and foster status, "
        "of the student and of the school"
    ),
    min_n_report=11,
    years_used="the spring test and the test before it; for grade 11, the test of grade 8",
    uncertainty_published=True,
    source_url="https://coredistricts.org/",
)


def read(upload: Upload, findings: Findings) -> tuple[Rows, ModelSheet]:
    """Rows of a file of CORE results for the year that was asked. Raises Refused."""
    table = upload.tables["rows"]
    school = next((name for name in ("cds", "school", "id") if name in table), "cds")
    shared.structure(table, [school, *MARKS], KNOWN, findings)
    cds = checks.cds_codes(table, table[school], findings)
    columns = shared.typed(table, RULES, findings)
    shared.filled(table, [columns["subject"]], findings)
    state = states(columns["n"], columns["per"])
    effect = [columns["eb"], columns["eb.se"]]
    shared.filled(table, effect, findings, columns["per"].filled)
    findings.stop_if_failed()
    percentile = percentiles(table, columns["per"], findings)
    low, high = ranges(table, columns, percentile, findings)
    return _rows(upload, cds, columns, percentile, low, high, state), MODEL


def percentiles(table: Table, column: Typed, findings: Findings) -> Typed:
    """The percentiles from 0 to 100. Where no value of the file is above 1 they are shares, and are multiplied."""
    used = column.number[column.filled]
    if not used.size or used.max() > 1:
        return column
    findings.warn(
        "percentiles_as_shares",
        "The percentiles of this file run from 0 to 1. They were multiplied by 100.",
        column=column.name,
        value=f"{used.min():g} to {used.max():g}",
        expected="percentiles from 0 to 100, or shares from 0 to 1",
    )
    stored = [text if text == NULL else format(Decimal(text) * 100, "f") for text in column.stored]
    return Typed(
        column.name, column.codes, np.array(stored, dtype=object), column.numbers * 100, column.starred
    )


def _rows(upload, cds, columns, percentile, low, high, state) -> Rows:
    table = upload.tables["rows"]
    year = int(upload.period[:4])
    has_range = (low.stored != NULL)[low.codes]
    level = Typed("ci_level", has_range.astype(np.int32), np.array([NULL, "95"], dtype=object),
                  np.array([np.nan, 95.0]), np.zeros(2, dtype=bool))  # fmt: skip
    return rows_of(
        table,
        kind=_kinds(cds),
        cds=cds,
        measure=columns["subject"],
        student_group=same("student_group", "ALL", table.rows),
        students=columns["n"],
        estimate=percentile,
        ci_low=low,
        ci_high=high,
        ci_level=level,
        year_start=same("year_start", str(year - 1), table.rows),
        year_end=same("year_end", str(year), table.rows),
        years_pooled=same("years_pooled", "1", table.rows),
        grade_low=same("grade_low", "4", table.rows),
        grade_high=same("grade_high", "11", table.rows),
        state=state,
        names=shared.names(table),
        others=shared.others(table, PLACED),
    )


def _kinds(cds: Typed) -> Typed:
    kinds = ["district" if code.endswith("0000000") else "school" for code in cds.stored]
    size = len(kinds)
    return Typed(
        "kind", cds.codes, np.array(kinds, dtype=object), np.full(size, np.nan), np.zeros(size, dtype=bool)
    )
