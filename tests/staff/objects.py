"""Objects that belong to a person, as the arguments of addresses: each builder returns a tuple."""

import itertools
from datetime import UTC, datetime

from schoolinfo.releases.comparing.limits import beginning, flat
from schoolinfo.releases.models import Edition, Event, Job, Version

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


def of_another(builder):
    """The same object, but of somebody else: `page({APPROVER}, of=of_another(waiting))`."""
    return lambda person: builder(other_person("uploader"))


def job(person) -> tuple[int]:
    """A job of this person that waits for the worker."""
    return (Job.objects.create(by=person.username).pk,)


def refused(person) -> tuple[int, int]:
    """A file that this person has uploaded and that was refused: a job, and the place of its outcome."""
    finding = {"level": "fail", "rule": "no_rows", "message": "The file has a header and no rows below it."}
    outcome = {"files": ["eladownload2025.txt"], "status": "refused", "findings": [finding]}
    job = Job.objects.create(by=person.username, state=Job.State.DONE, outcomes=[outcome])
    return (job.pk, 0)


def _version(person, **said) -> Version:
    edition = Edition.objects.create(dataset="dashboard/ela", period=str(next(_periods)))
    about = {"reader": 1, "fingerprint": "", "rows": 0, "created_by": person.username}
    return edition.versions.create(number=1, **about | said)
