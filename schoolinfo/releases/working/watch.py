"""What the world sees of a running job, and what the job hears of the world."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from time import monotonic

import psycopg

from ..models import Job
from .locks import JOB, own_connection, taken

EVERY = 0.25  # seconds between two looks

stopping = Event()  # set when this worker is to end: its job goes back to the queue

_TELL = """
update releases_job
set stage = %(stage)s::text, done = %(done)s, total = %(total)s, heartbeat = now(),
    stage_since = case when stage = %(stage)s::text then stage_since else now() end
where id = %(job)s and state = %(running)s::text
returning cancel
"""


class Canceled(Exception):
    """Somebody asked for the end of the job."""


class Stopped(Exception):
    """The worker ends before its job did."""


class Watch:
    """The progress of one job, told on a connection of its own: the one that loads shows nothing before its end.

    Call it as the engine's progress, with (stage, done, total). Raises Canceled, or Stopped, for the engine to
    take back what it began; and psycopg's error when the connection is lost, and with it the job's lock.
    """

    def __init__(self, link: psycopg.Connection, job: int):
        self.link, self.job = link, job
        self.stage, self.told = None, 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage != self.stage or monotonic() - self.told >= EVERY:
            self.tell(stage, done, total)

    def tell(self, stage: str, done: int, total: int) -> None:
        values = {"stage": stage, "done": done, "total": total, "job": self.job, "running": Job.State.RUNNING}
        row = self.link.execute(_TELL, values).fetchone()
        self.stage, self.told = stage, monotonic()
        if row is None or row[0]:
            raise Canceled
        if stopping.is_set():
            raise Stopped


@contextmanager
def watching(job: int) -> Iterator[Watch | None]:
    """A watch that holds the job's lock; None where another worker holds it."""
    with own_connection() as link:
        yield Watch(link, job) if taken(link, JOB, job) else None
