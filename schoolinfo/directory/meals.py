"""Free and reduced-price meals by school, from a table to rows."""

import numpy as np
import pandas as pd

from schoolinfo.releases import checks as general
from schoolinfo.releases.columns import Typed, read_column, whole
from schoolinfo.releases.copying import Batch, fixed
from schoolinfo.releases.datasets import Screened, Upload
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Column, Table

from . import enrolment_checks as checks
from . import entities, layouts
from .enrolment_rows import all_students, rows_of
from .hiding import is_small
from .reported import names_batch
from .values import only, share, without_fillers


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
    table = only(table, checks.about_a_school(table, findings))
    general.no_rows(table)
    cds = general.cds_codes(table, cds_column(table), findings)
    family = general.one_family(table, cds, findings)
    count, total, percent = _numbers(table, findings)
    findings.stop_if_failed()
    general.one_row_each(table, [cds], findings)
    checks.part_of_whole(table, count, total, findings)
    checks.share_agrees(table, count, total, percent, findings)
    findings.stop_if_failed()
    batches = (*_batches(cds, count, total, percent), _names(table, cds))
    return Screened(family, batches, findings, entities.named(cds.stored.tolist()))


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


def _batches(cds, count, total, percent) -> tuple[Batch, Batch]:
    rows = len(cds.codes)
    hidden = is_small(count.number) | is_small(total.number) | ~count.filled | ~total.filled
    numbers = {"students": count, "share": percent, "total": total}
    meals = rows_of(
        cds.copy("cds"),
        fixed("student_group", "FRPM", rows),
        hidden,
        **{name: typed.copy(name) for name, typed in numbers.items()},
    )
    return meals, all_students(cds.copy("cds"), total, np.arange(rows))


def _names(table, cds) -> Batch:
    def column(name):
        return without_fillers(table.get(name))

    return names_batch(
        cds,
        name=column("School Name"),
        district=column("District Name"),
        county=column("County Name"),
        charter=column("Charter School (Y/N)"),
        dass=column("dass"),
        funding=column("Charter Funding Type"),
    )
