"""Bytes that nobody needs any more are removed."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from .. import sealing, storage
from ..models import Job, JobFile
from .outcomes import is_settled, is_student_level

KEPT_FOR = timedelta(
    days=7
)  # files that were refused, or whose job failed: time to answer, match or try again
UNCLAIMED_FOR = timedelta(days=1)  # bytes without a job: an upload that was broken off
TOLD_FOR = timedelta(days=30)  # entries of the queue

_others: list[Callable[[datetime], None]] = []


def also(tidies: Callable[[datetime], None]) -> None:
    """Let another room tidy up in the same rounds, about once an hour. Done again, it must change nothing."""
    if tidies not in _others:
        _others.append(tidies)


def tidy(now: datetime) -> None:
    """Remove bytes whose time is over, and old entries of the queue. Done again, it changes nothing."""
    for job in Job.objects.exclude(state__in=Job.LIVE).exclude(files__place="").distinct():
        let_go(job, now)
    known = set(JobFile.objects.exclude(place="").values_list("place", flat=True))
    for place, changed in storage.all_places():
        if place not in known and changed < now - UNCLAIMED_FOR:
            storage.discard(place)
    sealing.purge_leftovers()
    ended = [TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED]
    DBTaskResult.objects.filter(status__in=ended, finished_at__lt=now - TOLD_FOR).delete()
    for tidies in _others:
        tidies(now)


def let_go(job: Job, now: datetime | None = None) -> None:
    """Remove the bytes of a job that has ended, but those that somebody may still want."""
    over = job.ended_at < (now or timezone.now()) - KEPT_FOR
    for file in job.files.exclude(place=""):
        if over or not _wanted(job, file):
            storage.discard(file.place)
            JobFile.objects.filter(pk=file.pk).update(place="")


def _wanted(job: Job, file: JobFile) -> bool:
    """Whether the file may be tried again, or a question about it answered."""
    if job.state == Job.State.FAILED:
        return True
    if job.state == Job.State.CANCELED:
        return False
    entries = [entry for entry in job.outcomes if file.pk in entry["origins"]]
    return not any(map(is_student_level, entries)) and not all(map(is_settled, entries))
