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
    match = models.ForeignKey(
        "Match",
        on_delete=models.PROTECT,
        null=True,
        related_name="versions",
        help_text="By which its files of unknown layout were read.",
    )

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
        SUBMITTED = "submitted"  # waits for a second person; `note` is the release note
        RETURNED = "returned"  # sent back by the second person; `note` says why
        APPROVED = "approved"  # public from `public_from`
        SUPERSEDED = "superseded"  # withdrawn, still reachable by date
        SEALED = "sealed"  # withdrawn for privacy: rows and bytes are gone
        VERIFIED = "verified"  # hashes, counts and rules looked at; `note` holds the outcome

    ONCE = (
        Kind.APPROVED,
        Kind.SUPERSEDED,
        Kind.SEALED,
    )  # kinds that a version has once at most, and that readers see

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=12, choices=Kind)
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=150)
    note = models.TextField(blank=True)
    public_from = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "kind"],
                condition=Q(kind__in=["approved", "superseded", "sealed"]),
                name="event_once_a_version",
            ),
            models.CheckConstraint(
                condition=Q(kind="approved", public_from__isnull=False)
                | (~Q(kind="approved") & Q(public_from__isnull=True)),
                name="event_approval_has_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["submitted", "returned"]) | Q(note__regex=r"\S"),
                name="event_submission_and_return_have_a_note",
            ),
        ]

    def __str__(self):
        return f"{self.version_id} {self.kind}"


class Reason(models.Model):
    """Why warnings of a version are no mistakes. A later reason for the same warning takes the place of this."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="reasons")
    findings = models.JSONField(help_text="Places in the version's findings, from 0.")
    text = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=150)

    def __str__(self):
        return f"{self.version_id}: {self.text}"


class Job(models.Model):
    """Files on their way in, worked on by the worker. The files become versions, or are refused."""

    class State(models.TextChoices):
        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"  # `outcomes` says what became of the files
        FAILED = "failed"  # `message` says why; `outcomes` what was loaded before
        CANCELED = "canceled"  # `outcomes` says what was loaded before

    LIVE = (State.QUEUED, State.RUNNING)

    state = models.CharField(max_length=8, choices=State, default=State.QUEUED)
    stage = models.CharField(max_length=40, blank=True)  # as the engine names it
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(default=0)  # 0: not known
    stage_since = models.DateTimeField(null=True)
    heartbeat = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    cancel = models.BooleanField(default=False)  # asked for
    answers = models.JSONField(default=dict)  # where files do not say it; see releases.jobs
    outcomes = models.JSONField(default=list)  # see releases.working.outcomes
    message = models.TextField(blank=True)
    by = models.CharField(max_length=150)
    created_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    def __str__(self):
        return f"job {self.pk}, {self.state}"


class JobFile(models.Model):
    """A file of a job. Its bytes lie in the storage under `place` until they are kept with a version."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    place = models.CharField(max_length=255, blank=True, help_text="Empty once the bytes are gone.")

    def __str__(self):
        return self.name


class JobVersion(models.Model):
    """A version that a job made, written with it: so a job that is worked on again knows what it did before."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="versions")
    version = models.OneToOneField(Version, on_delete=models.PROTECT, related_name="job_version")

    def __str__(self):
        return f"job {self.job_id}, version {self.version_id}"


class Match(models.Model):
    """Which columns of a file of unknown layout are which. A match is added anew when it is changed."""

    name = models.CharField(max_length=80)
    dataset = models.CharField(max_length=40)
    number = models.PositiveIntegerField()  # of this name, from 1; the highest is used
    columns = models.JSONField(help_text="As releases.matching.kept.content gives it.")
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=150)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dataset", "name", "number"], name="match_number_once"),
        ]

    def __str__(self):
        return self.name


class MatchDraft(models.Model):
    """A match that one person is making for one file; gone once it is saved."""

    file = models.ForeignKey(JobFile, on_delete=models.CASCADE, related_name="drafts")
    by = models.CharField(max_length=150)
    said = models.JSONField(default=dict)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "by"], name="match_draft_once"),
        ]

    def __str__(self):
        return f"{self.file}, {self.by}"


class WarningTable(models.Model):
    """From which sizes on a change is worth a warning, as staff set it. The newest entry holds."""

    values = models.JSONField(help_text="As data/rules/changes.json has them.")
    reason = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=150)

    def __str__(self):
        return f"warnings as set by {self.by}"


class NextRelease(models.Model):
    """When a year is expected, as told to the public. The newest entry for a year holds; no date: not known."""

    year = models.PositiveSmallIntegerField()  # of the Dashboard, so 2026 for 2025–26
    on = models.DateField(null=True)
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=150)

    def __str__(self):
        return f"{self.year}: {self.on}"


def audit_actions() -> list[tuple[str, str]]:
    """Asked for when it is needed: a new action is no change of the database."""
    return AuditEntry.Action.choices


class AuditEntry(models.Model):
    """An entry of the audit trail. The database refuses to change or remove one."""

    class Action(models.TextChoices):
        SIGNED_IN = "signed in"
        SIGNED_OUT = "signed out"
        SIGN_IN_FAILED = "sign-in failed"
        REFUSED = "refused"  # a page that this person may not see, or a change that may not be made
        INVITED = "invited"
        ROLES_CHANGED = "roles changed"
        SCHOOLS_CHANGED = "schools changed"
        PERSON_CHANGED = "person changed"  # expiry or e-mail address
        DISABLED = "disabled"
        ENABLED = "enabled"
        PASSWORD_CHANGED = "password changed"
        FACTOR_CHANGED = "second factor changed"
        FACTOR_RESET = "second factor reset"
        UPLOADED = "uploaded"
        CANCELED = "canceled"
        FILE_REFUSED = "file refused"
        LOADED = "loaded"
        DOWNLOADED = "downloaded"
        REASON_GIVEN = "reason given"
        SUBMITTED = "submitted"
        RETURNED = "returned"
        APPROVED = "approved"
        WITHDRAWN = "withdrawn"
        SEALED = "sealed"
        PREVIEWED = "previewed"
        MATCH_SAVED = "match saved"
        WARNINGS_TUNED = "warnings tuned"
        RELEASE_DATE_SET = "release date set"
        WORKSHOP_ADDED = "workshop added"
        WORKSHOP_CHANGED = "workshop changed"
        WORKSHOP_CANCELED = "workshop canceled"
        WORKSHOP_RESTORED = "workshop restored"
        FEEDBACK_MOVED = "feedback moved"  # into another state
        FEEDBACK_ANSWERED = "feedback answered"
        FEEDBACK_REDACTED = "feedback redacted"
        CONTACT_DELETED = "contact deleted"

    action = models.CharField(max_length=24, choices=audit_actions)
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=150, blank=True)
    about = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=45, blank=True)  # of the network; empty for commands and the worker
    detail = models.JSONField(default=dict)

    def __str__(self):
        return f"{self.by} {self.action} {self.about}"


class Refusal(models.Model):
    """A file that was refused for what it holds. Nothing of it is kept but its name, hash and the reason."""

    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    reason = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=150)

    def __str__(self):
        return f"{self.name}: {self.reason}"
