"""What a worker looks after between two jobs: work whose worker was lost."""

from django.db import transaction
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from ..models import Job
from .locks import JOB, WORKER, held
from .run import end, load_job, lost

MOST_ATTEMPTS = 3  # the first, and twice again


def take_up() -> None:
    """Put work whose worker was lost back into the queue, and give up what was lost too often."""
    for job in Job.objects.filter(state=Job.State.RUNNING).exclude(pk__in=held(JOB)):
        _again(job)
    for job in Job.objects.filter(state=Job.State.QUEUED):
        _queued(job)
    _tasks()


def _again(job: Job) -> None:
    """A job that nobody works on. The lock may have been let go a moment ago, so it is looked at once more."""
    with transaction.atomic():
        same = Job.objects.select_for_update().filter(
            pk=job.pk, state=Job.State.RUNNING, attempts=job.attempts
        )
        if not same.exists():
            return
        if job.attempts < MOST_ATTEMPTS and not job.cancel:
            same.update(state=Job.State.QUEUED, stage="", done=0, total=0)
            load_job.enqueue(job.pk)
            return
        if job.cancel:
            end(job, Job.State.CANCELED)
        else:
            end(job, Job.State.FAILED, lost(job))


def _queued(job: Job) -> None:
    """A job that waits while no entry of the queue speaks of it: a worker took the entry and was lost."""
    ready = DBTaskResult.objects.filter(status=TaskResultStatus.READY, task_path=load_job.module_path)
    if not ready.filter(args_kwargs__args=[job.pk]).exists():
        load_job.enqueue(job.pk)


def _tasks() -> None:
    """Entries of the queue that a lost worker took: they wait again. Jobs are put back by themselves."""
    running = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    alive = held(WORKER)
    for entry in running:
        if entry.worker_ids and int(entry.worker_ids[-1]) in alive:
            continue
        given_up = entry.task_path == load_job.module_path or len(entry.worker_ids) >= MOST_ATTEMPTS
        state = TaskResultStatus.FAILED if given_up else TaskResultStatus.READY
        running.filter(pk=entry.pk, worker_ids=entry.worker_ids).update(status=state)
