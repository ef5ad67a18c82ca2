"""What is kept for a time only: contacts, and the counts of what was sent."""

from datetime import datetime, timedelta

from django.db import transaction

from . import changes, limits
from .models import Entry

CONTACT_KEPT = timedelta(days=365)  # the privacy page says 12 months
WORKER = "worker"


def tidy(now: datetime) -> None:
    """Remove the contacts and counts whose time is over. Done again, it changes nothing."""
    limits.forget(now)
    old = Entry.objects.filter(last_at__lt=now - CONTACT_KEPT).exclude(contact="")
    for pk in old.values_list("pk", flat=True):
        with transaction.atomic():
            changes.delete_contact(pk, by=WORKER)
