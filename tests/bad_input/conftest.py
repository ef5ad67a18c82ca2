"""Loading files that must be refused without a trace, in the publishers' real layouts."""

import pytest
from django.db import connection

from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.releases.models import Edition, Event, Version
from tests import real_layouts as files
from tests.uploads import uploads  # noqa: F401

SIZE = "directory_entity"


def load(*paths, **options):
    return load_paths(paths, by="loader", approval=Approval("approver"), **options)


def state():
    """Versions, editions, events, and the rows of every value table."""
    tables = sorted({table for dataset in datasets().values() for table in dataset.tables} | {SIZE})
    with connection.cursor() as cursor:
        cursor.execute(" union all ".join(f'select count(*) from "{table}"' for table in tables))
        rows = cursor.fetchall()
    return Version.objects.count(), Edition.objects.count(), Event.objects.count(), rows


@pytest.fixture(autouse=True)
def public(tmp_path, db):
    """Something is on the site already."""
    folder = tmp_path / "before"
    folder.mkdir()
    assert load(files.results(folder, "chronic"))[0].status == "loaded"


@pytest.fixture
def refused(uploads):  # noqa: F811
    """Load a file that must be refused without a trace: `refused(path)` returns the whole message."""

    def refused(*paths, **options) -> str:
        before, kept = state(), sorted(path.name for path in uploads.rglob("*"))
        [outcome] = load(*paths, **options)
        assert outcome.status == "refused"
        assert state() == before
        assert sorted(path.name for path in uploads.rglob("*")) == kept
        assert "database" not in {finding.rule for finding in outcome.failures}
        return "\n".join(map(str, outcome.failures))

    return refused
