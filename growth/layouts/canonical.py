"""The layout of this site: `growth` rows of 24 columns and a sheet `models` that says how to read them."""

import numpy as np

from schoolinfo.measures import State
from schoolinfo.releases import checks
from schoolinfo.releases.columns import Rule, Typed, choice, number, text, whole, year
from schoolinfo.releases.copying import NULL
from schoolinfo.releases.datasets import Upload
from schoolinfo.releases.findings import Finding, Findings, Refused
from schoolinfo.releases.table import Table

from ..modelsheet import ModelSheet
from ..rows import Rows, mapped
from ..scales import SCALES
from . import shared, sheet

MARKS = ("release_id", "model_id", "year_end", "estimate")
DECIMAL = number(-1_000_000, 1_000_000, decimals=20)  # the model's scale says more
YEAR = year(2015, 2100)
GRADE = whole(3, 12)
SUPPRESSED = {
    NULL: State.SHOWN,
    "N_LT_MIN": State.HIDDEN,
    "PRIVACY": State.HIDDEN,
    "NOT_APPLICABLE": State.NOT_APPLICABLE,
    "NOT_RELEASED": State.NOT_RELEASED,
}


def _confidence(value: str) -> str:
    level = value.removesuffix("%").removesuffix(".0")
    if level not in {"80", "90", "95", "99"}:
        raise ValueError
    return level


RULES = {
    "release_id": text(40),
    "record_type": choice({"S": "school", "D": "district", "R": "state"}),
    "year_start": YEAR,
    "year_end": YEAR,
    "years_pooled": whole(1, 5),
    "subject": shared.SUBJECT,
    "grade_low": GRADE,
    "grade_high": GRADE,
    "student_group": shared.GROUP,
    "model_id": text(40),
    "measure": choice(list(SCALES)),
    "n_students": shared.SIZE,
    "estimate": DECIMAL,
    "std_error": DECIMAL,
    "ci_low": DECIMAL,
    "ci_high": DECIMAL,
    "ci_level": Rule("80, 90, 95 or 99", _confidence),
    "published_category": text(40),
    "n_improved": shared.SIZE,
    "pct_improved": number(0, 100, decimals=20),
    "suppression": choice([code for code in SUPPRESSED if code != NULL]),
    "note": text(200),
}
# Present in the header; a value in every row.
REQUIRED = [
    "release_id", "record_type", "year_start", "year_end", "years_pooled", "subject", "grade_low",
    "grade_high", "student_group", "model_id", "measure",
]  # fmt: skip
VALUES = ("n_students", "estimate")  # in every row that is not suppressed
NOT_WITH_SUPPRESSION = (
    "n_students", "estimate", "std_error", "ci_low", "ci_high", "ci_level", "published_category", "n_improved",
    "pct_improved",
)  # fmt: skip
PLACED = {"cds_code", "school_name", *RULES}


def read(upload: Upload, findings: Findings) -> tuple[Rows, ModelSheet]:
    """Rows and model of a canonical upload. Raises Refused where a stage fails."""
    table = upload.tables["rows"]
    shared.structure(table, ["cds_code", *REQUIRED, *VALUES], PLACED, findings)
    cds = checks.cds_codes(table, table["cds_code"], findings)
    columns = shared.typed(table, RULES, findings)
    shared.filled(table, [columns[name] for name in REQUIRED], findings)
    checks.damaged_text(table, ["school_name"], findings)
    findings.stop_if_failed()
    _one_value(table, columns, findings)
    state = _states(columns["suppression"])
    shared.filled(table, [columns[name] for name in VALUES], findings, state == State.SHOWN)
    suppressed_but_filled(table, columns, state, findings)
    findings.stop_if_failed()
    model = _model(upload, findings)
    measure_of_the_model(table, columns["measure"], model, findings)
    findings.stop_if_failed()
    return _rows(table, cds, columns, state), model


def _one_value(table: Table, columns: dict[str, Typed], findings: Findings):
    """Fail where an upload holds more than one release, model or year: each is loaded on its own."""
    for name in ("release_id", "model_id", "year_end"):
        column = columns[name]
        first = column.stored[column.codes[0]]
        other = ~column.equals(first)
        shared.report(
            table, findings, f"one_{name}", other, "The rows do not all say the same here.", column,
            f"{first} in every row; another one is a file of its own",
        )  # fmt: skip


def _states(suppression: Typed) -> np.ndarray:
    states = np.array([SUPPRESSED[stored] for stored in suppression.stored], dtype=np.int8)
    return states[suppression.codes]


def suppressed_but_filled(table: Table, columns: dict[str, Typed], state: np.ndarray, findings: Findings):
    """Fail where a row says that its numbers are suppressed and still has one."""
    for name in NOT_WITH_SUPPRESSION:
        wrong = (state != State.SHOWN) & columns[name].filled
        message = "This row is suppressed and must not hold numbers."
        shared.report(
            table, findings, "suppressed_but_filled", wrong, message, columns[name], "an empty cell"
        )


def _model(upload: Upload, findings: Findings) -> ModelSheet:
    table = upload.tables.get("models")
    if table is None:
        raise Refused(
            Finding(
                "fail",
                "model_missing",
                "The rows name a growth model, and the sheet that describes it did not come with them.",
                file=findings.file,
                value=upload.publisher,
                expected='the file or sheet "models" in the same upload',
            )
        )
    rows = upload.tables["rows"]
    return sheet.read(table, rows["model_id"].text(0), Findings(table.file))


def measure_of_the_model(table: Table, column: Typed, model: ModelSheet, findings: Findings):
    """Fail where a row is on another scale than its model."""
    other = ~column.equals(model.measure)
    message = "This row is on another scale than its model."
    shared.report(table, findings, "measure_of_the_model", other, message, column, model.measure)


def _rows(table: Table, cds: Typed, columns: dict[str, Typed], state: np.ndarray) -> Rows:
    level = columns["ci_level"]
    both = columns["ci_low"].filled & columns["ci_high"].filled
    return Rows(
        table=table,
        kind=columns["record_type"],
        cds=cds,
        measure=columns["subject"],
        student_group=columns["student_group"],
        students=columns["n_students"],
        estimate=columns["estimate"],
        std_error=columns["std_error"],
        ci_low=columns["ci_low"],
        ci_high=columns["ci_high"],
        ci_level=_default_level(level, both),
        category=columns["published_category"],
        improved=columns["n_improved"],
        improved_pct=columns["pct_improved"],
        year_start=columns["year_start"],
        year_end=columns["year_end"],
        years_pooled=columns["years_pooled"],
        grade_low=columns["grade_low"],
        grade_high=columns["grade_high"],
        note=columns["note"],
        state=state,
        names=shared.names(table, "school_name"),
        others=shared.others(table, PLACED - {"release_id", "suppression"}),
    )


def _default_level(level: Typed, both: np.ndarray) -> Typed:
    """An interval without a level is one of 95 percent."""
    default = mapped("ci_level", level, lambda stored: stored)
    texts = np.append(default.stored, "95")
    numbers = np.append(default.numbers, 95.0)
    codes = np.where(both & ~level.filled, len(level.stored), level.codes)
    return Typed("ci_level", codes, texts, numbers, np.append(level.starred, False))
