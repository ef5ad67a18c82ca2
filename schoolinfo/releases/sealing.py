"""What sealing removes for good: the rows of a version, and bytes that no other version holds."""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection, transaction
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from . import storage
from .datasets import datasets
from .models import Event, Version, VersionFile

PURGE = "schoolinfo.releases.tasks.purge_sealed"
UNDER_WAY = (TaskResultStatus.READY, TaskResultStatus.RUNNING)


def hold(hashes: Iterable[str]) -> None:
    """Nobody purges these bytes until the transaction ends, so that it can count on them."""
    with connection.cursor() as cursor:
        for sha256 in sorted(hashes):
            cursor.execute("select pg_advisory_xact_lock_shared(%s)", [_key(sha256)])


def purge_rows(version: Version) -> None:
    """Remove the rows of a version. Call inside the transaction that seals it."""
    with connection.cursor() as cursor:
        for table in datasets()[version.edition.dataset].tables:
            cursor.execute(f'DELETE FROM "{table}" WHERE version_id = %s', [version.pk])


def purge_bytes(version: Version, *, wait: bool = True) -> None:
    """Remove the bytes of a sealed version that no unsealed one holds. Done again, it changes nothing.

    Without `wait`, bytes that a load counts on just now are left to the worker.
    """
    for sha256 in version.files.values_list("sha256", flat=True):
        _purge_unheld(sha256, wait)


def purge_leftovers() -> None:
    """Remove bytes that no unsealed version holds: their load was canceled, refused by the database, or killed.

    Bytes that a load counts on just now are left alone.
    """
    unsealed = VersionFile.objects.exclude(version__events__kind=Event.Kind.SEALED)
    for sha256 in storage.all_kept() - set(unsealed.values_list("sha256", flat=True)):
        _purge_unheld(sha256, wait=False)


def _purge_unheld(sha256: str, wait: bool) -> None:
    with transaction.atomic():
        if _grasp(sha256, wait) and not _held(sha256):
            storage.purge(sha256)


def bytes_left_since(sha256: str) -> datetime | None:
    """Since when bytes are kept that only sealed versions name; None where they are gone, or another version's."""
    return None if _held(sha256) else storage.kept_since(sha256)


def is_under_way(version: Version) -> bool:
    """Whether the worker is about to remove the bytes of a sealed version. One query."""
    waiting = DBTaskResult.objects.filter(task_path=PURGE, status__in=UNDER_WAY)
    return waiting.filter(args_kwargs__args=[version.pk]).exists()


def _grasp(sha256: str, wait: bool) -> bool:
    """Whether nobody holds the bytes until the transaction ends."""
    with connection.cursor() as cursor:
        if wait:
            cursor.execute("select pg_advisory_xact_lock(%s)", [_key(sha256)])
            return True
        cursor.execute("select pg_try_advisory_xact_lock(%s)", [_key(sha256)])
        return cursor.fetchone()[0]


def _held(sha256: str) -> bool:
    unsealed = VersionFile.objects.exclude(version__events__kind=Event.Kind.SEALED)
    return unsealed.filter(sha256=sha256).exists()


def _key(sha256: str) -> int:
    """The hash as a number of Postgres."""
    return int(sha256[:16] or "0", 16) - 2**63
