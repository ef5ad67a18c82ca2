"""Editions, versions and what happened to them. Versions are added, never replaced or edited."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

SAMPLE_COUNTY = "99"  # no county of California has this code
STATE = "0" * 14  # the CDS code of California as a whole


def family_of(cds: str) -> str:
    """ "sample" for the fictional schools of county 99, "" for real ones. The home district's tells the state."""
    if cds == STATE:
        cds = settings.SITE["home_district"]
    return "sample" if cds.startswith(SAMPLE_COUNTY) else ""


class Edition(models.Model):
    """What a yearly file is an edition of: a dataset, its period, and a publisher where there are several."""

    dataset = models.CharField(max_length=40)  # "dashboard/ela"
    period = models.CharField(max_length=10)  # "2025", or a date for a directory
    publisher = models.CharField(max_length=40, blank=True)  # growth model, e.g. "CORE"
    family = models.CharField(max_length=10, blank=True)  # "sample": the fictional schools

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dataset", "period", "publisher", "family"], name="edition_once"),
        ]

    def __str__(self):
        return "/".join(part for part in (self.family, self.dataset, self.publisher, self.period) if part)


class Version(models.Model):
    """One set of files put into an edition. Its rows live in the value tables of its dataset."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    reader = models.PositiveIntegerField(help_text="Revision of the reader that made the rows.")
    fingerprint = models.CharField(max_length=64, help_text="SHA-256 over the files' SHA-256, sorted.")
    rows = models.PositiveIntegerField(help_text="Rows in the first table of its dataset.")
    row_counts = models.JSONField(default=dict, help_text="Rows by table.")
    findings = models.JSONField(default=list)
    note = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.CharField(max_length=150)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "number"], name="version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_number_from_1"),
        ]

    def __str__(self):
        return f"{self.edition} version {self.number}"


class VersionFile(models.Model):
    """A file of a version. Its bytes are kept in the file storage under their SHA-256."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "name"], name="version_file_name_once"),
        ]

    def __str__(self):
        return self.name


class Event(models.Model):
    """What happened to a version. The database refuses to change or remove an event."""

    class Kind(models.TextChoices):
        APPROVED = "approved"  # public from `public_from`
        SUPERSEDED = "superseded"  # withdrawn, still reachable by date
        SEALED = "sealed"  # withdrawn for privacy: rows and bytes are gone
        VERIFIED = "verified"  # hashes, counts and rules looked at; `note` holds the outcome

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=12, choices=Kind)
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=150)
    note = models.TextField(blank=True)
    public_from = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "kind"], condition=~Q(kind="verified"), name="event_once_a_version"
            ),
            models.CheckConstraint(
                condition=Q(kind="approved", public_from__isnull=False)
                | (~Q(kind="approved") & Q(public_from__isnull=True)),
                name="event_approval_has_a_time",
            ),
        ]

    def __str__(self):
        return f"{self.version_id} {self.kind}"


class Refusal(models.Model):
    """A file that was refused for what it holds. Nothing of it is kept but its name, hash and the reason."""

    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    reason = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=150)

    def __str__(self):
        return f"{self.name}: {self.reason}"
