"""When the next year is expected: who reads it, and until when."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from schoolinfo.releases.current import Releases
from schoolinfo.releases.models import AuditEntry, NextRelease
from schoolinfo.releases.next_release import Expected, expect, newest

pytestmark = pytest.mark.django_db


def in_days(days: int):
    return timezone.localdate() + timedelta(days=days)


def test_nothing_is_expected_at_first():
    assert Releases.public().expected is None


def test_the_newest_entry_of_a_year_holds():
    expect(2026, in_days(9), by="ana")
    expect(2026, in_days(5), by="ana")
    assert Releases.public().expected == Expected(2026, in_days(5))
    assert newest(2026).on == in_days(5)
    expect(2026, None, by="ana")
    assert Releases.public().expected is None
    assert newest(2027) is None


def test_of_several_years_the_first_day_to_come_is_told():
    expect(2028, in_days(30), by="ana")
    expect(2027, in_days(20), by="ana")
    expect(2026, in_days(-1), by="ana")
    assert Releases.public().expected == Expected(2027, in_days(20))


def test_a_day_is_told_until_it_is_over():
    expect(2026, in_days(0), by="ana")
    releases = Releases.public()
    assert releases.expected == Expected(2026, in_days(0))
    midnight = timezone.localtime(releases.next_change)
    assert (midnight.date(), midnight.hour, midnight.minute) == (in_days(1), 0, 0)


def test_one_query_tells_what_is_public_and_what_is_expected(django_assert_num_queries):
    expect(2026, in_days(3), by="ana")
    with django_assert_num_queries(1):
        assert Releases.public().expected


def test_the_digest_follows_what_is_expected():
    before = Releases.public().digest
    expect(2026, in_days(3), by="ana")
    after = Releases.public().digest
    expect(2026, in_days(4), by="ana")
    assert len({before, after, Releases.public().digest}) == 3
    expect(2026, None, by="ana")
    assert Releases.public().digest == before


def test_the_trail_names_who_set_it():
    expect(2026, in_days(3), by="ana")
    (entry,) = AuditEntry.objects.all()
    assert (entry.action, entry.by, entry.about) == ("release date set", "ana", "2026 Dashboard")
    assert entry.detail == {"year": 2026, "on": in_days(3).isoformat()}


def test_entries_are_never_changed():
    entry = expect(2026, in_days(3), by="ana")
    with pytest.raises(DatabaseError), transaction.atomic():
        NextRelease.objects.filter(pk=entry.pk).update(year=2027)
