import time

import pytest
from django.core.cache import cache

from .entrance import Clock


@pytest.fixture(autouse=True)
def _no_attempts_of_another_test(request):
    """What is counted against guessing stands in a table that is no model's."""
    if {"db", "transactional_db"} & set(request.fixturenames) or request.node.get_closest_marker("django_db"):
        request.getfixturevalue("db")
        cache.clear()


@pytest.fixture
def clock(monkeypatch) -> Clock:
    """A time that stands still until it is moved."""
    clock = Clock()
    monkeypatch.setattr(time, "time", clock)
    return clock
