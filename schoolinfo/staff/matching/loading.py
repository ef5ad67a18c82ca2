"""From a finished match to a job that loads the file by it."""

from django.core.files.storage import storages
from django.db import transaction

from schoolinfo.releases import audit
from schoolinfo.releases.models import Job, JobFile, Match


def load(file: JobFile, match: Match, period: str, by: str) -> Job:
    """A job of its own for the file, which the worker takes up. The file's first upload stays as it is.

    The bytes are copied, since each upload keeps and removes its own.
    """
    storage = storages["uploads"]
    with transaction.atomic():
        answers = {"dataset": match.dataset, "period": period, "match": match.pk}
        job = Job.objects.create(by=by, answers=answers)
        with storage.open(file.place) as stream:
            place = storage.save(f"{file.place}-{job.pk}", stream)
        JobFile.objects.create(job=job, name=file.name, size=file.size, sha256=file.sha256, place=place)
        audit.record(
            audit.Action.UPLOADED, by=by, about=file.name, job=job.pk, match=str(match), period=period
        )
    return job
