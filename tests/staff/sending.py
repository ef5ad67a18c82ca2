"""Sending files through the form of the upload page."""

import io

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
