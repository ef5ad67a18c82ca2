"""Where the files of a kit are asked for: one making for each kit, few at a time, and none of it lost."""

from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from schoolinfo.releases.current import Releases

from ...models import KitFile
from .keys import Order, key_of
from .work import make_files

MOST_WAITING = 12  # kits asked for and not made yet; with a few seconds each, the last one waits for a minute
REST = timedelta(minutes=1)  # after a making that failed, before the same is tried again
LOCK = 0x5C40_0003  # of Postgres, held while an order is written down
BYTES = ("pdf", "zip")


class Full(Exception):
    """So many kits wait that one more would wait too long. Nothing was written down."""


def kept(releases: Releases, order: Order) -> KitFile | None:
    """The files of this kit without their bytes, made or not; None where nobody has asked for them.

    A making whose entry in the queue was given up is told as failed. Two queries, one where they are made.
    """
    file = KitFile.objects.defer(*BYTES).filter(key=key_of(releases, order)).first()
    return _given_up(file) if file and file.state in KitFile.LIVE else file


def ask(releases: Releases, order: Order, now: datetime | None = None) -> KitFile:
    """The files of this kit; where there are none, their making is put into the queue.

    Asking again changes nothing, but a minute after a failure it starts anew. Raises Full.
    """
    now = now or timezone.now()
    with transaction.atomic():
        _one_at_a_time()
        file = kept(releases, order)
        if file and not (file.state == KitFile.State.FAILED and file.ended_at < now - REST):
            return file
        if KitFile.objects.filter(state__in=KitFile.LIVE).count() >= MOST_WAITING:
            raise Full
        return _ordered(key_of(releases, order), order, now)


def bytes_of(releases: Releases, order: Order, form: str) -> bytes | None:
    """The bytes of the "pdf" or the "zip"; None where they are not made. One query."""
    found = KitFile.objects.filter(key=key_of(releases, order), state=KitFile.State.READY)
    held = found.values_list(form, flat=True).first()
    return None if held is None else bytes(held)


def _ordered(key: str, order: Order, now: datetime) -> KitFile:
    KitFile.objects.filter(key=key).delete()
    task = make_files.enqueue(key)
    return KitFile.objects.create(
        key=key,
        schools=",".join(order.schools),
        minutes=order.minutes,
        language=order.language,
        base=order.base,
        task=task.id,
        asked_at=now,
    )


def _given_up(file: KitFile) -> KitFile:
    """The queue gives up a task whose workers were lost three times, or whose database was."""
    waits = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
    if not DBTaskResult.objects.filter(pk=file.task, status__in=waits).exists():
        lost = KitFile.objects.filter(key=file.key, state__in=KitFile.LIVE)
        if lost.update(state=KitFile.State.FAILED, ended_at=timezone.now()):
            file.refresh_from_db(fields=["state", "ended_at"])
        else:
            file = KitFile.objects.defer(*BYTES).get(key=file.key)
    return file


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s::bigint)", [LOCK])
