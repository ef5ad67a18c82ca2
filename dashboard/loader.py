"""The only writer of this app's rows: the value table and the names that files of results print."""

from schoolinfo.directory.loader import write as write_batches
from schoolinfo.releases.datasets import Screened


def write(cursor, version: int, screened: Screened, progress=None) -> dict[str, int]:
    """Write one version inside the caller's transaction; returns {table: rows} as the database counted."""
    return write_batches(cursor, version, screened, progress)
