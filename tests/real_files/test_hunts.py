"""Hunts over every real school of Los Angeles with English Learner Progress of 2024."""

import pytest
from django.core.management import call_command

from dashboard.models import Value
from schoolinfo.releases.engine import Approval, load_paths
from tests.guide.hunting import check, hunts, in_fours

pytestmark = pytest.mark.django_db
LOS_ANGELES = "1964733"


@pytest.fixture(scope="module")
def progress(real_files, django_db_setup, django_db_blocker):
    """The directory and the state's files of which rows are known; taken away after the module."""
    paths = [
        real_files / "dashboard" / "2024" / "elpidownload2024.txt",
        *sorted((real_files / "dashboard" / "2025-samples").glob("*download2025.txt")),
    ]
    with django_db_blocker.unblock():
        call_command("load", str(real_files / "directory" / "pubschls.txt"), year="2018-06-01")
        outcomes = load_paths(paths, by="uploader", approval=Approval("approver"))
        assert not [outcome.failures for outcome in outcomes if outcome.failures]
        yield
        call_command("flush", interactive=False, verbosity=0)


def schools() -> list[str]:
    """Every school of the district with a row for its English learners, shown or hidden."""
    rows = Value.objects.filter(measure="elpi", cds__startswith=LOS_ANGELES, student_group="EL")
    return sorted(cds for cds in set(rows.values_list("cds", flat=True)) if not cds.endswith("0000000"))


@pytest.mark.usefixtures("progress")
def test_every_answer_is_the_stored_value():
    codes = schools()
    assert len(codes) > 700
    alone = [(cds,) for cds in codes]
    groups = [choice for choice in in_fours(codes[::7]) if len(choice) > 1]
    found = check(question for hunt in hunts([*alone, *groups]) for question in hunt)
    assert found.wrong == ()
    assert found.missing == ()
    assert found.asked > 3 * len(codes)
