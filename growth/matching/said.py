"""What the file does not say and a person told: as constants of its rows, and as the sheet of its model."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from schoolinfo.releases.matching.declared import Plan
from schoolinfo.releases.matching.matched import SaidTable, column_of

from ..scales import SCALES
from .fields import parts_of

MODEL = (
    "model_id", "publisher", "title", "measure", "scale_min", "scale_max", "typical_value", "decimals",
    "higher_means", "compares_with", "accounts_for", "min_n_report", "years_used", "std_error_scale", "source_url",
)  # fmt: skip
CERTAIN = ("std_error", "ci_low", "ci")  # columns that say how certain a result is
LABELS = {  # of what a person told, as findings name it
    "year_end": _("Year of the file"),
    "year_start": _("Years between the two tests"),
    "years_pooled": _("Years put together"),
    "subject": _("Subject of the file"),
    "grade_low": _("Lowest grade"),
    "grade_high": _("Highest grade"),
    "measure": _("Scale"),
    "model_id": _("Short name of the model"),
    "ci_level": _("Level of the range"),
    "publisher": _("Publisher"),
    "title": _("Name of the model"),
    "scale_min": _("Lowest value of the scale"),
    "scale_max": _("Highest value of the scale"),
    "typical_value": _("Typical value"),
    "decimals": _("Decimals to show"),
    "higher_means": _("What a higher value means"),
    "compares_with": _("Comparison group"),
    "accounts_for": _("What the model accounts for"),
    "min_n_report": _("Fewest students that the model reports"),
    "years_used": _("Tests that the model uses"),
    "std_error_scale": _("Scale of the standard error"),
    "source_url": _("Address of the source"),
}


def constants(plan: Plan, period: str) -> dict[str, str]:
    """What holds for every row, in the layout's terms."""
    said = plan.said
    return {
        "release_id": f"{period}-{said.get('model_id', '')}"[:40],
        "model_id": said.get("model_id", ""),
        "measure": said.get("measure", ""),
        "years_pooled": said.get("years_pooled") or "1",
        "years_back": said.get("years_back") or "1",
        "ci_level": said.get("ci_level") or "95",
        "subject": said.get("subject", ""),
        "grade_low": said.get("grade_low") or "4",
        "grade_high": said.get("grade_high") or "8",
    }


def model_cells(plan: Plan) -> dict[str, str]:
    """The one row of the model. What was left empty has the usual value of the scale."""
    cells = {name: plan.said.get(name, "") for name in MODEL}
    if scale := SCALES.get(cells["measure"]):
        usual = {"scale_min": scale.lowest, "scale_max": scale.highest, "typical_value": scale.typical}
        cells |= {name: str(value) for name, value in usual.items() if not cells[name]}
    cells["std_error_scale"] = "percentile" if cells["std_error_scale"] == "percentile" else ""
    certain = any(code in columns for _subject, columns in parts_of(plan) for code in CERTAIN)
    return cells | {"uncertainty_published": "Y" if certain else "N"}


def model_table(file: str, plan: Plan, categories: Sequence[str]) -> SaidTable:
    """The sheet of the model, with a row more for each category that the rows name."""
    model = model_cells(plan) | {"code": "", "label": ""}
    rows: list[Mapping[str, str]] = [model]
    blank = dict.fromkeys(model, "") | {"model_id": model["model_id"]}
    rows += [blank | {"code": category, "label": category} for category in categories]
    columns = {name: column_of(name, [row[name] for row in rows]) for name in model}
    return SaidTable(f"{file}, the model", columns, len(rows), 1, (), file, LABELS)
