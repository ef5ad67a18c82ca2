"""What a browser or a program says that a file is counts for nothing: its bytes do, and a name that lies is told."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from schoolinfo.releases.models import Version
from schoolinfo.releases.working.worker import work_off
from tests import real_layouts as files
from tests.bad_input.catalogue.workbooks import good
from tests.staff.people import signed_in
from tests.staff.publishing import words
from tests.staff.sending import job_of, page, send

pytestmark = pytest.mark.django_db(transaction=True)

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00" + bytes(56) + b"This program cannot be run in DOS mode."
ELF = b"\x7fELF\x02\x01\x01" + bytes(57)


def text(folder: Path) -> bytes:
    return files.results(folder, "ela").read_bytes()


def workbook(folder: Path) -> bytes:
    return good(folder).read_bytes()


def archive(folder: Path) -> bytes:
    path = folder / "results.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.write(files.results(folder, "ela"), "eladownload2025.txt")
    return path.read_bytes()


def always(data: bytes) -> Callable[[Path], bytes]:
    return lambda folder: data


# (what it is, the name that is sent with it, the kind that is sent with it)
TAKEN = [
    (text, "eladownload2025.txt", SHEET),
    (text, "eladownload2025.txt", "application/x-msdownload"),
    (text, "eladownload2025.txt", "text/plain; charset=utf-16"),
    (text, "eladownload2025.txt", "multipart/mixed"),
    (text, "eladownload2025.txt", "x" * 500),
    (workbook, "eladownload2025.xlsx", "text/csv"),
    (workbook, "eladownload2025.xlsx", "text/plain; charset=utf-8"),
    (archive, "results.zip", "text/csv"),
]
TEXT_NAME = "The name says that this is a text file, and it is none."
WORKBOOK_NAME = "The name says that this is a workbook, and it is none."
ARCHIVE_NAME = "The name says that this is an archive, and it is none."
NOT_TEXT = "The file is not text."
NO_HEADINGS = "No line has the headings of a file that this site knows."
REFUSED = [
    (workbook, "eladownload2025.csv", "text/csv", TEXT_NAME),
    (workbook, "eladownload2025.txt", SHEET, TEXT_NAME),
    (archive, "eladownload2025.txt", "text/plain", TEXT_NAME),
    (text, "eladownload2025.xlsx", SHEET, WORKBOOK_NAME),
    (text, "eladownload2025.zip", "application/zip", ARCHIVE_NAME),
    (archive, "eladownload2025.xlsx", SHEET, "This is not a workbook."),
    (always(PROGRAM), "eladownload2025.txt", "text/plain", NOT_TEXT),
    (always(ELF), "eladownload2025.csv", "text/csv", NOT_TEXT),
    (always(PROGRAM), "eladownload2025.xlsx", SHEET, WORKBOOK_NAME),
    (always(b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n"), "eladownload2025.csv", "text/csv", NO_HEADINGS),
    (always(b"<!doctype html><script>alert(1)</script>"), "ela.csv", "text/csv", NO_HEADINGS),
    (always(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "eladownload2025.txt", "text/plain", NOT_TEXT),
]


def sent(client, folder: Path, make, name: str, kind: str):
    """The job of one file that was sent, worked off."""
    job = job_of(send(client, SimpleUploadedFile(name, make(folder), content_type=kind)))
    work_off()
    return job


@pytest.mark.parametrize(("make", "name", "kind"), TAKEN)
def test_a_kind_that_lies_changes_nothing(tmp_path, make, name, kind):
    client = signed_in("uploader")
    assert "Loaded as version 1, a draft" in page(client, sent(client, tmp_path, make, name, kind))


@pytest.mark.parametrize(("make", "name", "kind", "sentence"), REFUSED)
def test_a_name_that_lies_is_told(tmp_path, make, name, kind, sentence):
    client, before = signed_in("uploader"), Version.objects.count()
    job = sent(client, tmp_path, make, name, kind)
    assert "Refused: 1 rule failed. Nothing was loaded." in page(client, job)
    assert sentence in words(client.get(reverse("staff-upload-report", args=[job.pk, 0])))
    assert Version.objects.count() == before
