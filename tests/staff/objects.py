"""Objects that belong to a person, as the arguments of addresses: each builder returns a tuple."""

import hashlib
import itertools
from datetime import UTC, datetime
from hashlib import sha256

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone

from schoolinfo.feedback.models import Entry
from schoolinfo.releases.comparing.limits import beginning, flat
from schoolinfo.releases.models import Edition, Event, Job, JobFile, Version
from schoolinfo.releases.storage import path_of
from tests.growth.matches import WIDE, WIDE_AT, match_for

from .people import person as other_person

_periods = itertools.count(1900)


def draft(person) -> tuple[int]:
    """A draft that this person has uploaded, of an edition of its own."""
    return (_version(person).pk,)


def warned(person) -> tuple[int]:
    """A draft of this person with a warning that wants a reason."""
    finding = {"level": "warn", "rule": "change_status", "message": "Status moved by more than 15 points."}
    return (_version(person, findings=[finding]).pk,)


def tuned(person) -> dict:
    """The form that sets another table of change warnings."""
    return {name: str(value) for name, value in flat(beginning()).items()} | {
        "size_percent": "30",
        "reason": "Schools grew.",
    }


def waiting(person) -> tuple[int]:
    """A version that this person has uploaded and submitted."""
    version = _version(person)
    Event.objects.create(version=version, kind=Event.Kind.SUBMITTED, by=person.username, note="Results")
    return (version.pk,)


def public(person) -> tuple[int]:
    """A version that this person has uploaded and another person has made public."""
    version = _version(person)
    moment = datetime(2025, 12, 4, 20, tzinfo=UTC)
    Event.objects.create(version=version, kind=Event.Kind.APPROVED, by="another", public_from=moment)
    return (version.pk,)


def somebody(person) -> tuple[str]:
    """Another person with an account, by user name."""
    return (other_person("uploader").username,)


def file_of(person) -> tuple[int, int]:
    """A file of a version that this person has uploaded, with its bytes."""
    version = _version(person)
    sha256 = hashlib.sha256(b"cds\tname\n").hexdigest()
    storages["uploads"].save(path_of(sha256), ContentFile(b"cds\tname\n"))
    return version.pk, version.files.create(name="ela 2025.txt", sha256=sha256, size=9).pk


def withdrawn(person) -> tuple[int]:
    """A version that this person has uploaded, with its file, and that was withdrawn."""
    pk, _file = file_of(person)
    Event.objects.create(version_id=pk, kind=Event.Kind.SUPERSEDED, by="another", note="Wrong year")
    return (pk,)


def of_another(builder):
    """The same object, but of somebody else: `page({APPROVER}, of=of_another(waiting))`."""
    return lambda person: builder(other_person("uploader"))


def job(person) -> tuple[int]:
    """A job of this person that waits for the worker."""
    return (Job.objects.create(by=person.username).pk,)


def file_of_unknown_layout(person) -> tuple[int, int]:
    """An upload of this person that was refused for headings that nobody knows, and its file."""
    file = uploaded_file(person, "Growth scores 2026.csv", WIDE.encode())
    return (file.job_id, file.pk)


def uploaded_file(person, name: str, data: bytes) -> JobFile:
    """A refused file of an upload that has ended, with its bytes as they are kept for some days."""
    job = Job.objects.create(by=person.username, state=Job.State.DONE, ended_at=timezone.now())
    place = storages["uploads"].save(f"incoming/{job.pk}", ContentFile(data))
    return job.files.create(name=name, size=len(data), sha256=sha256(data).hexdigest(), place=place)


def saved_match(person) -> tuple[int]:
    """A match that this person has saved."""
    return (match_for(WIDE, WIDE_AT, name=f"Growth {next(_periods)}").pk,)


def refused(person) -> tuple[int, int]:
    """A file that this person has uploaded and that was refused: a job, and the place of its outcome."""
    finding = {"level": "fail", "rule": "no_rows", "message": "The file has a header and no rows below it."}
    outcome = {"files": ["eladownload2025.txt"], "status": "refused", "findings": [finding]}
    job = Job.objects.create(by=person.username, state=Job.State.DONE, outcomes=[outcome])
    return (job.pk, 0)


def comment(person) -> tuple[int]:
    """A comment of a reader that nobody has looked at."""
    about = {"page": "/schools/", "title": "Schools", "language": "en"}
    said = {"clear": "no", "comment": "What is a charter?", "contact": "ana@example.org"}
    return (Entry.objects.create(**about, **said).pk,)


def _version(person, **said) -> Version:
    edition = Edition.objects.create(dataset="dashboard/ela", period=str(next(_periods)))
    about = {"reader": 1, "fingerprint": "", "rows": 0, "created_by": person.username}
    return edition.versions.create(number=1, **about | said)
