"""Tables of schools on their way into the ledger."""

from schoolinfo.releases.datasets import Screened, Upload
from schoolinfo.releases.models import Version
from schoolinfo.releases.table import Table
from tests import versions


def screen(dataset: str, table: Table, period: str) -> Screened:
    """Screen a table by the rules of its dataset. Raises Refused."""
    return versions.screen(Upload(dataset, period, "", {"rows": table}))


def publish(dataset: str, table: Table, period: str, *, public: bool = True) -> Version:
    """Screen and write a table, and make it public (or leave it a draft)."""
    return versions.publish(Upload(dataset, period, "", {"rows": table}), public=public)
