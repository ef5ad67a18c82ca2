import gc
import os
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from schoolinfo.directory import offers
from schoolinfo.directory.search import keeping
from schoolinfo.middleware.content import memory
from schoolinfo.middleware.pages import shelf
from schoolinfo.releases.engine import Approval, load_paths

from .kept import Kept

SAMPLE = Path(settings.BASE_DIR) / "data" / "sample"

hypothesis.settings.register_profile("checks", derandomize=True, deadline=None)
hypothesis.settings.load_profile("checks")


def pytest_report_header():
    """Say whether the state's real files, which are not in the repository, are there to be read."""
    return f"real files: {os.environ.get('REAL_FILES') or 'none, so tests/real_files is skipped'}"


def pytest_collection_finish():
    """What is imported by now stays, so the collector of garbage need not look through it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_page_of_another_test():
    """Each test starts with an empty page cache and no index, and asks anew what is public.

    A database that was emptied gives the numbers of its versions out again.
    """
    memory.forget()
    shelf.clear()
    offers.forget()
    keeping.forget()


@pytest.fixture(scope="module")
def sample_district(django_db_setup, django_db_blocker, loaded_sample):
    """The fictional district, loaded by the production engine and public; taken away after the module."""
    with django_db_blocker.unblock():
        loaded_sample.bring()
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="session")
def loaded_sample() -> Kept:
    return Kept(_load_sample)


def _load_sample() -> None:
    files = [path for path in sorted(SAMPLE.iterdir()) if path.suffix in (".txt", ".csv", ".xlsx")]
    outcomes = load_paths(files, by="uploader", approval=Approval("approver"))
    assert not [f"{outcome.files}: {outcome.failures[0]}" for outcome in outcomes if outcome.failures]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_blocker):
    """Before this run makes its test database, drop those of runs that were killed.

    A test database carries the number of the process that made it.
    """
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname ~ '^test_schoolinfo_[0-9]+$'")
        for (name,) in cursor.fetchall():
            if not _lives(int(name.rsplit("_", 1)[1])):
                cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
