"""The layouts of growth files for readers of the manual."""

from collections.abc import Iterable, Mapping
from statistics import NormalDist

from django.utils.translation import gettext_lazy as _

from schoolinfo.releases.columns import Rule
from schoolinfo.releases.described import ANY_TEXT, CDS_CODE, Described, Form, LayoutPage

from .layouts import canonical, cde, cde_2019, core, sheet

_STATE = "https://www.cde.ca.gov/ta/ac/acctgrowthmod.asp"
_KEPT = _("any text; it is kept with the row")
_MODEL_ID = _("the same model in the rows and in the sheet “models”")
_SPREAD = 0.2  # of the estimates in the example of CORE results, in standard deviations of students
_SCHOOLS = ("99100170100101", "99100170100119", "99100170100127")  # of the fictional district


def describe() -> tuple[LayoutPage, ...]:
    """The district's own layout and its sheet first, then those of other publishers."""
    return (_rows(), _models(), _state(), _state_2019(), _core())


def _rows() -> LayoutPage:
    said = {"cds_code": CDS_CODE, "school_name": ANY_TEXT, **_rules(canonical.RULES), "model_id": _MODEL_ID}
    required = {"cds_code", *canonical.REQUIRED, *canonical.VALUES}
    return LayoutPage(
        code="growth",
        title=_("Student growth, the layout of this site"),
        dataset="growth",
        period="2025",
        offered=_("Your district, or whoever computes its growth model, writes this file. A number of students and "
                  "an estimate stand in every row that is not suppressed."),
        address="",
        file_name="growth_core_2025.csv",
        form=Form.COMMAS,
        columns=_columns(said, required),
        sample="growth_core_2025.csv",
        goes_with="growth-models",
        sheet="growth",
    )  # fmt: skip


def _models() -> LayoutPage:
    return LayoutPage(
        code="growth-models",
        title=_("Student growth, the sheet that describes the model"),
        dataset="growth",
        period="2025",
        offered=_("It goes with the rows of a growth file: as a second file, or as a second sheet of the workbook. One "
                  "row describes the model. One more row for each category has its code and label."),
        address="",
        file_name="models_core_2025.csv",
        form=Form.COMMAS,
        columns=_columns(_rules(sheet.RULES) | {"model_id": _MODEL_ID}, sheet.REQUIRED),
        sample="models_core_2025.csv",
        goes_with="growth",
        sheet="models",
    )  # fmt: skip


def _state() -> LayoutPage:
    said = {"cds": CDS_CODE} | dict.fromkeys(sorted(cde.KNOWN), _KEPT) | _rules(cde.RULES)
    return LayoutPage(
        code="growth-state-2025",
        title=_("Student growth, the state’s file of 2025"),
        dataset="growth",
        period="2025",
        offered=_("The California Department of Education offers it as a data file of the 2025 Dashboard."),
        address=_STATE,
        file_name="growthmodeldownload2025.txt",
        form=Form.TABS,
        columns=_columns(said | {"cds": CDS_CODE}, cde.REQUIRED),
        sample="growthmodeldownload2025.txt",
    )


def _state_2019() -> LayoutPage:
    kept = sorted(cde_2019.KNOWN - {"cds", *cde_2019.RULES})
    said = {"cds": CDS_CODE, **_rules(cde_2019.RULES), **dict.fromkeys(kept, _KEPT)}
    rows = tuple(
        {"cds": cds, "rtype": "S", "studentgroup": "ALL", "subject": "ELA", "n_growthscores": str(60 + place),
         "growthscore": str(98 + 2 * place), "schoolname": f"Example School {place}"}
        for place, cds in enumerate(_SCHOOLS)
    )  # fmt: skip
    return LayoutPage(
        code="growth-state-2019",
        title=_("Student growth, the state’s historic file of 2019"),
        dataset="growth",
        period="2019",
        offered=_(
            "The California Department of Education offers it with its growth model. Its scores lie around 100."
        ),
        address=_STATE,
        file_name="growthmodeldownload2019.txt",
        form=Form.TABS,
        columns=_columns(said, cde_2019.REQUIRED),
        rows=rows,
    )


def _core() -> LayoutPage:
    said = {"cds": CDS_CODE, **_rules(core.RULES)}
    effects = zip(_SCHOOLS, (-0.05, 0.04, 0.1), strict=True)
    rows = tuple(
        {"cds": cds, "subject": "ela", "n": "80", "eb": str(effect), "eb.se": "0.04",
         "per": f"{100 * NormalDist().cdf(effect / _SPREAD):.2f}"}
        for cds, effect in effects
    )  # fmt: skip
    return LayoutPage(
        code="growth-core",
        title=_("Student growth, results of the CORE Districts"),
        dataset="growth",
        period="2025",
        offered=_("The CORE Districts give it to their districts. It says no year, so you are asked for it."),
        address=core.MODEL.source_url,
        file_name="core_results.csv",
        form=Form.COMMAS,
        columns=_columns(said, {"cds", *core.MARKS}),
        rows=rows,
    )


def _rules(rules: Mapping[str, Rule]) -> dict[str, str]:
    return {heading: rule.expected for heading, rule in rules.items()}


def _columns(said: Mapping[str, str], required: Iterable[str]) -> tuple[Described, ...]:
    required = set(required)
    return tuple(Described(heading, heading in required, text) for heading, text in said.items())
