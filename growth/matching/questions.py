"""What a growth file does not say of itself: its model, its scale, its comparison group."""

import re
from collections.abc import Iterator, Mapping

from django.conf import settings
from django.utils.translation import gettext as _

from schoolinfo.releases.findings import Findings
from schoolinfo.releases.matching.declared import Choice, Known, Plan, Question

from ..layouts import cde, sheet
from ..models import GrowthModel
from ..scales import SCALES
from .fields import SUBJECT_LABELS, code_columns, parts_of
from .results import SHARES
from .said import LABELS, MODEL, model_cells, model_table

SHORT_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .-]{0,39}", re.ASCII)
LEVELS = ("80", "90", "95", "99")


def publisher(plan: Plan) -> str:
    """The publisher of the edition: one model is one series of editions."""
    return plan.said.get("model_id", "")


def questions(plan: Plan) -> tuple[Question, ...]:
    """What has to be told of this file, whatever it says itself left out."""
    return (*_about_the_model(), *_about_the_scale(plan), *_about_the_rows(plan))


def _about_the_model() -> Iterator[Question]:
    yield Question("model_id", _("Short name of the model"), most=40,
                   help=_("It stands in lists and file names, the same every year: “LAUSD” or “CORE”."))  # fmt: skip
    yield Question("publisher", _("Publisher"), _("Who computed the results."), most=120)
    yield Question(
        "title", _("Name of the model"), _("As pages will show it, such as “Academic Growth”."), most=160
    )
    yield Question("compares_with", _("Comparison group"), kind="long",
                   help=_("Compared with whom? Such as “similar students in the CORE districts”."))  # fmt: skip
    yield Question("accounts_for", _("What the model accounts for"), kind="long", required=False, most=500,
                   help=_("Such as earlier test scores, disability or English learner status."))  # fmt: skip
    yield Question("higher_means", _("What a higher value means"), required=False)
    yield Question("years_used", _("Tests that the model uses"), required=False)
    yield Question("source_url", _("Address of the source"), required=False, most=300,
                   help=_("A page that explains the model. It begins with https://."))  # fmt: skip


def _about_the_scale(plan: Plan) -> Iterator[Question]:
    yield Question("measure", _("Scale"), kind="choice", choices=tuple(_scales()),
                   help=_("The same number means something else on another scale."))  # fmt: skip
    for code, label, part in (
        ("typical_value", _("Typical value"), "typical"),
        ("scale_min", _("Lowest value of the scale"), "lowest"),
        ("scale_max", _("Highest value of the scale"), "highest"),
    ):
        usual = {name: str(getattr(scale, part)) for name, scale in SCALES.items()}
        yield Question(code, label, _("Leave it empty for the usual value of the scale."), "number", required=False,
                       by=("measure", usual))  # fmt: skip
    yield Question("decimals", _("Decimals to show"), kind="whole", usual="0", most=1)
    yield Question(
        "min_n_report", _("Fewest students that the model reports"), kind="whole", usual="11", most=4
    )
    yield Question("printed", _("How percentiles are printed"), kind="choice", usual="numbers", choices=(
        Choice("numbers", _("On the scale itself, such as 52")),
        Choice(SHARES, _("As shares from 0 to 1, such as 0.52, to be multiplied by 100")),
    ))  # fmt: skip
    columns = {code for _subject, found in parts_of(plan) for code in found}
    if "std_error" in columns:
        yield Question("std_error_scale", _("Scale of the standard error"), kind="choice", usual="own", choices=(
            Choice("own", _("The scale of the result, where that is not a percentile of schools")),
            Choice("percentile", _("Percentiles of schools, as the result is")),
        ))  # fmt: skip
    if columns & {"ci_low", "ci"}:
        levels = tuple(Choice(level, _("{level} percent").format(level=level)) for level in LEVELS)
        yield Question("ci_level", _("Level of the range"), kind="choice", choices=levels, usual="95")


def _scales() -> Iterator[Choice]:
    about = {
        "growth_percentile": (
            _("Percentile of schools"), _("A school’s place among 100 schools, from 0 to 100. Typical is 50.")),
        "mean_sgp": (
            _("Mean student growth percentile"),
            _("The students’ own percentiles, from 1 to 99, as a mean. Typical is 50.")),
        "median_sgp": (
            _("Median student growth percentile"),
            _("The middle one of the students’ own percentiles, from 1 to 99. Typical is 50.")),
        "residual_gain": (
            _("Points from the expected score"),
            _("How far scores are above or below what was expected. Typical is 0.")),
        "residual_gain_100": (
            _("Points with 100 as expected"), _("The state’s scale of 2019. Typical is 100.")),
        "value_added_points": (
            _("Points of value added"), _("Value added in points of the model’s own. Typical is 0.")),
        "standardized_effect": (
            _("Standard deviations"), _("How many standard deviations of schools from the middle. Typical is 0.")),
    }  # fmt: skip
    for code in SCALES:
        label, explained = about[code]
        yield Choice(code, label, explained)


def _about_the_rows(plan: Plan) -> Iterator[Question]:
    subjects = [subject for subject, _columns in parts_of(plan)]
    if "" in subjects and plan.of("subject") is None:
        choices = tuple(Choice(code, label) for code, label in SUBJECT_LABELS.items())
        yield Question("subject", _("Subject of the file"), _("No column says it."), "choice", choices)
    if plan.of("grades") is None and plan.of("grade_low") is None:
        yield Question(
            "grade_low", _("Lowest grade"), _("At the later of the two tests."), "whole", usual="4", most=2
        )
        yield Question("grade_high", _("Highest grade"), kind="whole", usual="8", most=2)
    if plan.of("cds") is None and len(code_columns(plan)) == 1:
        yield Question("district", _("District of the schools"), kind="whole", most=14,
                       usual=settings.SITE["home_district"],
                       help=_("Its CDS code of 14 digits: the file has the school’s part only."))  # fmt: skip
    yield Question("years_back", _("Years between the two tests"), kind="whole", usual="1", most=1)
    yield Question("years_pooled", _("Years put together"), kind="whole", usual="1", most=1,
                   help=_("1, unless a result is a mean of several years."))  # fmt: skip


def answers(plan: Plan) -> dict[str, str]:
    """{question: what is wrong with its answer}, by the rules that hold for every sheet of a model."""
    said = {code: text for code, text in plan.said.items() if text}
    wrong = dict(_wrong(said))
    if not wrong and said.get("measure"):
        wrong |= _off_the_scale(plan)
    return wrong


def _wrong(said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for code in MODEL:
        rule = sheet.RULES[code]
        if code not in said or code == "std_error_scale":
            continue
        try:
            rule.read(said[code])
        except ValueError:
            yield code, _("This cannot be read. Expected: {expected}.").format(expected=rule.expected)
    if "model_id" in said and not SHORT_NAME.fullmatch(said["model_id"]):
        yield "model_id", _("Use letters and digits only, 40 at most.")
    if said.get("model_id", "").upper() == cde.PUBLISHER:
        yield "model_id", _("This is the short name of the state’s own model. Choose another one.")
    for code, low, high in (
        ("grade_low", 3, 12),
        ("grade_high", 3, 12),
        ("years_pooled", 1, 5),
        ("years_back", 1, 9),
    ):
        if code in said and not (
            said[code].isascii() and said[code].isdigit() and low <= int(said[code]) <= high
        ):
            yield code, _("Use a whole number from {low} to {high}.").format(low=low, high=high)
    if "district" in said and not re.fullmatch(r"\d{7}0{7}", said["district"], re.ASCII):
        yield "district", _("A district’s CDS code has 14 digits and ends in seven zeros.")


def _off_the_scale(plan: Plan) -> dict[str, str]:
    """What is wrong with typical value and ends, as the screening would find it."""
    cells = model_cells(plan)
    findings = Findings()
    sheet.model_scale(
        model_table("", plan, ()),
        sheet.model_of(cells | {"min_n_category": "", "category_scheme": ""}, {}),
        0,
        findings,
    )
    return {
        finding.column.split(",")[0]: _("{label} does not fit the scale. Expected: {expected}.").format(
            label=LABELS[finding.column.split(",")[0]], expected=finding.expected
        )
        for finding in findings.failures()
        if finding.column
    }


def known() -> tuple[Known, ...]:
    """The newest sheet of each model that this site has. One query."""
    newest = GrowthModel.objects.order_by("model_id", "-version_id").distinct("model_id")
    return tuple(Known(model.model_id, f"{model.publisher}: {model.title}", _said(model)) for model in newest)


def _said(model: GrowthModel) -> dict[str, str]:
    said = {code: getattr(model, code) for code in MODEL if hasattr(model, code)}
    texts = {
        code: f"{value.normalize():f}" if hasattr(value, "normalize") else str(value)
        for code, value in said.items()
    }
    return texts | ({"std_error_scale": "percentile"} if model.error_on_percentiles else {})
