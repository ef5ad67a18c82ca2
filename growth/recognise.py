"""How a growth file is known: by what its rows say, its headings, and the state's file name."""

import re

from schoolinfo.releases.datasets import Claim, Recogniser
from schoolinfo.releases.table import Column, Table

from . import layouts
from .layouts import canonical, cde, cde_2019, core

DATASETS = frozenset({"growth"})
STATE_NAME = re.compile(r"growthmodeldownload(\d{4})", re.IGNORECASE)
PAIR_NAME = re.compile(r"(growth|models)[ _-].*?(?<!\d)(20\d\d)(?!\d)", re.IGNORECASE)
MODEL_MARKS = ("model_id", "typical_value", "compares_with")


def by_header(table: Table) -> Claim | None:
    """Which layout the headings are those of, and so whose file it is."""
    layout = layouts.find(table)
    if layout is canonical:
        return Claim(DATASETS)
    if layout is cde:
        return Claim(DATASETS, publisher=cde.PUBLISHER)
    if layout is cde_2019:
        return Claim(DATASETS, frozenset({cde_2019.YEAR}), cde.PUBLISHER)
    if layout is core:
        return Claim(DATASETS, publisher=core.PUBLISHER)
    return Claim(DATASETS, part="models") if _is_models(table) else None


def by_rows(table: Table) -> Claim | None:
    """The end years and the model that the rows name. Several years are all claimed: the file is refused."""
    layout = layouts.find(table)
    if layout is canonical:
        return Claim(DATASETS, _values(table.get("year_end")), _only(table.get("model_id")))
    if layout is cde:
        return Claim(DATASETS, _values(table.get("reportingyear")), cde.PUBLISHER)
    if layout is None and _is_models(table):
        return Claim(DATASETS, publisher=_only(table.get("model_id")), part="models")
    return None


def by_name(name: str) -> Claim | None:
    """The year in the name of the state's file, or of this site's pair of files."""
    if found := STATE_NAME.match(name):
        return Claim(DATASETS, frozenset({found[1]}), cde.PUBLISHER)
    if found := PAIR_NAME.match(name):
        part = "models" if found[1].lower() == "models" else "rows"
        return Claim(DATASETS, frozenset({found[2]}), part=part)
    return None


def _is_models(table: Table) -> bool:
    return all(mark in table for mark in MODEL_MARKS)


def _values(column: Column) -> frozenset[str] | None:
    counts = column.used()
    used = {
        value.removesuffix(".0")
        for value, count in zip(column.values, counts, strict=True)
        if count and value
    }
    return frozenset(used) or None


def _only(column: Column) -> str | None:
    used = _values(column) or frozenset()
    return next(iter(used)) if len(used) == 1 else None


RECOGNISER = Recogniser(
    header_marks=frozenset({"release_id", "model_id", "performancecategory", "growthscore", "eb.se"}),
    by_rows=by_rows,
    by_header=by_header,
    by_name=by_name,
)
