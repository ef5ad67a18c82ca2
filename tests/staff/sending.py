"""Sending files through the form of the upload page."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from schoolinfo.releases import storage
from schoolinfo.releases.models import Job
from tests.releases.conftest import HEADER, SCHOOL

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
