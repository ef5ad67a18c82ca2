"""What the pages of the manual show. Pure, but for the files of the sample that examples are taken from."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.described import Described, Form, LayoutPage
from schoolinfo.releases.manual import Rule, Stage, rules
from schoolinfo.releases.reading.source import MOST_BYTES
from schoolinfo.releases.table import header_key

from . import manual_files
from .manual_files import Made, example_name, headings, template_name

__all__ = ["by_stage", "datasets_with_layouts", "downloads", "entry", "layouts", "limits", "present"]

_STAGES = {
    Stage.READ: gettext_lazy("Reading the file"),
    Stage.RECOGNISED: gettext_lazy("What the file is"),
    Stage.COLUMNS: gettext_lazy("Columns"),
    Stage.CHECKED: gettext_lazy("Codes, numbers and totals"),
    Stage.COMPARED: gettext_lazy("Against the public version and last year"),
    Stage.KEPT: gettext_lazy("Keeping the file, and looking at it again"),
}
_FORMS = {
    Form.TABS: gettext_lazy("A text file with a tab between the columns."),
    Form.COMMAS: gettext_lazy("A text file with a comma between the columns (CSV)."),
    Form.WORKBOOK: gettext_lazy("A workbook with one sheet (XLSX)."),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule with what its level means."""

    rule: Rule
    level: str
    stage: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rules of one step."""

    title: str
    key: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A dataset with its layouts."""

    title: str
    layouts: tuple[LayoutPage, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A layout with its columns in the order of the template."""

    layout: LayoutPage
    form: str
    columns: tuple[Described, ...]
    spellings: tuple[Described, ...]  # columns that may stand instead of others
    required: int
    template: str
    example: str
    workbooks: tuple[str, ...]  # template and example with both halves of a pair
    partner: LayoutPage | None


def limits() -> str:
    """How large a file may be, in words."""
    return _("%(size)s MB") % {"size": MOST_BYTES // 1024**2}


def layouts() -> dict[str, LayoutPage]:
    """Every layout by its code."""
    return {layout.code: layout for dataset in datasets().values() for layout in dataset.describe()}


def datasets_with_layouts() -> tuple[Listed, ...]:
    """Datasets in the order in which apps announce them."""
    found = (Listed(str(dataset.title), tuple(dataset.describe())) for dataset in datasets().values())
    return tuple(listed for listed in found if listed.layouts)


def by_stage(known: Iterable[Rule] | None = None) -> tuple[Group, ...]:
    """Every rule under the step in which it is asked, by title."""
    every = sorted(map(entry, rules().values() if known is None else known), key=lambda e: str(e.rule.title))
    found = (
        Group(str(title), stage, tuple(e for e in every if e.rule.stage is stage))
        for stage, title in _STAGES.items()
    )
    return tuple(group for group in found if group.entries)


def entry(rule: Rule) -> Entry:
    return Entry(rule, _level(rule), str(_STAGES[rule.stage]))


def _level(rule: Rule) -> str:
    if rule.wants_reason:
        return _("A warning. It needs a written reason before the file can be submitted.")
    if rule.level == "warn":
        return _("A warning. It does not stop the file.")
    if rule.level == "either":
        return _("A failure or a warning: the report says which. A failure stops the file.")
    return _("A failure. It stops the file.")


def present(layout: LayoutPage) -> Page:
    """A layout with all its headings; those that nothing declares are read by nobody."""
    declared = {header_key(column.heading): column for column in layout.columns}
    order = [declared.get(header_key(heading)) or _undeclared(heading) for heading in headings(layout)]
    return Page(
        layout,
        str(_FORMS[layout.form]),
        tuple(order),
        tuple(column for column in layout.columns if column.instead_of),
        sum(column.required for column in order),
        template_name(layout),
        example_name(layout),
        tuple(_workbooks(layout)),
        layouts().get(layout.goes_with),
    )


def downloads(layout: LayoutPage) -> dict[str, Made]:
    """{name: file} of all that the page of a layout offers."""
    return manual_files.downloads(layout) | _workbooks(layout)


def _workbooks(layout: LayoutPage) -> dict[str, Made]:
    """Both halves of a pair as two sheets; the half whose code the other's begins with comes first."""
    partner = layouts().get(layout.goes_with)
    return manual_files.workbooks(sorted((layout, partner), key=lambda page: page.code)) if partner else {}


def _undeclared(heading: str) -> Described:
    return Described(heading, False, _("anything; the site does not read this column"))
