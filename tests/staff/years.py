"""Versions of a year, as tests of its pages need them: without rows."""

from schoolinfo.releases.models import Edition, Event, Version

YEAR = 2026


def draft(measure: str = "ela", by: str = "ana", warnings: tuple[str, ...] = ()) -> Version:
    """A draft of the sample district's next year, with a warning by each of these rules."""
    edition, _ = Edition.objects.get_or_create(
        dataset=f"dashboard/{measure}", period=str(YEAR), family="sample"
    )
    findings = [{"level": "warn", "rule": rule, "message": "Look"} for rule in warnings]
    about = {"reader": 1, "fingerprint": "", "rows": 0, "created_by": by, "findings": findings}
    return edition.versions.create(number=edition.versions.count() + 1, **about)


def waiting(measure: str = "ela", by: str = "ana") -> Version:
    """A draft that was submitted."""
    version = draft(measure, by)
    Event.objects.create(version=version, kind=Event.Kind.SUBMITTED, by=by, note="The results of spring 2026")
    return version
