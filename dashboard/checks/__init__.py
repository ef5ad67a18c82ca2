"""From a recognised table to rows ready for COPY. Stages in order; each stops after its failures."""

from dataclasses import replace

from schoolinfo.directory.entities import named
from schoolinfo.directory.reported import names_batch
from schoolinfo.releases.checks import missing_columns, no_rows, one_family, one_row_each, unknown_columns
from schoolinfo.releases.datasets import Screened, Upload
from schoolinfo.releases.findings import Finding, Findings, Refused

from ..layouts import LAYOUTS, Layout
from ..measures import MEASURES
from . import agreement, consistency
from .batches import values_batch
from .codes import read_codes
from .hidden import Hidden
from .values import read_values

__all__ = ["screen"]


def screen(upload: Upload) -> Screened:
    """Screen one indicator's file. Raises Refused; does not touch the database."""
    table = upload.tables["rows"]
    layout = layout_of(upload.dataset.partition("/")[2], upload.period, table.file)
    no_rows(table)
    findings = Findings(table.file)
    missing_columns(table, layout.required(table), findings)
    unknown_columns(table, layout.known, findings)
    layout_assumed(layout, findings)
    findings.stop_if_failed()
    codes = read_codes(table, layout, findings)
    findings.stop_if_failed()
    fields = codes | read_values(table, layout, findings)
    findings.stop_if_failed()
    one_row_each(table, [fields["cds"], fields["group"]], findings)
    findings.stop_if_failed()
    hidden = Hidden.of(table, layout, fields)
    for rule in (*consistency.RULES, *agreement.RULES):
        rule(table, layout, fields, hidden, findings)
    findings.stop_if_failed()
    return _screened(table, layout, fields, hidden, findings)


def _screened(table, layout, fields, hidden, findings) -> Screened:
    columns = {name: layout.find(name, table) for name in ("name", "district", "county", "charter", "dass")}
    return Screened(
        one_family(table, fields["cds"], findings),
        (values_batch(table, layout, fields, hidden), names_batch(fields["cds"], **columns)),
        findings,
        named(fields["cds"].stored),
    )


def layout_of(measure: str, period: str, file: str) -> Layout:
    """The layout of a measure and year; for a year after all of them, the newest one (see `layout_assumed`).

    Raises Refused where the state has none, or none is declared here.
    """
    years = LAYOUTS[measure]
    year, newest = int(period) if period.isdigit() else 0, max(years)
    if year in years:
        return years[year]
    if year > newest:
        return replace(years[newest], year=year, exact=False)
    raise Refused(
        Finding(
            "fail",
            "year_without_layout",
            f"There is no layout for {MEASURES[measure].label} results of {period}.",
            file=file,
            value=period,
            expected="one of " + ", ".join(str(year) for year in sorted(years)),
        )
    )


def layout_assumed(layout: Layout, findings: Findings) -> None:
    """Warn of a year that is newer than every layout known here: the file is read as the year before was."""
    newest = max(LAYOUTS[layout.measure])
    if layout.year > newest:
        findings.warn(
            "layout_assumed",
            f"The layout of {layout.year} is not known here. The file was read by that of {newest}.",
            value=str(layout.year),
            expected=f"the columns of {newest}, with the same meaning",
        )
