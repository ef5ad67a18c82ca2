"""What is kept for a time only."""

from datetime import timedelta

import pytest
from django.utils import timezone

from schoolinfo.feedback.keeping import keep
from schoolinfo.feedback.models import Entry, Sent
from schoolinfo.feedback.tidying import CONTACT_KEPT
from schoolinfo.releases.models import AuditEntry
from schoolinfo.releases.working.cleaning import tidy

pytestmark = pytest.mark.django_db
SAID = {"page": "", "title": "Site", "kind": "other", "measure": "", "language": "en", "clear": ""}


def test_contacts_are_removed_by_the_worker_after_a_year_and_comments_stay():
    now = timezone.now()
    old = keep(**SAID, comment="old", contact="ana@example.org")
    Entry.objects.filter(pk=old.pk).update(last_at=now - CONTACT_KEPT - timedelta(hours=1))
    keep(**SAID, comment="new", contact="bo@example.org")
    for _ in range(2):
        tidy(now)
    assert dict(Entry.objects.values_list("comment", "contact")) == {"old": "", "new": "bo@example.org"}
    assert list(AuditEntry.objects.values_list("by", "action")) == [("worker", "contact deleted")]


def test_counts_are_removed_when_their_day_is_over():
    now = timezone.now()
    Sent.objects.create(key="old", since=now - timedelta(days=1, minutes=1))
    Sent.objects.create(key="new", since=now - timedelta(hours=23))
    tidy(now)
    assert list(Sent.objects.values_list("key", flat=True)) == ["new"]


def test_the_same_after_a_deletion_is_an_entry_of_its_own():
    first = keep(**SAID, comment="Why?", contact="ana@example.org")
    Entry.objects.update(last_at=timezone.now() - 2 * CONTACT_KEPT)
    tidy(timezone.now())
    assert keep(**SAID, comment="Why?", contact="ana@example.org").pk != first.pk
