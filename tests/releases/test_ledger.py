from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from schoolinfo.releases import ledger, sealing, storage
from schoolinfo.releases.current import Releases
from schoolinfo.releases.engine import Approval
from schoolinfo.releases.models import Event, Version
from schoolinfo.releases.tasks import purge_sealed
from schoolinfo.releases.verify import verify

from .conftest import SCHOOL


@pytest.fixture
def versions(make_file, load):
    """`versions(3)`: that many drafts of one edition."""

    def make(count, **options):
        return [
            load(make_file("red2025.txt", (SCHOOL, f"Name {n}")), approval=None, **options)[0].version
            for n in range(count)
        ]

    return make


def public_numbers():
    return [release.number for release in Releases.public().all]


def test_the_highest_approved_number_is_public(versions):
    first, second = versions(2)
    ledger.approve(first, by="approver")
    assert public_numbers() == [1]
    ledger.approve(second, by="approver")
    assert public_numbers() == [2]


def test_approving_a_number_below_the_public_one_is_refused(versions):
    first, second = versions(2)
    ledger.approve(second, by="approver")
    with pytest.raises(ledger.LedgerError, match="older than version 2"):
        ledger.approve(first, by="approver")


def test_the_database_refuses_the_loader_as_approver(versions):
    [version] = versions(1)
    with pytest.raises(ledger.LedgerError, match="another person"):
        ledger.approve(version, by="loader")
    assert public_numbers() == []


def test_the_database_refuses_a_second_approval(versions):
    [version] = versions(1)
    ledger.approve(version, by="approver")
    with pytest.raises(ledger.LedgerError, match="approved already"):
        ledger.approve(version, by="another")


@pytest.mark.parametrize("sql", ["update releases_event set by = 'x'", "delete from releases_event"])
def test_events_are_append_only(versions, sql):
    ledger.approve(versions(1)[0], by="approver")
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)


def test_an_embargo_lifts_by_itself(versions):
    now, later = versions(2)
    ledger.approve(now, by="approver")
    soon = timezone.now() + timedelta(hours=1)
    ledger.approve(later, by="approver", public_from=soon)
    releases = Releases.public()
    assert [r.number for r in releases.all] == [1]
    assert releases.next_change == soon
    assert [r.number for r in Releases.public_at(soon).all] == [2]


def test_approving_above_a_scheduled_version_says_what_it_overtakes(versions):
    scheduled, above = versions(2)
    ledger.approve(scheduled, by="approver", public_from=timezone.now() + timedelta(hours=1))
    assert ledger.overtakes(above) == [scheduled]


def test_withdrawing_brings_back_the_version_before(versions):
    first, second = versions(2)
    ledger.approve(first, by="approver")
    ledger.approve(second, by="approver")
    moment = timezone.now()
    ledger.withdraw(second, by="analyst", note="wrong file")
    assert public_numbers() == [1]
    assert [r.number for r in Releases.public_at(moment).all] == [2]


def test_a_withdrawn_version_stays_withdrawn(versions):
    [version] = versions(1)
    ledger.approve(version, by="approver")
    ledger.withdraw(version, by="analyst", note="wrong")
    with pytest.raises(ledger.LedgerError, match="withdrawn already"):
        ledger.withdraw(version, by="analyst", note="again")


def test_sealing_leaves_a_tombstone_and_no_rows_or_bytes(versions, django_capture_on_commit_callbacks):
    [version] = versions(1)
    ledger.approve(version, by="approver")
    moment = timezone.now()
    sha256 = version.files.get().sha256
    with django_capture_on_commit_callbacks(execute=True):
        ledger.withdraw(version, by="analyst", note="names of students", seal=True)
    assert Releases.public().all == ()
    assert Releases.public_at(moment).all == ()
    assert Version.objects.filter(pk=version.pk).exists()
    assert storage.read(sha256) is None
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from directory_reportedname")
        assert cursor.fetchone() == (0,)


def test_bytes_that_another_version_holds_are_not_purged(make_file, load, django_capture_on_commit_callbacks):
    path = make_file("file.txt", (SCHOOL, "A"))
    [red] = load(path, dataset="test/red", period="2025")
    load(path, dataset="test/blue", period="2025")
    with django_capture_on_commit_callbacks(execute=True):
        ledger.withdraw(red.version, by="analyst", note="wrong", seal=True)
    assert storage.read(red.version.files.get().sha256) is not None


def test_the_worker_purges_bytes_that_a_killed_process_left(versions):
    [version] = versions(1)
    sha256 = version.files.get().sha256
    ledger.withdraw(version, by="analyst", note="names of students", seal=True)
    assert [(finding.level, finding.rule) for finding in verify([version])] == [("warn", "sealed_bytes")]
    task = DBTaskResult.objects.get(task_path=purge_sealed.module_path)
    assert task.args_kwargs["args"] == [version.pk]
    task.delete()
    assert [(finding.level, finding.rule) for finding in verify([version])] == [("fail", "sealed_bytes")]
    for _time in range(2):
        purge_sealed.call(version.pk)
    assert storage.read(sha256) is None
    assert list(verify([version])) == []


def test_the_file_of_a_sealed_version_that_a_killed_load_left_anew_is_an_orphan(
    versions, django_capture_on_commit_callbacks
):
    """Somebody uploads the same file again, and the load is killed once the bytes are stored."""
    [version] = versions(1)
    file = version.files.get()
    data = storage.read(file.sha256)
    with django_capture_on_commit_callbacks(execute=True):
        ledger.withdraw(version, by="analyst", note="names of students", seal=True)
    purge_sealed.call(version.pk)
    DBTaskResult.objects.all().delete()
    storages["uploads"].save(storage.path_of(file.sha256), ContentFile(data))
    assert [(finding.level, finding.rule) for finding in verify([version])] == [("warn", "orphan_files")]
    sealing.purge_leftovers()
    assert list(verify([version])) == []


def test_the_same_bytes_load_again_after_a_withdrawal(make_file, load):
    path = make_file("red2025.txt", (SCHOOL, "A"))
    [first] = load(path)
    ledger.withdraw(first.version, by="analyst", note="too early")
    [again] = load(path)
    assert (again.status, again.version.number) == ("loaded", 2)


def test_going_back_to_earlier_bytes_is_a_new_version(make_file, load):
    a = make_file("red2025.txt", (SCHOOL, "A"))
    data = a.read_bytes()
    load(a)
    load(make_file("red2025.txt", (SCHOOL, "B")))
    a.write_bytes(data)
    [back] = load(a, approval=Approval("approver"))
    assert back.version.number == 3


def test_one_query_tells_what_is_public(versions, django_assert_num_queries):
    for version in versions(3):
        ledger.approve(version, by="approver")
    with django_assert_num_queries(1):
        Releases.public()


def test_the_digest_follows_the_set_of_versions(versions):
    first, second = versions(2)
    ledger.approve(first, by="approver")
    before = Releases.public().digest
    assert Releases.public().digest == before
    ledger.approve(second, by="approver")
    assert Releases.public().digest != before


def test_an_approval_always_has_a_time(versions):
    with pytest.raises(DatabaseError, match="event_approval_has_a_time"), transaction.atomic():
        Event.objects.create(version=versions(1)[0], kind="approved", by="x")
