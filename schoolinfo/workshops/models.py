"""Workshops that people can come to."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from .languages import LANGUAGES


class Workshop(models.Model):
    """One date. It has a place, an address online, or both. It is never removed: what was announced is canceled."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)  # names it in calendars for ever
    title = models.CharField(max_length=120)
    about = models.TextField(blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    language = models.CharField(
        max_length=8, choices=[(code, one.english) for code, one in LANGUAGES.items()]
    )
    interpreters = models.CharField(max_length=200, blank=True)
    area = models.CharField(max_length=60, blank=True)  # by which people look for one near them
    place = models.CharField(max_length=120, blank=True)
    address = models.CharField(max_length=200, blank=True)
    online = models.URLField(max_length=300, blank=True)
    capacity = models.PositiveIntegerField(null=True, blank=True)
    access = models.CharField(max_length=300, blank=True)
    child_care = models.CharField(max_length=300, blank=True)
    contact = models.CharField(max_length=200)  # e-mail, telephone or web address at which one signs up
    canceled_at = models.DateTimeField(null=True, blank=True)
    why_canceled = models.CharField(max_length=300, blank=True)
    changed_at = models.DateTimeField(default=timezone.now)
    sequence = models.PositiveIntegerField(default=0)  # counts changes, so that calendars take the newest
    created_by = models.CharField(max_length=150)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")), name="workshop_ends_later"
            ),
            models.CheckConstraint(condition=~Q(place="", online=""), name="workshop_is_somewhere"),
            models.CheckConstraint(
                condition=Q(canceled_at=None, why_canceled="") | ~Q(canceled_at=None),
                name="workshop_reason_of_cancellation",
            ),
        ]
        indexes = [models.Index(fields=["ends_at"])]

    def __str__(self):
        return f"{self.title}, {timezone.localtime(self.starts_at):%Y-%m-%d}"
