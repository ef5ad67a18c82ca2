"""A session that cannot be kept because the database is lost, and one that somebody else has ended."""

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import OperationalError, models
from django.urls import reverse

from schoolinfo.accounts import sessions
from tests.staff.people import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def client():
    """Somebody whose session is to be written at the next page: it was not used for a minute."""
    client = signed_in("uploader")
    session = client.session
    session[sessions.SEEN] -= sessions.NOTED
    session.save()
    client.raise_request_exception = False
    return client


def test_a_lost_database_is_told_as_a_fault_of_the_site(client, monkeypatch):
    def lost(*args, **kwargs):
        raise OperationalError("the connection is closed")

    monkeypatch.setattr(models.Model, "save", lost)
    assert client.get(reverse("staff")).status_code == 500


def test_a_session_that_ended_during_a_request_is_told_as_before(client, monkeypatch):
    save = SessionStore.save

    def ended(self, *args, **kwargs):
        Session.objects.all().delete()
        return save(self, *args, **kwargs)

    monkeypatch.setattr(SessionStore, "save", ended)
    assert client.get(reverse("staff")).status_code == 400
