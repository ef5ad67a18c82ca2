"""From a finished match to a job that loads the file by it."""

from schoolinfo.releases import jobs, storage
from schoolinfo.releases.models import Job, JobFile, Match


def load(file: JobFile, match: Match, period: str, by: str) -> Job:
    """A job of its own for the file, which the worker takes up. The file's first upload stays as it is.

    The bytes are copied, since each upload keeps and removes its own.
    """
    incoming = jobs.Incoming(file.name, file.size, file.sha256, storage.copied(file.place))
    return jobs.create([incoming], by=by, dataset=match.dataset, period=period, match=match.pk)
