"""What people do with jobs: upload, cancel, answer, try again.

`Job.answers` holds what was said where files do not say it: {"dataset": , "period": , "match": } of all files, and
{"files": {id of a file: {"": {...}, name of a member of an archive: {...}}}} of one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from . import storage
from .audit import Action, record
from .models import Job, JobFile, Version
from .working.cleaning import let_go
from .working.outcomes import questions
from .working.run import load_job


class JobError(Exception):
    """What was asked for cannot be done any more; nothing was changed. It says why in a sentence."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that lies in the storage already."""

    name: str
    size: int
    sha256: str
    place: str


def create(
    files: Iterable[Incoming], *, by: str, dataset: str = "", period: str = "", match: int | None = None
) -> Job:
    """A job for these files, which the worker takes up.

    `dataset`, `period`: where the files do not say it; `match`: the saved match by which they are read.
    """
    said = {"dataset": dataset, "period": period, "match": match}
    answers = {name: value for name, value in said.items() if value}
    with transaction.atomic():
        job = Job.objects.create(by=by, answers=answers)
        kept = JobFile.objects.bulk_create(
            JobFile(job=job, name=f.name, size=f.size, sha256=f.sha256, place=f.place) for f in files
        )
        _enter(Action.UPLOADED, job, by, kept, **answers)
        load_job.enqueue(job.pk)
    return job


def cancel(job_id: int, *, by: str) -> Job:
    """Ask for the end of a job. One that waits ends at once, one that runs within moments.

    Raises JobError when it has ended.
    """
    with transaction.atomic():
        job = _locked(job_id)
        if job.state not in Job.LIVE:
            raise JobError(_("This upload had ended before it could be canceled."))
        if job.state == Job.State.QUEUED:
            job.state, job.ended_at = Job.State.CANCELED, timezone.now()
            transaction.on_commit(partial(let_go, job))
        job.cancel = True
        job.save(update_fields=["state", "ended_at", "cancel"])
        _enter(Action.CANCELED, job, by, job.files.all())
    return job


def answer(job_id: int, answers: Mapping[tuple[int, str], Mapping[str, str]], *, by: str) -> Job:
    """Go on with a job whose files asked something. {(id of a file, member): {"dataset": , "period": }}.

    Raises JobError where the job does not ask these questions (any more).
    """
    with transaction.atomic():
        job = _locked(job_id)
        asked = {(one["file"], one["member"]) for one in questions(job.outcomes)}
        there = set(job.files.exclude(place="").values_list("pk", flat=True))
        open_ = {key for key in asked if key[0] in there}
        if job.state != Job.State.DONE or not answers or not answers.keys() <= open_:
            raise JobError(_("This upload does not ask for this any more. Nothing was changed."))
        for (file, member), said in answers.items():
            known = job.answers.setdefault("files", {}).setdefault(str(file), {})
            known[member] = known.get(member, {}) | dict(said)
        _wait_again(job)
        _enter(Action.UPLOADED, job, by, job.files.all(), answers=job.answers)
    return job


def _wait_again(job: Job) -> None:
    job.state, job.attempts, job.cancel, job.stage = Job.State.QUEUED, 0, False, ""
    job.done = job.total = 0
    job.save()
    load_job.enqueue(job.pk)


def again(job_id: int, *, by: str) -> Job:
    """A new job from the bytes of one that failed. Raises JobError when they are gone."""
    with transaction.atomic():
        job = _locked(job_id)
        files = list(job.files.exclude(place=""))
        if job.state != Job.State.FAILED or not files:
            raise JobError(_("The files of this upload are not kept any more. Upload them again."))
        job.files.update(place="")
        incoming = [Incoming(file.name, file.size, file.sha256, file.place) for file in files]
        new = create(incoming, by=by)
        new.answers = _moved(job.answers, files, new.files.order_by("pk"))
        new.save(update_fields=["answers"])
    return new


def of_version(version: Version, *, by: str) -> Job:
    """A job that loads the files of a version once more. Raises JobError when their bytes are gone."""
    files = list(version.files.order_by("name"))
    if not all(storage.is_kept(file.sha256) for file in files):
        raise JobError(_("The files of this version are not kept any more. Upload them again."))
    incoming = [
        Incoming(file.name, file.size, file.sha256, storage.copied(storage.path_of(file.sha256)))
        for file in files
    ]
    edition = version.edition
    return create(incoming, by=by, dataset=edition.dataset, period=edition.period, match=version.match_id)


def _moved(answers: Mapping, old: Iterable[JobFile], new: Iterable[JobFile]) -> dict:
    """The same answers, about the new files."""
    numbers = {str(before.pk): str(after.pk) for before, after in zip(old, new, strict=True)}
    of_files = answers.get("files", {})
    moved = {numbers[file]: said for file, said in of_files.items() if file in numbers}
    return {**answers, "files": moved} if moved else {k: v for k, v in answers.items() if k != "files"}


def _locked(job_id: int) -> Job:
    return Job.objects.select_for_update().get(pk=job_id)


def _enter(action: Action, job: Job, by: str, files: Iterable[JobFile], **more) -> None:
    listed = [{"name": file.name, "size": file.size, "sha256": file.sha256} for file in files]
    record(action, by=by, about=", ".join(one["name"] for one in listed), job=job.pk, files=listed, **more)
