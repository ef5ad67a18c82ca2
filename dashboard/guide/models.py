"""The files of workshop kits, kept so that a kit is made once."""

from django.db import models
from django.db.models import Q


class KitFile(models.Model):
    """The PDF and the ZIP of one kit: asked for, being made, or there.

    `key` follows from everything that the bytes follow from (kit.files.keys), so a row is never out of date:
    when the numbers change, the kit has another key.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        MAKING = "making"
        READY = "ready"
        FAILED = "failed"

    class Stage(models.TextChoices):
        NUMBERS = "numbers"
        PAGES = "pages"
        PDF = "pdf"
        ZIP = "zip"

    LIVE = (State.WAITING, State.MAKING)

    key = models.CharField(max_length=64, primary_key=True)
    schools = models.CharField(max_length=100, help_text="CDS codes, joined by commas.")
    minutes = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=10)
    base = models.CharField(max_length=300, help_text="Address of the site, for QR codes.")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    stage = models.CharField(max_length=10, choices=Stage, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    task = models.UUIDField(null=True, help_text="Its entry in the queue.")
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    pdf = models.BinaryField(null=True)
    zip = models.BinaryField(null=True)
    pages = models.PositiveIntegerField(default=0, help_text="Of the PDF.")
    pdf_size = models.PositiveIntegerField(default=0)
    zip_size = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="ready") | Q(pdf__isnull=False, zip__isnull=False),
                name="kit_file_ready_has_bytes",
            ),
        ]

    def __str__(self):
        return f"{self.schools}, {self.minutes} minutes, {self.language}: {self.state}"
