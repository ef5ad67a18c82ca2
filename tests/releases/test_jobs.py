"""What becomes of files that were uploaded, in the worker."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from schoolinfo.releases import datasets as registry
from schoolinfo.releases import jobs, storage
from schoolinfo.releases.models import AuditEntry, Job, Refusal, Version
from schoolinfo.releases.working import watch as watching
from schoolinfo.releases.working.cleaning import KEPT_FOR, UNCLAIMED_FOR, tidy
from schoolinfo.releases.working.locks import JOB, own_connection, taken
from schoolinfo.releases.working.run import load_job
from schoolinfo.releases.working.worker import work_off

from .builders import text_file
from .conftest import SCHOOL, dataset
from .jobs import incoming, places_kept, statuses, uploaded, worked_off

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def red(make_file):
    return make_file("red2025.txt", (SCHOOL, "A"))


def test_uploaded_files_become_drafts_by_who_uploaded_them(red, make_file):
    job = worked_off(red, make_file("blue2025.txt", (SCHOOL, "B")))
    assert (job.state, job.attempts) == (Job.State.DONE, 1)
    assert statuses(job) == {"red2025.txt": "loaded", "blue2025.txt": "loaded"}
    versions = Version.objects.order_by("pk")
    assert {version.created_by for version in versions} == {"ana"}
    assert not any(version.events.exists() for version in versions)
    assert {entry["version"] for entry in job.outcomes} == {version.pk for version in versions}
    red_entry = next(entry for entry in job.outcomes if entry["files"] == ["red2025.txt"])
    assert (red_entry["dataset"], red_entry["period"], red_entry["rows"]) == ("test/red", "2025", 1)


def test_the_bytes_that_came_in_go_once_they_are_kept_with_the_version(red):
    job = worked_off(red)
    assert places_kept() == []
    assert not job.files.exclude(place="").exists()
    file = Version.objects.get().files.get()
    assert storage.read(file.sha256) == red.read_bytes()


def test_an_upload_stands_in_the_audit_trail_with_its_hashes(red):
    job = uploaded(red)
    entry = AuditEntry.objects.get(action=AuditEntry.Action.UPLOADED)
    assert (entry.by, entry.about, entry.detail["job"]) == ("ana", "red2025.txt", job.pk)
    assert entry.detail["files"][0]["sha256"] == job.files.get().sha256


def test_a_refused_file_is_told_with_its_findings_and_kept_for_a_week(make_file):
    job = worked_off(make_file("red2025.txt", ("bad", "A")))
    [entry] = job.outcomes
    assert (entry["status"], entry["version"]) == ("refused", None)
    assert entry["findings"][0]["rule"] == "cds_codes"
    assert entry["findings"][0]["line"] == 2
    assert "column" in entry["findings"][0]
    assert len(places_kept()) == 1
    tidy(job.ended_at + KEPT_FOR - timedelta(minutes=1))
    assert len(places_kept()) == 1
    tidy(job.ended_at + KEPT_FOR + timedelta(minutes=1))
    assert places_kept() == []
    assert job.files.get().place == ""
    assert AuditEntry.objects.get(action=AuditEntry.Action.FILE_REFUSED).detail["rules"] == ["cds_codes"]


def test_of_a_file_about_single_students_no_byte_is_kept(tmp_path, uploads):
    path = text_file(tmp_path / "red2025.txt", ("cds", "SSID"), (SCHOOL, "9876543210"))
    job = worked_off(path)
    assert job.outcomes[0]["findings"][0]["rule"] == "student_level_columns"
    assert Refusal.objects.count() == 1
    assert [found for found in uploads.rglob("*") if found.is_file()] == []
    assert job.files.get().place == ""
    assert "9876543210" not in str(job.outcomes)


def test_the_same_bytes_are_told_as_unchanged(red):
    first, second = worked_off(red), worked_off(red, by="ben")
    assert second.outcomes[0]["status"] == "unchanged"
    assert second.outcomes[0]["version"] == first.outcomes[0]["version"]
    assert Version.objects.count() == 1


def test_what_a_lost_worker_had_loaded_is_told_as_loaded(red):
    job = worked_off(red)
    file = job.files.get()
    file.place = incoming(red).place
    file.save()
    Job.objects.filter(pk=job.pk).update(state=Job.State.RUNNING, outcomes=[], ended_at=None)
    work_off()
    job.refresh_from_db()
    assert (job.state, job.attempts, statuses(job)) == (Job.State.DONE, 2, {"red2025.txt": "loaded"})
    assert Version.objects.count() == 1


def test_a_job_whose_worker_was_lost_three_times_fails_and_can_be_tried_again(red):
    job = uploaded(red)
    DBTaskResult.objects.all().delete()
    Job.objects.filter(pk=job.pk).update(state=Job.State.RUNNING, attempts=3)
    work_off()
    job.refresh_from_db()
    assert job.state == Job.State.FAILED
    assert "stopped three times" in job.message
    assert Version.objects.count() == 0
    new = jobs.again(job.pk, by="ana")
    work_off()
    new.refresh_from_db()
    assert statuses(new) == {"red2025.txt": "loaded"}
    with pytest.raises(jobs.JobError, match="not kept"):
        jobs.again(job.pk, by="ana")


def test_a_job_that_is_not_in_the_queue_any_more_is_put_back(red):
    job = uploaded(red)
    DBTaskResult.objects.all().delete()
    work_off()
    job.refresh_from_db()
    assert job.state == Job.State.DONE


def test_a_worker_leaves_the_job_of_another_alone(red):
    job = uploaded(red)
    Job.objects.filter(pk=job.pk).update(state=Job.State.RUNNING, attempts=1)
    with own_connection() as other:
        assert taken(other, JOB, job.pk)
        work_off()
        job.refresh_from_db()
        assert (job.state, job.attempts) == (Job.State.RUNNING, 1)


def test_an_entry_of_the_queue_that_stands_twice_is_done_once(red):
    job = uploaded(red)
    load_job.enqueue(job.pk)
    work_off()
    job.refresh_from_db()
    assert (job.state, job.attempts) == (Job.State.DONE, 1)
    assert Version.objects.count() == 1


def test_a_job_that_waits_is_canceled_at_once(red):
    job = uploaded(red)
    canceled = jobs.cancel(job.pk, by="ana")
    assert canceled.state == Job.State.CANCELED
    assert places_kept() == []
    work_off()
    job.refresh_from_db()
    assert job.state == Job.State.CANCELED
    with pytest.raises(jobs.JobError):
        jobs.cancel(job.pk, by="ana")


@pytest.mark.parametrize("stage", ["reading", "recognizing", "checking", "writing"])
def test_a_running_job_is_canceled_between_any_two_stages(red, monkeypatch, stage, uploads):
    job = uploaded(red)
    tell = watching.Watch.tell

    def told(self, now, done, total):
        if now == stage:
            Job.objects.filter(pk=self.job).update(cancel=True)
        tell(self, now, done, total)

    monkeypatch.setattr(watching.Watch, "tell", told)
    work_off()
    job.refresh_from_db()
    assert (job.state, job.outcomes) == (Job.State.CANCELED, [])
    assert Version.objects.count() == 0
    assert [found for found in uploads.rglob("*") if found.is_file()] == []


def test_bytes_that_were_kept_for_a_version_go_when_it_does_not_come_to_be(red, monkeypatch, uploads):
    def canceled(cursor, version, screened, progress):
        raise watching.Canceled

    monkeypatch.setitem(registry.datasets(), "test/red", replace(dataset("test/red"), write=canceled))
    assert worked_off(red).state == Job.State.CANCELED
    assert [found for found in uploads.rglob("*") if found.is_file()] == []


def test_what_was_loaded_before_a_cancel_is_told(red, make_file, monkeypatch):
    job = uploaded(make_file("blue2025.txt", (SCHOOL, "B")), red)
    tell = watching.Watch.tell

    def told(self, stage, done, total):
        if stage == "checking" and Version.objects.exists():  # of the second file
            Job.objects.filter(pk=self.job).update(cancel=True)
        tell(self, stage, done, total)

    monkeypatch.setattr(watching.Watch, "tell", told)
    work_off()
    job.refresh_from_db()
    assert job.state == Job.State.CANCELED
    assert statuses(job) == {"blue2025.txt": "loaded"}


def test_an_unexpected_error_fails_the_job_and_stands_in_the_log(red, monkeypatch, caplog):
    def broken(upload):
        raise ZeroDivisionError("of no interest to anybody outside")

    monkeypatch.setitem(registry.datasets(), "test/red", replace(dataset("test/red"), screen=broken))
    with caplog.at_level(logging.ERROR, "schoolinfo"):
        job = worked_off(red)
    assert job.state == Job.State.FAILED
    assert "of no interest" not in job.message
    assert "of no interest" in caplog.text
    assert len(places_kept()) == 1


def test_a_worker_that_is_to_end_puts_its_job_back(red):
    job = uploaded(red)
    watching.stopping.set()
    try:
        load_job.call(job.pk)
    finally:
        watching.stopping.clear()
    job.refresh_from_db()
    assert (job.state, job.attempts) == (Job.State.QUEUED, 0)
    work_off()
    job.refresh_from_db()
    assert (job.state, job.attempts) == (Job.State.DONE, 1)


def test_a_question_is_asked_and_its_answer_goes_on_with_the_job(make_file):
    odd, red = make_file("odd.txt", (SCHOOL, "A")), make_file("red2025.txt", (SCHOOL, "B"))
    job = worked_off(odd, red)
    assert statuses(job) == {"odd.txt": "refused", "red2025.txt": "loaded"}
    question = next(entry["question"] for entry in job.outcomes if "question" in entry)
    assert (question["what"], question["choices"]) == ("dataset", ["test/blue", "test/red"])
    jobs.answer(job.pk, {(question["file"], ""): {"dataset": "test/blue"}}, by="ana")
    work_off()
    job.refresh_from_db()
    question = next(entry["question"] for entry in job.outcomes if "question" in entry)
    assert question["what"] == "period"
    jobs.answer(job.pk, {(question["file"], ""): {"period": "2024"}}, by="ana")
    work_off()
    job.refresh_from_db()
    assert statuses(job) == {"odd.txt": "loaded", "red2025.txt": "loaded"}
    assert {str(v.edition) for v in Version.objects.all()} == {"test/red/2025", "test/blue/2024"}
    with pytest.raises(jobs.JobError):
        jobs.answer(job.pk, {(question["file"], ""): {"period": "2024"}}, by="ana")


def test_what_was_said_at_the_upload_answers_for_all_files(make_file):
    paths = make_file("one.txt", (SCHOOL, "A")), make_file("two.txt", (SCHOOL, "B"))
    job = worked_off(*paths, dataset="test/red", period="2023")
    assert statuses(job) == {"one.txt": "loaded", "two.txt": "loaded"}
    assert {str(v.edition) for v in Version.objects.all()} == {"test/red/2023"}


def test_bytes_that_no_job_claims_go_after_a_day(red):
    incoming(red)
    tidy(timezone.now())
    assert len(places_kept()) == 1
    tidy(timezone.now() + UNCLAIMED_FOR + timedelta(minutes=1))
    assert places_kept() == []


def test_progress_is_seen_from_outside_while_the_job_runs(red, monkeypatch):
    job, seen = uploaded(red), []
    tell = watching.Watch.tell

    def told(self, stage, done, total):
        tell(self, stage, done, total)
        now = Job.objects.get(pk=job.pk)
        seen.append((now.state, now.stage, now.done, now.total))
        assert now.heartbeat
        assert now.stage_since

    monkeypatch.setattr(watching.Watch, "tell", told)
    work_off()
    stages = [stage for _, stage, *_ in seen]
    assert stages[:4] == ["reading", "recognizing", "checking", "writing"]
    assert (Job.State.RUNNING, "checking", 0, 1) in seen
