"""Uploading through the pages: what is taken, what is refused, who may do what, what is shown."""

import io
import tracemalloc

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from schoolinfo.releases import storage
from schoolinfo.releases.models import AuditEntry, Job, JobFile, Version
from schoolinfo.releases.working.worker import work_off
from schoolinfo.staff.uploads import limits, receiving
from schoolinfo.staff.uploads.names import cleaned
from tests.releases.conftest import HEADER, SCHOOL, test_datasets  # noqa: F401
from tests.uploads import uploads  # noqa: F401

from .objects import uploaded_file
from .people import person, signed_in

pytestmark = pytest.mark.django_db(transaction=True)

NEW = "/staff/uploads/new/"


def text(*rows) -> bytes:
    lines = [HEADER, *((*row, "", "") for row in rows)]
    return "\n".join("\t".join(line) for line in lines).encode()


def file(name="red2025.txt", data=None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text((SCHOOL, "A")) if data is None else data)


def send(client: Client, *files, **fields):
    return client.post(NEW, {"files": files, "dataset": "", "period": "", **fields})


def job_of(answer) -> Job:
    assert answer.status_code == 302, answer.content.decode()
    return Job.objects.get(pk=answer.url.rstrip("/").rsplit("/", 1)[1])


def kept() -> list[str]:
    return [place for place, _ in storage.all_places()]


def page(client: Client, job: Job) -> str:
    answer = client.get(reverse("staff-upload", args=[job.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


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


def test_one_byte_too_many_is_refused_with_a_sentence_and_nothing_is_kept(monkeypatch):
    monkeypatch.setattr(limits, "MOST_FILE_BYTES", 3 * limits.MB)
    client = signed_in("uploader")
    answer = send(
        client, file("fits.txt", bytes(10)), file("large.txt", bytes(3 * limits.MB + 1)), period="2025"
    )
    assert answer.status_code == 413
    assert "“large.txt” is larger than 3 MB" in answer.content.decode()
    assert 'value="2025"' in answer.content.decode()
    assert kept() == []
    assert Job.objects.count() == 0
    assert job_of(send(client, file("large.txt", bytes(3 * limits.MB)))).files.get().size == 3 * limits.MB


def test_files_that_are_too_large_together_are_refused(monkeypatch):
    monkeypatch.setattr(limits, "MOST_BYTES", limits.MB)
    answer = send(signed_in("uploader"), file("a.txt", bytes(limits.MB)), file("b.txt", b"1"))
    assert answer.status_code == 413
    assert "larger than 1 MB together" in answer.content.decode()
    assert kept() == []


def test_too_many_files_are_refused(monkeypatch):
    monkeypatch.setattr(limits, "MOST_FILES", 2)
    answer = send(signed_in("uploader"), file("a.txt"), file("b.txt"), file("c.txt"))
    assert answer.status_code == 413
    assert "More than 2 files" in answer.content.decode()
    assert kept() == []


class Body(io.RawIOBase):
    """A form with one file of a size, made while it is read; counts what was read of it."""

    BOUNDARY = "a-boundary-of-a-test"

    def __init__(self, size: int, fields: dict):
        head = "".join(
            f'--{self.BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in fields.items()
        )
        head += (
            f'--{self.BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="big.txt"\r\n'
            "Content-Type: text/plain\r\n\r\n"
        )
        self.head, self.middle, self.tail = head.encode(), size, f"\r\n--{self.BOUNDARY}--\r\n".encode()
        self.length = len(self.head) + size + len(self.tail)
        self.taken = 0

    def readable(self):
        return True

    def read(self, size=-1):
        start, end = self.taken, min(self.length, self.taken + (size if size >= 0 else self.length))
        self.taken = end
        out, at = [], 0
        for part, length in ((self.head, len(self.head)), (None, self.middle), (self.tail, len(self.tail))):
            a, b = max(start - at, 0), min(end - at, length)
            if a < b:
                out.append(part[a:b] if part is not None else bytes(b - a))
            at += length
        return b"".join(out)


def stream(client: Client, body: Body, **headers):
    kind = f"multipart/form-data; boundary={Body.BOUNDARY}"
    environ = {"wsgi.input": body, "CONTENT_LENGTH": str(body.length), "CONTENT_TYPE": kind, **headers}
    return client.generic("POST", NEW, b"", content_type=kind, **environ)


def test_200_mb_fit_one_byte_more_does_not_and_neither_is_ever_whole_in_memory():
    client = signed_in("uploader")
    tracemalloc.start()
    try:
        fits = job_of(stream(client, Body(limits.MOST_FILE_BYTES, {"dataset": "", "period": ""})))
        refused = stream(client, Body(limits.MOST_FILE_BYTES + 1, {"dataset": "", "period": ""}))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert fits.files.get().size == 200 * 1024 * 1024
    assert refused.status_code == 413
    assert Job.objects.count() == 1
    assert kept() == [fits.files.get().place]
    assert peak < 16 * 1024 * 1024


def test_a_request_that_is_too_large_is_passed_over_and_one_without_end_is_not_read(monkeypatch):
    monkeypatch.setattr(limits, "MOST_REQUEST_BYTES", limits.MB)
    monkeypatch.setattr(limits, "MOST_PASSED_OVER_BYTES", 2 * limits.MB)
    client = signed_in("uploader")
    for size, taken in ((limits.MB, True), (2 * limits.MB, False)):
        body = Body(size, {})
        answer = stream(client, body)
        assert (answer.status_code, body.taken) == (413, body.length if taken else 0)
        assert "together" in answer.content.decode()
    assert kept() == []


def checking_client() -> Client:
    user = person("uploader")
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)
    client.person = user
    client.get(NEW)
    return client


def test_a_wrong_token_in_the_header_is_refused_before_the_files_are_read():
    body = Body(limits.MB, {})
    answer = stream(checking_client(), body, HTTP_X_CSRFTOKEN="x" * 64)
    assert (answer.status_code, body.taken) == (403, 0)
    assert kept() == []


def test_the_right_token_in_the_header_is_enough():
    client = checking_client()
    body = Body(10, {"dataset": "", "period": ""})
    assert (
        job_of(
            stream(client, body, HTTP_X_CSRFTOKEN=client.cookies[settings.CSRF_COOKIE_NAME].value)
        ).files.count()
        == 1
    )


def test_a_form_of_another_site_is_refused_before_its_files_are_read():
    body = Body(limits.MB, {})
    answer = stream(checking_client(), body, HTTP_ORIGIN="https://elsewhere.example")
    assert (answer.status_code, body.taken) == (403, 0)


def test_a_form_without_a_token_is_refused_and_nothing_is_kept():
    assert stream(checking_client(), Body(limits.MB, {})).status_code == 403
    assert kept() == []


def test_a_form_with_its_token_is_taken():
    client = checking_client()
    answer = send(client, file(), csrfmiddlewaretoken=client.cookies[settings.CSRF_COOKIE_NAME].value)
    assert job_of(answer).files.count() == 1


def test_files_of_somebody_without_the_role_are_not_read():
    body = Body(limits.MB, {})
    assert stream(signed_in("approver"), body).status_code == 403
    assert body.taken == 0


class Broken(Body):
    """A connection that is lost in the middle of a file."""

    def read(self, size=-1):
        if self.taken > limits.MB:
            raise OSError("the connection was lost")
        return super().read(size)


def test_a_lost_connection_leaves_nothing():
    client = signed_in("uploader")
    client.raise_request_exception = False
    stream(client, Broken(4 * limits.MB, {}))
    assert kept() == []
    assert JobFile.objects.count() == 0


def test_a_disk_that_is_full_is_said_and_nothing_kept(monkeypatch, caplog):
    def full(path):
        raise OSError("no space left on device")

    monkeypatch.setattr(receiving, "_private", full)
    answer = send(signed_in("uploader"), file())
    assert "cannot keep files just now" in answer.content.decode()
    assert "no space left" in caplog.text
    assert Job.objects.count() == 0


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
