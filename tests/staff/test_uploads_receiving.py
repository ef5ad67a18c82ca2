"""Files on their way in: limits, tokens, memory, lost connections and full disks."""

import tracemalloc

import pytest
from django.conf import settings
from django.test import Client

from schoolinfo.releases.models import Job, JobFile
from schoolinfo.staff.uploads import limits, receiving
from tests.releases.conftest import HEADER, SCHOOL, test_datasets  # noqa: F401
from tests.uploads import uploads  # noqa: F401

from .people import person, signed_in
from .sending import NEW, Body, file, job_of, kept, send

pytestmark = pytest.mark.django_db(transaction=True)


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
