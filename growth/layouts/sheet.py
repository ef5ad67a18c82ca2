"""The sheet `models`: one row for the model, and one more for each category it publishes."""

from collections.abc import Mapping
from decimal import Decimal

import numpy as np

from schoolinfo.releases.columns import Rule, Typed, choice, number, text, whole
from schoolinfo.releases.copying import NULL
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Table

from ..modelsheet import SMALLEST, ModelSheet
from ..scales import SCALES
from . import shared

SCALE = number(-1000, 1000, decimals=6)


def _address(value: str) -> str:
    if not value.lower().startswith(("https://", "http://")) or len(value) > 300:
        raise ValueError
    return value


RULES = {
    "model_id": text(40),
    "publisher": text(120),
    "title": text(160),
    "measure": choice(list(SCALES)),
    "scale_min": SCALE,
    "scale_max": SCALE,
    "typical_value": SCALE,
    "decimals": whole(0, 3),
    "higher_means": text(200),
    "compares_with": text(200),
    "accounts_for": text(500),
    "min_n_report": whole(0, 1000),
    "min_n_category": whole(0, 1000),
    "years_used": text(200),
    "uncertainty_published": choice({"Y": "Y", "N": "N", "yes": "Y", "no": "N"}),
    "std_error_scale": choice(["percentile"]),
    "category_scheme": text(200),
    "source_url": Rule("an address that begins with https://", _address, numeric=False),
    "code": text(40),
    "label": text(80),
    "plain_meaning": text(300),
    "lower": SCALE,
    "upper": SCALE,
}
REQUIRED = [
    "model_id",
    "publisher",
    "title",
    "measure",
    "scale_min",
    "scale_max",
    "typical_value",
    "compares_with",
]


def read(table: Table, model_id: str, findings: Findings) -> ModelSheet:
    """The one model of the sheet, which must be `model_id`. Raises Refused."""
    shared.structure(table, REQUIRED, set(RULES), findings)
    columns = shared.typed(table, RULES, findings)
    findings.stop_if_failed()
    categories = columns["code"].filled
    one_model(table, columns["model_id"], model_id, ~categories, findings)
    findings.stop_if_failed()
    row = int(np.flatnonzero(~categories)[0])
    shared.filled(table, [columns[name] for name in REQUIRED], findings, ~categories)
    findings.stop_if_failed()
    model = model_of(
        {name: _text(column, row) for name, column in columns.items()}, _categories(table, columns)
    )
    model_scale(table, model, row, findings)
    findings.stop_if_failed()
    return model


def one_model(table: Table, column: Typed, model_id: str, rows: np.ndarray, findings: Findings):
    """Fail unless the sheet describes exactly the model of the rows."""
    message = "This model is not the one that the rows name."
    other = ~column.equals(model_id)
    shared.report(table, findings, "one_model", other, message, column, f"only the model {model_id}")
    if not other.any() and rows.sum() != 1:
        findings.fail(
            "one_model", "The sheet must describe the model in one row.", column=column.name, value=model_id,
            expected="one row for the model, and one with a code for each of its categories",
        )  # fmt: skip


def model_scale(table: Table, model: ModelSheet, row: int, findings: Findings):
    """Fail where the declared scale is not the one that its kind of number has."""
    scale = model.scale
    line = table.line(row)
    if model.typical_value != scale.typical:
        findings.fail(
            "model_scale", f"The typical value of {model.measure} is another one.", line=line,
            column="typical_value", value=str(model.typical_value), expected=f"{scale.typical}",
        )  # fmt: skip
    inside = scale.lowest <= model.scale_min < scale.typical < model.scale_max <= scale.highest
    if not inside or (scale.percentile and (model.scale_min > 1 or model.scale_max < 99)):
        findings.fail(
            "model_scale", f"The scale of {model.measure} is another one.", line=line,
            column="scale_min, scale_max", value=f"{model.scale_min} to {model.scale_max}",
            expected=f"{scale.lowest} to {scale.highest}",
        )  # fmt: skip


def _text(column: Typed, row: int) -> str:
    stored = column.stored[column.codes[row]]
    return "" if stored == NULL else stored


def model_of(said: Mapping[str, str], categories: Mapping[str, str]) -> ModelSheet:
    """The model of the texts of its row, which were read by `RULES` before."""
    return ModelSheet(
        model_id=said["model_id"],
        publisher=said["publisher"],
        title=said["title"],
        measure=said["measure"],
        scale_min=Decimal(said["scale_min"]),
        scale_max=Decimal(said["scale_max"]),
        typical_value=Decimal(said["typical_value"]),
        compares_with=said["compares_with"],
        decimals=int(said["decimals"] or 0),
        higher_means=said["higher_means"],
        accounts_for=said["accounts_for"],
        min_n_report=max(SMALLEST, int(said["min_n_report"] or 0)),
        min_n_category=int(said["min_n_category"]) if said["min_n_category"] else None,
        years_used=said["years_used"],
        uncertainty_published=said["uncertainty_published"] == "Y",
        error_on_percentiles=said["std_error_scale"] == "percentile",
        category_scheme=said["category_scheme"],
        categories=categories,
        source_url=said["source_url"],
    )


def _categories(table: Table, columns: Mapping[str, Typed]) -> dict[str, str]:
    rows = np.flatnonzero(columns["code"].filled).tolist()
    codes = [_text(columns["code"], row) for row in rows]
    return {code: _text(columns["label"], row) or code for code, row in zip(codes, rows, strict=True)}
