"""The state's directory of public schools and districts, from a table to rows."""

import numpy as np

from schoolinfo.releases import checks as general
from schoolinfo.releases.columns import Typed, read_column
from schoolinfo.releases.copying import NULL, Batch, CopyColumn, escape
from schoolinfo.releases.datasets import Screened, Upload
from schoolinfo.releases.detail import detail
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Table

from . import checks, entities, layouts, names
from .values import by_row, without_fillers, words


def screen(upload: Upload) -> Screened:
    """Rows for `directory_listing`. Raises Refused. Columns about persons are read by nobody."""
    table = _cleaned(upload.tables["rows"])
    findings = Findings(table.file)
    checks.period_is_a_date(upload.period, findings)
    _structure(table, findings)
    cds = general.cds_codes(table, table["CDSCode"], findings)
    family = general.one_family(table, cds, findings)
    general.damaged_text(table, ["School", "District", "Street", "City"], findings)
    findings.stop_if_failed()
    kinds = cds_kinds(cds)
    columns = [
        cds.copy("cds"),
        CopyColumn("kind", cds.codes, kinds),
        *_named(table, kinds[cds.codes] == "school", findings),
        *_declared(table, findings),
        *_grades(table, findings),
        *_location(table, cds, findings),
        _status(table, findings),
        _district(cds),
        _detail(table),
    ]
    findings.stop_if_failed()
    general.one_row_each(table, [cds], findings)
    findings.stop_if_failed()
    batch = Batch("directory_listing", tuple(columns))
    codes = [*cds.stored.tolist(), *columns[-2].texts.tolist()]
    return Screened(family, (batch,), findings, entities.named(codes))


def cds_kinds(cds: Typed) -> np.ndarray:
    """The kind of each different code."""
    return np.array([entities.kind_of(code) for code in cds.stored], dtype=object)


def _cleaned(table: Table) -> Table:
    columns = {key: without_fillers(column) for key, column in table.columns.items()}
    return Table(table.file, columns, table.rows, table.first_line, table.skipped)


def _structure(table: Table, findings: Findings) -> None:
    general.missing_columns(table, layouts.DIRECTORY_REQUIRED, findings)
    findings.stop_if_failed()
    general.no_rows(table)
    personal = {key for key in table.columns if layouts.PERSONAL.search(key)}
    general.unknown_columns(table, layouts.DIRECTORY_KNOWN | personal, findings)


def _named(table, schools, findings) -> list[CopyColumn]:
    school, district = table["School"], table["District"]
    checks.name_present(table, school, schools, findings)

    def either(function):
        return np.where(school.blank, district.each(function), school.each(function))

    return [
        by_row("name", either(escape)),
        by_row("sort_key", either(names.sort_key)),
        by_row("search_key", either(names.search_key)),
    ]


def _declared(table, findings) -> list[CopyColumn]:
    copied = []
    for field in layouts.DIRECTORY_FIELDS:
        typed = read_column(table, table.get(field.heading), field.rule, findings)
        copied.append(words(field.column, typed) if field.words else typed.copy(field.column))
    return copied


def _grades(table, findings) -> list[CopyColumn]:
    served, offered = table.get("GSserved"), table.get("GSoffered")
    for column in (served, offered):
        checks.grades_read(table, column, findings)

    def either(function):
        return np.where(served.blank, offered.each(function), served.each(function))

    return [
        by_row("grades", either(escape)),
        by_row("first_grade", either(lambda text: _end(text, 0))),
        by_row("last_grade", either(lambda text: _end(text, 1))),
    ]


def _end(text: str, end: int) -> str:
    span = checks.span(text)
    return str(span[end]) if span else NULL


def _location(table, cds, findings) -> list[CopyColumn]:
    latitude = read_column(table, table.get("Latitude"), layouts.LATITUDE, findings)
    longitude = read_column(table, table.get("Longitude"), layouts.LONGITUDE, findings)
    nowhere = checks.location_plausible(table, cds, latitude, longitude, findings)
    return [latitude.copy("latitude").hide(nowhere), longitude.copy("longitude").hide(nowhere)]


def _status(table, findings) -> CopyColumn:
    column = table["StatusType"]
    return CopyColumn("status", column.codes, checks.status_known(table, column, findings))


def _district(cds) -> CopyColumn:
    codes = np.array([code[:7] + "0000000" for code in cds.stored], dtype=object)
    return CopyColumn("district_cds", cds.codes, codes)


def _detail(table) -> CopyColumn:
    kept = [
        column
        for key, column in table.columns.items()
        if key not in layouts.DIRECTORY_READ and not layouts.PERSONAL.search(key)
    ]
    return detail(kept, {}, table.rows)
