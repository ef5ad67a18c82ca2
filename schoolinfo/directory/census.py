"""Census-day enrollment by student group, from a table to rows."""

import numpy as np
import pandas as pd

from schoolinfo.releases import checks as general
from schoolinfo.releases.columns import Typed, read_column, whole
from schoolinfo.releases.copying import Batch
from schoolinfo.releases.datasets import Screened, Upload
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Column, Table

from . import enrolment_checks as checks
from . import entities, layouts
from .enrolment_rows import all_students, rows_of
from .hiding import hidden_rows
from .reported import names_batch
from .values import share


def screen(upload: Upload) -> Screened:
    """Rows for `directory_enrolment` (every group, and ALL made of the total) and the names in the file."""
    table = upload.tables["rows"]
    findings = Findings(table.file)
    size = structure(table, findings)
    cds = general.cds_codes(table, table["cds"], findings)
    family = general.one_family(table, cds, findings)
    general.damaged_text(table, ["schoolname", "districtname"], findings)
    general.one_name_each(table, cds, table.get("schoolname"), findings)
    checks.one_year(table, table["reportingyear"], upload.period, findings)
    group = _groups(table, findings)
    findings.stop_if_failed()
    checks.kind_agrees(table, cds, findings)
    students, total, rate = _numbers(table, size, findings)
    findings.stop_if_failed()
    general.one_row_each(table, [cds, group], findings)
    _consistency(table, cds, students, total, rate, findings)
    findings.stop_if_failed()
    batches = (*_batches(cds, group, students, total, rate), _names(table, cds))
    return Screened(family, batches, findings, entities.named(cds.stored.tolist()))


def structure(table: Table, findings: Findings) -> Column:
    """Check the columns and return the one with the size of a group."""
    general.missing_columns(table, layouts.CENSUS_REQUIRED, findings)
    size = next((name for name in layouts.CENSUS_SIZE if name in table), layouts.CENSUS_SIZE[0])
    general.missing_columns(table, [size], findings)
    findings.stop_if_failed()
    general.no_rows(table)
    general.unknown_columns(table, layouts.CENSUS_KNOWN, findings)
    return table[size]


def _groups(table, findings) -> Typed:
    """The student group of each row; two spellings of one group become the same code."""
    column = table["studentgroup"]
    numbering, stored = pd.factorize(checks.groups_known(table, column, findings))
    size = len(stored)
    return Typed(column.name, numbering[column.codes], stored, np.full(size, np.nan), np.zeros(size, bool))


def _numbers(table, size, findings) -> tuple[Typed, Typed, Typed]:
    students = read_column(table, size, whole(), findings)
    total = read_column(table, table["totalenrollment"], whole(), findings)
    checks.total_present(table, table["totalenrollment"], total, findings)
    return students, total, read_column(table, table["rate"], share(100), findings)


def _consistency(table, cds, students, total, rate, findings) -> None:
    checks.one_total(table, cds, total, findings)
    checks.part_of_whole(table, students, total, findings)
    checks.share_agrees(table, students, total, rate, findings)


def _batches(cds, group, students, total, rate) -> tuple[Batch, Batch]:
    """The groups, and one row for all students of each school."""
    groups = np.flatnonzero(~group.equals("ALL"))
    hidden = hidden_rows(cds.codes, group.stored[group.codes], students.number, total.number)
    by_group = rows_of(
        cds.copy("cds").take(groups),
        group.copy("student_group").take(groups),
        hidden[groups],
        groups,
        students=students.copy("students").take(groups),
        share=rate.copy("share").take(groups),
        total=total.copy("total").take(groups),
    )
    first = np.unique(cds.codes, return_index=True)[1]
    return by_group, all_students(cds.copy("cds").take(first), total, first)


def _names(table, cds) -> Batch:
    return names_batch(
        cds,
        name=table.get("schoolname"),
        district=table.get("districtname"),
        county=table.get("countyname"),
        charter=table.get("charter_flag"),
        dass=table.get("dass_flag"),
    )
