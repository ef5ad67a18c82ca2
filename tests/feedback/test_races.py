"""Many at the same time: each is counted, and the same is kept once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import RequestFactory

from schoolinfo.feedback import limits
from schoolinfo.feedback.keeping import keep
from schoolinfo.feedback.models import Entry, Sent

pytestmark = pytest.mark.django_db(transaction=True)
SAID = {"page": "/schools/", "title": "Schools", "kind": "other", "measure": "", "language": "en"}


def at_once(act, number: int = 8) -> list:
    def one(_):
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=number) as pool:
        return list(pool.map(one, range(number)))


def test_the_same_sent_at_once_is_one_entry():
    at_once(lambda: keep(**SAID, clear="no", comment="Why?", contact=""))
    assert Entry.objects.get().copies == 8


def test_none_is_missed_in_the_count():
    request = RequestFactory().post("/feedback/", REMOTE_ADDR="192.0.2.1")
    assert at_once(lambda: limits.seconds_to_wait(request)) == [0] * 8
    assert sum(Sent.objects.exclude(key="all").values_list("number", flat=True)) == 16
