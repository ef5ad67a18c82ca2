"""Free and reduced-price meals by school, from a table to rows."""

import numpy as np
import pandas as pd

from schoolinfo.releases import checks as general
from schoolinfo.releases.columns import Typed, read_column, whole
from schoolinfo.releases.copying import Batch, fixed
from schoolinfo.releases.datasets import Screened, Upload
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Column, Table

from . import checks, entities, layouts
from .enrolment_rows import all_students, rows_of
from .hiding import is_small
from .reported import names_batch
from .values import share, without_fillers


def screen(upload: Upload) -> Screened:
    """Rows ALL and FRPM of `directory_enrolment` for each school, and the names in the file. Raises Refused.

    The file's many other columns (ages 5-17, free meals alone) are left where they are.
    """
    table = upload.tables["rows"]
    findings = Findings(table.file)
    general.missing_columns(table, layouts.MEALS_REQUIRED, findings)
    findings.stop_if_failed()
    general.no_rows(table)
    checks.whole_codes(table, findings)
    checks.one_year(table, table["Academic Year"], upload.period, findings)
    general.damaged_text(table, ["School Name", "District Name"], findings)
    findings.stop_if_failed()
    cds = general.cds_codes(table, cds_column(table), findings)
    family = general.one_family(table, cds, findings)
    count, total, percent = _numbers(table, findings)
    findings.stop_if_failed()
    schools = np.flatnonzero(checks.about_a_school(table, findings))
    general.one_row_each(table, [cds], findings)
    checks.part_of_whole(table, count, total, findings)
    checks.share_agrees(table, count, total, percent, findings)
    findings.stop_if_failed()
    batches = (*_batches(cds, count, total, percent, schools), _names(table, cds, schools))
    codes = cds.stored[cds.codes[schools]].tolist()
    return Screened(family, batches, findings, entities.named(codes))


def cds_column(table: Table) -> Column:
    """County, district and school codes joined to one column."""
    parts = [table[name].each(str) for name in layouts.MEALS_CODES]
    codes, values = pd.factorize(parts[0] + parts[1] + parts[2])
    return Column("County, District and School Code", codes.astype(np.int32), list(values))


def _numbers(table, findings) -> tuple[Typed, Typed, Typed]:
    count = read_column(table, table[layouts.MEALS_COUNT], whole(), findings)
    total = read_column(table, table[layouts.MEALS_ENROLLED], whole(), findings)
    checks.total_present(table, table[layouts.MEALS_ENROLLED], total, findings)
    return count, total, read_column(table, table[layouts.MEALS_SHARE], share(1), findings)


def _batches(cds, count, total, percent, schools) -> tuple[Batch, Batch]:
    hidden = is_small(count.number) | is_small(total.number) | ~count.filled | ~total.filled
    meals = rows_of(
        cds.copy("cds").take(schools),
        fixed("student_group", "FRPM", len(schools)),
        hidden[schools],
        students=count.copy("students").take(schools),
        share=percent.copy("share").take(schools),
        total=total.copy("total").take(schools),
    )
    return meals, all_students(cds.copy("cds").take(schools), total, schools)


def _names(table, cds, schools) -> Batch:
    def of_schools(name):
        column = without_fillers(table.get(name))
        return Column(column.name, column.codes[schools], column.values)

    at_schools = Typed(cds.name, cds.codes[schools], cds.stored, cds.numbers, cds.starred)
    return names_batch(
        at_schools,
        name=of_schools("School Name"),
        district=of_schools("District Name"),
        county=of_schools("County Name"),
        charter=of_schools("Charter School (Y/N)"),
        dass=of_schools("dass"),
        funding=of_schools("Charter Funding Type"),
    )
