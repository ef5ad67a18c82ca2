"""From a screened upload to rows of the value table: the only writer of this app's tables."""

import json

import numpy as np

from schoolinfo.directory import entities, loader, reported
from schoolinfo.releases.copying import NULL, Batch, CopyColumn, escape, fixed
from schoolinfo.releases.datasets import Screened, Upload
from schoolinfo.releases.detail import detail
from schoolinfo.releases.findings import Findings

from . import checks, layouts
from .modelsheet import ModelSheet
from .rows import NUMBERS, Rows

VALUES = "growth_value"
MODELS = "growth_growthmodel"
SAID = frozenset({"suppression", "release_id"})  # kept with a hidden row: neither is about its students
write = loader.write


def screen(upload: Upload) -> Screened:
    """The rows, the model and the names of one edition. Raises Refused; does not touch the database."""
    table = upload.tables.get("rows") or next(iter(upload.tables.values()))
    findings = Findings(table.file)
    rows, model = layouts.read(upload, findings)
    family = checks.screen(rows, model, upload.period, findings)
    batches = [_values(rows), _model(model)]
    if not (rows.names.name.blank & rows.names.district.blank).all():
        batches.append(_names(rows))
    return Screened(family, tuple(batches), findings, entities.named(rows.cds.stored.tolist()))


def _values(rows: Rows) -> Batch:
    hidden = ~rows.shown
    numbers = [getattr(rows, name).copy(name).hide(hidden) for name in (*NUMBERS, "category")]
    keys = [getattr(rows, name).copy(name) for name in ("cds", "measure", "student_group", "span")]
    rest = [getattr(rows, name).copy(name) for name in ("year_start", "year_end", "note")]
    state = CopyColumn(
        "state", rows.state.astype(np.int32), np.array([str(n) for n in range(7)], dtype=object)
    )
    withheld = {column.name.lower(): hidden for column in rows.others if column.name.lower() not in SAID}
    kept = detail(rows.others, withheld, rows.table.rows)
    return Batch(VALUES, (*keys, state, *numbers, *rest, kept))


def _model(model: ModelSheet) -> Batch:
    cells = {
        "model_id": model.model_id,
        "publisher": model.publisher,
        "title": model.title,
        "measure": model.measure,
        "scale_min": str(model.scale_min),
        "scale_max": str(model.scale_max),
        "typical_value": str(model.typical_value),
        "decimals": str(model.decimals),
        "higher_means": model.higher_means,
        "compares_with": model.compares_with,
        "accounts_for": model.accounts_for,
        "min_n_report": str(model.min_n_report),
        "min_n_category": None if model.min_n_category is None else str(model.min_n_category),
        "years_used": model.years_used,
        "uncertainty_published": "t" if model.uncertainty_published else "f",
        "error_on_percentiles": "t" if model.error_on_percentiles else "f",
        "category_scheme": model.category_scheme,
        "categories": json.dumps(dict(model.categories or {}), ensure_ascii=False),
        "source_url": model.source_url,
    }
    return Batch(MODELS, tuple(fixed(k, NULL if v is None else escape(v), 1) for k, v in cells.items()))


def _names(rows: Rows) -> Batch:
    named = rows.names
    return reported.names_batch(
        rows.cds, name=named.name, district=named.district, county=named.county, charter=named.charter,
        dass=named.dass,
    )  # fmt: skip
