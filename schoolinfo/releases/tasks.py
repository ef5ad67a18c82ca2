"""Long jobs for the worker."""

from django_tasks import task

from .models import Event, Version
from .sealing import purge_bytes
from .verify import verify


@task()
def verify_version(version_id: int) -> int:
    """Look at a newly public version and write the outcome to the ledger; returns the number of findings."""
    version = Version.objects.select_related("edition").get(pk=version_id)
    findings = [str(finding) for finding in verify([version])]
    note = "\n".join(findings[:50]) or "Hashes, counts and rules agree."
    Event.objects.create(version=version, kind=Event.Kind.VERIFIED, by="worker", note=note)
    return len(findings)


@task()
def purge_sealed(version_id: int) -> None:
    """Remove the bytes of a sealed version, should they be there still: the process that sealed it was killed."""
    purge_bytes(Version.objects.get(pk=version_id))
