"""Versions of one edition on their way, for tests of the ledger."""

from datetime import timedelta

from django.utils import timezone

from schoolinfo.releases import publishing
from schoolinfo.releases.models import Edition, Event, Version
from schoolinfo.releases.seen import look
from schoolinfo.releases.standing import Stage, standing

NOTE = "Results of 2025, as the state published them."
HOUR = timedelta(hours=1)


def draft(by="loader", *, findings=(), dataset="test/red", period="2025") -> Version:
    """The next version of an edition, loaded by somebody, without rows."""
    edition, _ = Edition.objects.get_or_create(dataset=dataset, period=period)
    last = edition.versions.order_by("-number").first()
    return edition.versions.create(
        number=last.number + 1 if last else 1,
        reader=1,
        fingerprint="",
        rows=0,
        created_by=by,
        findings=list(findings),
    )


def waiting(by="loader", **about) -> Version:
    """A version that its uploader has submitted."""
    version = draft(by, **about)
    publishing.submit(version, by=by, note=NOTE)
    return version


def public(by="loader", **about) -> Version:
    version = waiting(by, **about)
    publishing.approve(version, by="approver", seen=look(version))
    return version


def scheduled(by="loader", hours=1, **about) -> Version:
    version = waiting(by, **about)
    publishing.approve(version, by="approver", public_from=timezone.now() + hours * HOUR)
    return version


def stage(version: Version) -> Stage:
    return standing(version).stage


def kinds(version: Version) -> list[str]:
    """What happened to a version, in order."""
    return list(
        version.events.exclude(kind=Event.Kind.VERIFIED).order_by("pk").values_list("kind", flat=True)
    )
