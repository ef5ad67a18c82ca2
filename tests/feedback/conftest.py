from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.profiles.conftest import data, pseudo_locale
from tests.staff.people import signed_in

from .form import Form

__all__ = ["data", "pseudo_locale"]


class Clock:
    """Stands still until it is set forward."""

    def __init__(self):
        self.moment = datetime(2026, 3, 2, 18, 3, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def forward(self, **by) -> None:
        self.moment += timedelta(**by)


@pytest.fixture
def clock(monkeypatch) -> Clock:
    shown = Clock()
    monkeypatch.setattr(timezone, "now", shown.now)
    return shown


@pytest.fixture
def opened(clock, client):
    """Opens a form and reads it for half a minute: `opened(about="/schools/")`."""

    def open_one(browser: Client = client, seconds: float = 30, path: str = "/feedback/", **asked) -> Form:
        form = Form(browser.get(path, asked), browser)
        clock.forward(seconds=seconds)
        return form

    return open_one


@pytest.fixture
def facilitator():
    return signed_in("facilitator")
