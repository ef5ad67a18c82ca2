"""Objects that belong to a person, as the arguments of addresses: each builder returns a tuple."""

import itertools
from datetime import UTC, datetime

from schoolinfo.releases.models import Edition, Event, Job, Version

from .people import person as other_person

_periods = itertools.count(1900)


def draft(person) -> tuple[int]:
    """A draft that this person has uploaded, of an edition of its own."""
    return (_version(person).pk,)


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


def of_another(builder):
    """The same object, but of somebody else: `page({APPROVER}, of=of_another(waiting))`."""
    return lambda person: builder(other_person("uploader"))


def job(person) -> tuple[int]:
    """A job of this person that waits for the worker."""
    return (Job.objects.create(by=person.username).pk,)


def _version(person) -> Version:
    edition = Edition.objects.create(dataset="dashboard/ela", period=str(next(_periods)))
    about = {"reader": 1, "fingerprint": "", "rows": 0, "created_by": person.username}
    return edition.versions.create(number=1, **about)
