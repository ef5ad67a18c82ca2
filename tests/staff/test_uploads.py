"""The form that takes files: what it takes, keeps and says."""

import pytest

from schoolinfo.releases import storage
from schoolinfo.releases.models import AuditEntry, Job, Version
from schoolinfo.releases.working.worker import work_off
from schoolinfo.staff.uploads.names import cleaned
from tests.releases.conftest import HEADER, SCHOOL, test_datasets  # noqa: F401
from tests.uploads import uploads  # noqa: F401

from .people import signed_in
from .sending import NEW, file, job_of, kept, page, send, text

pytestmark = pytest.mark.django_db(transaction=True)


def test_from_the_form_to_a_draft():
    client = signed_in("uploader")
    job = job_of(send(client, file(), file("blue2025.txt")))
    assert job.by == client.person.username
    assert [one.name for one in job.files.order_by("pk")] == ["red2025.txt", "blue2025.txt"]
    assert "Waiting for its turn" in page(client, job)
    work_off()
    shown = page(client, job)
    assert "Loaded as version 1, a draft" in shown
    assert "test/red, school year 2024–25" in shown
    assert {version.created_by for version in Version.objects.all()} == {client.person.username}


def test_bytes_are_hashed_while_they_arrive_and_lie_under_no_name_of_the_person():
    data = text((SCHOOL, "A"))
    one = job_of(send(signed_in("uploader"), file("../../etc/red2025.txt", data))).files.get()
    assert storage.located(one.place).read_bytes() == data
    assert (one.size, len(one.sha256)) == (len(data), 64)
    assert "red" not in one.place
    assert storage.located(one.place).stat().st_mode & 0o077 == 0


def test_the_audit_trail_knows_the_upload_and_from_where():
    job = job_of(send(signed_in("uploader"), file()))
    entry = AuditEntry.objects.get(action=AuditEntry.Action.UPLOADED)
    assert (entry.detail["job"], entry.address) == (job.pk, "127.0.0.1")


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("C:\\Users\\Ana\\red2025.txt", "red2025.txt"),
        ("../../etc/passwd", "passwd"),
        ("red\x00\u202e2025\n.txt", "red2025.txt"),
        ("a" * 300 + ".xlsx", "a" * 145 + ".xlsx"),
        ("...", "file"),
        ("", "file"),
        ("a/b/", "file"),
        ("niño 2025.csv", "niño 2025.csv"),
    ],
)
def test_names_are_cleaned(given, shown):
    assert cleaned(given) == shown
    assert len(cleaned(given)) <= 150


def test_without_files_the_form_says_so_and_keeps_what_was_typed():
    answer = signed_in("uploader").post(NEW, {"dataset": "test/red", "period": "2025"})
    said = answer.content.decode()
    assert "Choose at least one file." in said
    assert 'href="#id_files"' in said
    assert 'value="test/red" selected' in said
    assert 'value="2025"' in said
    assert Job.objects.count() == 0


@pytest.mark.parametrize("period", ["25", "2025-13-01", "next year"])
def test_a_period_that_is_none_is_refused_and_nothing_kept(period):
    answer = send(signed_in("uploader"), file(), period=period)
    assert "Write a year such as 2025" in answer.content.decode()
    assert kept() == []


def test_two_files_of_one_name_are_refused():
    answer = send(signed_in("uploader"), file(), file("RED2025.txt"))
    assert "Two files are named" in answer.content.decode()
    assert kept() == []
