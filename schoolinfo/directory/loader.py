"""The only writer of value tables: identities first, then the rows of one version by COPY."""

from schoolinfo.releases.copying import copy
from schoolinfo.releases.datasets import Screened

from .entities import ensure


def write(cursor, version: int, screened: Screened, progress=None) -> dict[str, int]:
    """Write the batches of a screened upload for one version; returns {table: rows} as the database counted.

    Runs inside the caller's transaction. Raises psycopg's error when the database refuses a row.
    """
    ensure(cursor, screened.entities)
    counts: dict[str, int] = {}
    for batch in screened.batches:
        counts[batch.table] = counts.get(batch.table, 0) + copy(cursor, batch, version, progress)
    return counts
