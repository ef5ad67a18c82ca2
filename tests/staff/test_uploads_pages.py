"""The pages of uploads: what is shown, and who may do what."""

import pytest
from django.test import Client
from django.urls import reverse

from schoolinfo.releases.models import AuditEntry, Job, JobFile, Version
from schoolinfo.releases.working.worker import work_off
from tests.releases.conftest import HEADER, SCHOOL, test_datasets  # noqa: F401
from tests.uploads import uploads  # noqa: F401

from .objects import uploaded_file
from .people import person, signed_in
from .sending import file, job_of, page, send, text

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_list_shows_the_newest_first_in_pages_of_25_of_all_or_of_oneself():
    client = signed_in("uploader")
    for number in range(27):
        job = Job.objects.create(by="another" if number else client.person.username)
        JobFile.objects.create(job=job, name=f"file{number}.txt", size=1, sha256="")
    shown = client.get("/staff/uploads/").content.decode()
    assert shown.index("file26.txt") < shown.index("file25.txt")
    assert "file1.txt" not in shown
    assert "file1.txt" in client.get("/staff/uploads/?page=2").content.decode()
    mine = client.get("/staff/uploads/?whose=mine").content.decode()
    assert "file0.txt" in mine
    assert "file1.txt" not in mine


def test_an_empty_list_says_what_to_do():
    assert "The first step is to upload" in signed_in("uploader").get("/staff/uploads/").content.decode()
    assert "Upload files" not in signed_in("approver").get("/staff/uploads/").content.decode()


def test_the_state_is_told_as_json():
    client = signed_in("approver")
    job = Job.objects.create(
        by="ana", state=Job.State.RUNNING, stage="writing", done=40_000, total=150_000, attempts=2
    )
    answer = client.get(reverse("staff-upload-state", args=[job.pk]))
    assert answer.json() == {
        "state": "Being worked on",
        "stage": "Writing the rows",
        "rows": "40,000 of 150,000 rows",
        "percent": 26,
        "left": "",
        "attempts": "The work was interrupted and began anew: this is attempt 2 of 3.",
        "ended": False,
    }
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_page_of_a_running_job_looks_again_by_itself_and_that_of_an_ended_one_does_not():
    client = signed_in("uploader")
    job = Job.objects.create(by=client.person.username, state=Job.State.RUNNING)
    shown = page(client, job)
    assert '<noscript><meta http-equiv="refresh" content="5"></noscript>' in shown
    assert "upload-job.js" in shown
    Job.objects.update(state=Job.State.CANCELED)
    shown = page(client, job)
    assert "refresh" not in shown
    assert "upload-job.js" not in shown


@pytest.mark.parametrize("action", ["cancel", "answer", "again"])
def test_the_jobs_of_others_are_for_administrators_alone(action):
    job = Job.objects.create(by="another")
    address = reverse(f"staff-upload-{action}", args=[job.pk])
    assert signed_in("uploader").post(address).status_code == 403
    assert signed_in("administrator").post(address).status_code == 302
    own = person("approver")
    Job.objects.update(by=own.username, state=Job.State.QUEUED)
    other = Client()
    other.force_login(own)
    assert other.post(address).status_code == 403, "somebody who is no uploader any more"


def test_cancel_is_offered_to_those_who_may_and_done():
    client, approver = signed_in("uploader"), signed_in("approver")
    job = job_of(send(client, file()))
    assert "Cancel this upload" in page(client, job)
    assert "Cancel this upload" not in page(approver, job)
    client.post(reverse("staff-upload-cancel", args=[job.pk]))
    assert "Nothing was loaded, and the files were removed." in page(client, job)
    client.post(reverse("staff-upload-cancel", args=[job.pk]))
    assert "had ended before it could be canceled" in page(client, job)
    assert AuditEntry.objects.filter(action=AuditEntry.Action.CANCELED).count() == 1


def test_a_question_is_put_with_nothing_chosen_and_answered():
    client = signed_in("uploader")
    job = job_of(send(client, file("odd.txt")))
    work_off()
    shown = page(client, job)
    assert "A question for you" in shown
    assert "selected" not in shown[shown.index("A question for you") :].partition("</form>")[0].replace(
        '<option value="" selected>', ""
    )
    address = reverse("staff-upload-answer", args=[job.pk])
    name = f"q{job.files.get().pk}-0"
    assert "Choose what is in this file." in client.post(address, {}).content.decode()
    assert client.post(address, {f"{name}-dataset": "test/red", f"{name}-period": "2024"}).status_code == 302
    work_off()
    assert "Loaded as version 1" in page(client, job)
    assert str(Version.objects.get().edition) == "test/red/2024"


def test_a_failed_job_says_what_to_do_and_is_tried_again():
    client = signed_in("uploader")
    job = job_of(send(client, file()))
    Job.objects.filter(pk=job.pk).update(state=Job.State.FAILED, message="Try again, please.")
    shown = page(client, job)
    assert "Try again, please." in shown
    new = job_of(client.post(reverse("staff-upload-again", args=[job.pk])))
    assert new.pk != job.pk
    work_off()
    assert "Loaded as version 1" in page(client, new)
    assert "Upload the files again" in page(client, job)


def test_a_refused_file_tells_how_many_rules_failed():
    client = signed_in("uploader")
    job = job_of(send(client, file(data=text(("bad", "A")))))
    work_off()
    assert "Refused: 1 rule failed. Nothing was loaded." in page(client, job)


def test_a_file_of_unknown_headings_leads_to_the_matching_of_its_columns():
    client = signed_in("uploader")
    file = uploaded_file(client.person, "Growth 2026.csv", b"School,Growth\nA,50\n")
    finding = {"level": "fail", "rule": "header", "message": "No line has the headings of a known file."}
    file.job.outcomes = [
        {
            "files": [file.name], "origins": [file.pk], "status": "refused", "version": None, "dataset": "",
            "period": "", "publisher": "", "rows": 0, "findings": [finding],
        }
    ]  # fmt: skip
    file.job.save()
    match = reverse("staff-match", args=[file.job.pk, file.pk])
    assert f'href="{match}"' in client.get(reverse("staff-upload", args=[file.job.pk])).content.decode()
    report = reverse("staff-upload-report", args=[file.job.pk, 0])
    assert f'href="{match}"' in client.get(report).content.decode()
