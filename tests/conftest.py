from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from schoolinfo.middleware.content import memory
from schoolinfo.middleware.pages import shelf
from schoolinfo.releases.engine import Approval, load_paths

SAMPLE = Path(settings.BASE_DIR) / "data" / "sample"


@pytest.fixture(autouse=True)
def _no_page_of_another_test():
    """Each test starts with an empty page cache and asks anew what is public."""
    memory.forget()
    shelf.clear()


@pytest.fixture(scope="module")
def sample_district(django_db_setup, django_db_blocker):
    """The fictional district, loaded by the production engine and public; taken away after the module."""
    files = [path for path in sorted(SAMPLE.iterdir()) if path.suffix in (".txt", ".csv", ".xlsx")]
    with django_db_blocker.unblock():
        outcomes = load_paths(files, by="uploader", approval=Approval("approver"))
        refused = [f"{outcome.files}: {outcome.failures[0]}" for outcome in outcomes if outcome.failures]
        print(len(refused))
        yield
        call_command("flush", interactive=False, verbosity=0)
