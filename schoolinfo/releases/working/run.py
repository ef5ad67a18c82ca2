"""One job, from the queue to its end.

The files of a job become versions one by one, each whole or not at all. Whatever happens in between, the job
is taken up again, and what was loaded before is told as loaded.
"""

import logging

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from .. import audit, sealing, storage
from ..arrivals import Given, Outcome
from ..engine import UNREACHABLE, load_paths
from ..models import Job, JobFile, JobVersion
from . import outcomes
from .cleaning import let_go
from .watch import Canceled, Stopped, Watch, watching

logger = logging.getLogger(__name__)


@task()
def load_job(job_id: int) -> None:
    """Work on a job that waits. Where it does not wait any more, or another worker is on it, nothing happens.

    Raises the database's error when it is lost: the job is then taken up again once it is back.
    """
    with watching(job_id) as watch:
        job = _taken(job_id) if watch else None
        if job:
            _work(job, watch)


def _taken(job_id: int) -> Job | None:
    """The job, marked as running; None where it does not wait."""
    with transaction.atomic():
        job = Job.objects.select_for_update().filter(pk=job_id, state=Job.State.QUEUED).first()
        if job:
            job.state, job.attempts = Job.State.RUNNING, job.attempts + 1
            job.stage, job.done, job.total = "", 0, 0
            job.heartbeat = timezone.now()
            job.started_at = job.started_at or job.heartbeat
            job.save()
    return job


def _work(job: Job, watch: Watch) -> None:
    try:
        _finish(job, _load(job, watch))
    except Canceled:
        end(job, Job.State.CANCELED)
    except Stopped:
        put_back(job)
    except UNREACHABLE:
        logger.warning("The database was lost while job %s was worked on.", job.pk)
        raise
    except Exception:
        logger.exception("Job %s failed.", job.pk)
        end(job, Job.State.FAILED, unexpected(job))


def _load(job: Job, watch: Watch) -> list[Outcome]:
    """What became of the files whose bytes are there: all of them at first, later those that were refused."""
    return load_paths(
        [_given(job, file) for file in job.files.exclude(place="").order_by("pk")],
        by=job.by,
        progress=watch,
        report=lambda outcome: watch.tell(watch.stage or "", 0, 0),
        entered=lambda version: JobVersion.objects.create(job=job, version=version),
    )


def _given(job: Job, file: JobFile) -> Given:
    """A file of a job with what was said of it, of one alone before that of all."""
    general = {what: job.answers.get(what) for what in ("dataset", "period", "match")}
    own = job.answers.get("files", {}).get(str(file.pk), {})
    answers = {member: general | answer for member, answer in ({"": {}} | own).items()}
    return Given(storage.located(file.place), file.name, str(file.pk), answers)


def _finish(job: Job, done: list[Outcome]) -> None:
    """The job is done: what became of each file is kept, also of those of an attempt before."""
    loaded = outcomes.loaded_by(job)
    entries = [outcomes.as_json(outcome, loaded) for outcome in done]
    again = {origin for entry in entries for origin in entry["origins"]}
    earlier = [entry for entry in job.outcomes if not again.intersection(entry["origins"])]
    with transaction.atomic():
        for entry in entries:
            if entry["status"] == "refused":
                names, rules = ", ".join(entry["files"]), sorted({f["rule"] for f in entry["findings"]})
                audit.record(audit.Action.FILE_REFUSED, by=job.by, about=names, job=job.pk, rules=rules)
        _ended(job, Job.State.DONE, [*earlier, *entries])
    let_go(job)


def end(job: Job, state: Job.State, message: str = "") -> None:
    """An end before its time. What was loaded until then is a draft, and is told."""
    _ended(job, state, outcomes.of_versions(job), message)
    let_go(job)
    sealing.purge_leftovers()


def _ended(job: Job, state: Job.State, entries: list[dict], message: str = "") -> None:
    job.state, job.outcomes, job.message, job.ended_at = state, entries, message, timezone.now()
    job.save(update_fields=["state", "outcomes", "message", "ended_at"])


def put_back(job: Job) -> None:
    """The job waits again, and this attempt does not count: the worker was asked to end."""
    with transaction.atomic():
        Job.objects.filter(pk=job.pk).update(state=Job.State.QUEUED, attempts=F("attempts") - 1, stage="")
        load_job.enqueue(job.pk)


def unexpected(job: Job) -> str:
    return _(
        "Something went wrong on this site while your files were worked on. It is not known to be a fault of your "
        "files. Try again. If it happens again, tell the people who run this site: their log has the details under "
        "job {number}."
    ).format(number=job.pk)


def lost(job: Job) -> str:
    return _(
        "The work on your files stopped three times before it came to an end. Try again, with fewer files at a time. "
        "If it stops again, tell the people who run this site: job {number}."
    ).format(number=job.pk)
