"""A clock that tests set forward, for Python and the database alike."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

_DATABASE = """
create schema ahead;
create function ahead.statement_timestamp() returns timestamptz language sql stable as
    'select pg_catalog.statement_timestamp() + current_setting(''ahead.of'')::interval';
set local search_path to ahead, pg_catalog, public;
"""


class Clock:
    """It runs on from where it was set."""

    def __init__(self):
        self.ahead = timedelta()

    def now(self) -> datetime:
        return timezone.now()

    def set_forward(self, by: timedelta) -> None:
        self.ahead += by
        with connection.cursor() as cursor:
            cursor.execute(
                "select set_config('ahead.of', %s, true)", [f"{self.ahead.total_seconds()} seconds"]
            )


@contextmanager
def clock(monkeypatch) -> Iterator[Clock]:
    """Inside one transaction, which is taken back: everything asks this clock for the time."""
    shown = Clock()

    class Ahead(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + shown.ahead

    monkeypatch.setattr(timezone, "datetime", Ahead)
    with connection.cursor() as cursor:
        shown.set_forward(timedelta())
        cursor.execute(_DATABASE)
    yield shown
