"""The layouts of the state's Dashboard files for readers of the manual."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from schoolinfo.measures import Measure
from schoolinfo.releases.described import ANY_TEXT, CDS_CODE, Described, Form, LayoutPage

from .layouts import LAYOUTS, Declared, Layout
from .measures import INDICATORS, dataset_of

FILES = "https://www3.cde.ca.gov/researchfiles/cadashboard/"
_TITLE = _("{measure}, {year} Dashboard")
_OFFERED = _("Get it from the state. It is among the data files of the {year} Dashboard.")
# The state's Science file of 2024 has the columns of 2025, of which the sample has a file.
_SAMPLE_OF = {("science", 2024): 2025}


def describe(measure: Measure) -> tuple[LayoutPage, ...]:
    """Every layout of a measure, the newest year first."""
    years = sorted(LAYOUTS[measure.code].items(), reverse=True)
    return tuple(_page(measure, year, layout) for year, layout in years)


def _page(measure: Measure, year: int, layout: Layout) -> LayoutPage:
    name = _file_name(measure.code, year)
    like = _SAMPLE_OF.get((measure.code, year), year)
    return LayoutPage(
        code=f"dashboard-{measure.code}-{year}",
        title=format_lazy(_TITLE, measure=measure.label, year=year),
        dataset=dataset_of(measure.code),
        period=str(year),
        offered=format_lazy(_OFFERED, year=year),
        address=FILES + name,
        file_name=name,
        form=Form.TABS,
        columns=_columns(layout),
        sample=_file_name(measure.code, like),
        replaced={} if like == year else {"reportingyear": str(year)},
    )


def _file_name(measure: str, year: int) -> str:
    return f"{measure}download{year}.txt"


def _columns(layout: Layout) -> tuple[Described, ...]:
    first: dict[str, str] = {}
    found = []
    for declared in layout.columns:
        spelling_of = first.setdefault(declared.field, declared.heading) if declared.field else ""
        other = spelling_of if spelling_of != declared.heading else ""
        required = (declared.needed or layout.exact) and not other
        found.append(Described(declared.heading, required, _expected(layout, declared), other))
    return tuple(found)


def _expected(layout: Layout, declared: Declared) -> str:
    said = {"cds": CDS_CODE, "indicator": INDICATORS[layout.measure], "year": str(layout.year)}
    return said.get(declared.field) or (declared.rule.expected if declared.rule else ANY_TEXT)
