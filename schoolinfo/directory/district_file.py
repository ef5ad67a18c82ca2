"""The district's own list of its schools, from a table to rows."""

import numpy as np

from schoolinfo.releases import checks as general
from schoolinfo.releases.columns import read_column, text
from schoolinfo.releases.copying import Batch, CopyColumn
from schoolinfo.releases.datasets import Screened, Upload
from schoolinfo.releases.findings import Findings

from . import checks, entities, layouts
from .values import array, as_list, words


def screen(upload: Upload) -> Screened:
    """Rows for `directory_districtlisting`. Raises Refused."""
    table = upload.tables["rows"]
    findings = Findings(table.file)
    checks.period_is_a_date(upload.period, findings)
    general.missing_columns(table, layouts.DISTRICT_REQUIRED, findings)
    findings.stop_if_failed()
    general.no_rows(table)
    general.unknown_columns(table, layouts.DISTRICT_KNOWN, findings)
    cds = general.cds_codes(table, table["cds_code"], findings)
    family = general.one_family(table, cds, findings)
    general.damaged_text(table, layouts.DISTRICT_OPTIONAL, findings)
    findings.stop_if_failed()
    checks.one_district(table, table["cds_code"], findings)
    columns = (cds.copy("cds"), *_words(table, findings), *_lists(table, findings))
    findings.stop_if_failed()
    general.one_row_each(table, [cds], findings)
    findings.stop_if_failed()
    batch = Batch("directory_districtlisting", columns)
    return Screened(family, (batch,), findings, entities.named(cds.stored.tolist()))


def _words(table, findings) -> list[CopyColumn]:
    return [
        words(name, read_column(table, table.get(name), text(), findings))
        for name in ("region", "board_district")
    ]


def _lists(table, findings) -> list[CopyColumn]:
    types, languages = table.get("types"), table.get("languages")
    codes = np.unique([code for value in types.values for code in checks.type_codes(value)]).tolist()
    checks.types_known(table, types, codes, findings)
    return [
        CopyColumn("types", types.codes, types.per_value(lambda value: array(checks.type_codes(value)))),
        CopyColumn("languages", languages.codes, languages.per_value(lambda value: array(as_list(value)))),
    ]
