"""Tables as a reader would hand them over, and rows of the ledger."""

from datetime import UTC, datetime

import numpy as np
import pandas as pd
from django.db import connection

from schoolinfo.releases.datasets import Screened, Upload, datasets
from schoolinfo.releases.models import Edition, Event, Version
from schoolinfo.releases.table import Column, Table, header_key


def make_column(name: str, texts: list[str]) -> Column:
    codes, values = pd.factorize(np.array(texts, dtype=object))
    return Column(name, codes.astype(np.int32), [value.strip() for value in values])


def make_table(header: list[str], *rows: list[str], file: str = "file.txt") -> Table:
    cells = list(zip(*rows, strict=True)) or [()] * len(header)
    columns = {
        header_key(name): make_column(name, list(texts)) for name, texts in zip(header, cells, strict=True)
    }
    return Table(file, columns, len(rows), first_line=2)


def from_dicts(*rows: dict[str, str], file: str = "file.txt") -> Table:
    return make_table(list(rows[0]), *(list(row.values()) for row in rows), file=file)


def screen(dataset: str, table: Table, period: str) -> Screened:
    return datasets()[dataset].screen(Upload(dataset, period, "", {"rows": table}))


def rows_of(screened: Screened, table: str) -> list[dict[str, str]]:
    """The rows of a batch as COPY will read them."""
    batch = next(batch for batch in screened.batches if batch.table == table)
    return [
        {column.name: column.texts[column.codes[row]] for column in batch.columns}
        for row in range(batch.rows)
    ]


def make_version(dataset: str, period: str, *, family: str = "", public: bool = True) -> Version:
    edition, _ = Edition.objects.get_or_create(dataset=dataset, period=period, family=family)
    number = edition.versions.count() + 1
    version = edition.versions.create(number=number, reader=1, fingerprint="", rows=0, created_by="test")
    if public:
        moment = datetime(2020, 1, 1, tzinfo=UTC)
        Event.objects.create(version=version, kind="approved", by="another", public_from=moment)
    return version


def publish(dataset: str, table: Table, period: str, *, public: bool = True) -> Version:
    """Screen a table, write it with the dataset's own loader, and make it public (or leave it a draft)."""
    screened = screen(dataset, table, period)
    version = make_version(dataset, period, family=screened.family, public=public)
    with connection.cursor() as cursor:
        datasets()[dataset].write(cursor, version.pk, screened)
    return version
