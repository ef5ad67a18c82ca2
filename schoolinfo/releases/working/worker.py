"""The worker process: what waits in the queue, one after another, and between them its rounds."""

import logging
import random
from time import monotonic, sleep

from django.db import connections
from django.utils import timezone
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, DEFAULT_TASK_QUEUE_NAME
from django_tasks_db.management.commands.db_worker import Worker

from ..engine import UNREACHABLE
from .cleaning import tidy
from .locks import WORKER, own_connection, taken
from .rounds import take_up
from .watch import stopping

PAUSE = 0.2  # seconds until the queue is looked at again
BETWEEN_ROUNDS = 3
BETWEEN_TIDYING = 3600
AWAY = 2  # seconds until a lost database is asked again

logger = logging.getLogger(__name__)


class QueueWorker(Worker):
    """The library's worker, which ends when the queue is empty, and lets a job hear that it is to end."""

    def __init__(self, number: int):
        super().__init__(
            queue_names=[DEFAULT_TASK_QUEUE_NAME],
            interval=0,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=None,
            worker_id=str(number),
            excluded_queue_names=[],
        )

    def shutdown(self, signum, frame):
        stopping.set()
        super().shutdown(signum, frame)


def work() -> None:
    """Work until a signal asks for the end. A lost database is waited for."""
    number = random.getrandbits(31)
    worker = QueueWorker(number)
    worker.configure_signals()
    while worker.running:
        try:
            with own_connection() as link:
                taken(link, WORKER, number)
                _turns(worker, link)
        except UNREACHABLE as error:
            logger.warning("The database does not answer: %s", str(error).partition("\n")[0])
            connections.close_all()
            sleep(AWAY)


def _turns(worker: QueueWorker, link) -> None:
    """Queue and rounds in turns, until the worker ends or the database is lost."""
    looked = tidied = None
    while worker.running:
        if looked is None or monotonic() - looked >= BETWEEN_ROUNDS:
            link.execute("select 1")  # with this connection goes the sign that the worker lives
            take_up()
            looked = monotonic()
        if tidied is None or monotonic() - tidied >= BETWEEN_TIDYING:
            tidy(timezone.now())
            tidied = monotonic()
        worker.run()
        if worker.running:
            sleep(PAUSE)


def work_off() -> None:
    """Do what waits now, then return; for tests and for whoever waits for it."""
    with own_connection() as link:
        number = random.getrandbits(31)
        taken(link, WORKER, number)
        take_up()
        QueueWorker(number).run()
