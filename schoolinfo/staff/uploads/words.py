"""Jobs, stages, sizes and times in words."""

from collections.abc import Mapping
from datetime import date, datetime

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from schoolinfo.measures import school_year
from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.models import Job

KB, MB = 1024, 1024**2

STATES = {
    Job.State.QUEUED: gettext_lazy("Waiting for its turn"),
    Job.State.RUNNING: gettext_lazy("Being worked on"),
    Job.State.DONE: gettext_lazy("Done"),
    Job.State.FAILED: gettext_lazy("Stopped by a fault"),
    Job.State.CANCELED: gettext_lazy("Canceled"),
}
# As the engine names them.
STAGES = {
    "": gettext_lazy("Getting started"),
    "unpacking": gettext_lazy("Unpacking the archive"),
    "reading": gettext_lazy("Reading the files"),
    "reading the workbook": gettext_lazy("Reading the workbook"),
    "recognizing": gettext_lazy("Finding out what the files are"),
    "checking": gettext_lazy("Checking every row"),
    "writing": gettext_lazy("Writing the rows"),
    "comparing": gettext_lazy("Comparing with the versions before"),
}


def state_of(job: Job) -> str:
    """How far a job is, in a few words."""
    if job.state in Job.LIVE and job.cancel:
        return _("Being canceled")
    if job.state == Job.State.DONE and any("question" in entry for entry in job.outcomes):
        return _("Has a question for you")
    if job.state == Job.State.DONE and any(entry["status"] == "refused" for entry in job.outcomes):
        return _("Done, with files that were refused")
    return str(STATES[job.state])


def stage_of(job: Job) -> str:
    """What is being done now."""
    if job.state == Job.State.QUEUED:
        return _("Waiting for its turn")
    return str(STAGES.get(job.stage, job.stage))


def rows_of(job: Job) -> str:
    """ "40,000 of 150,000 rows"; "" where they are not counted."""
    if not job.total:
        return ""
    words = {"done": _grouped(job.done), "total": _grouped(job.total)}
    return ngettext("{done} of {total} row", "{done} of {total} rows", job.total).format(**words)


def rows(count: int) -> str:
    return ngettext("{count} row", "{count} rows", count).format(count=_grouped(count))


def _grouped(number: int) -> str:
    return number_format(number, force_grouping=True)


def percent_of(job: Job) -> int | None:
    """How much of the stage is done, 0 to 100; None where it is not known."""
    return min(100, 100 * job.done // job.total) if job.total else None


def left_of(job: Job, now: datetime) -> str:
    """The time that the stage still takes, going by what it took so far; "" where nothing tells it."""
    if not job.total or not job.done or not job.stage_since:
        return ""
    seconds = (now - job.stage_since).total_seconds() / job.done * (job.total - job.done)
    if seconds < 5:
        return _("a few seconds left")
    if seconds < 55:
        tens = max(10, round(seconds / 10) * 10)
        return ngettext("about {count} second left", "about {count} seconds left", tens).format(count=tens)
    minutes = max(1, round(seconds / 60))
    return ngettext("about {count} minute left", "about {count} minutes left", minutes).format(count=minutes)


def attempts_of(job: Job) -> str:
    """A sentence where the work began anew; "" at the first attempt."""
    if job.attempts < 2:
        return ""
    sentence = _("The work was interrupted and began anew: this is attempt {number} of 3.")
    return sentence.format(number=job.attempts)


def size(bytes_: int) -> str:
    if bytes_ < KB:
        return ngettext("{count} byte", "{count} bytes", bytes_).format(count=bytes_)
    if bytes_ < MB:
        return _("{count} KB").format(count=_grouped(-(-bytes_ // KB)))
    return _("{count} MB").format(count=number_format(bytes_ / MB, 1, force_grouping=True))


def edition_of(entry: Mapping) -> str:
    """What was recognised: "Mathematics, 2025 Dashboard"; "" where nothing was."""
    dataset = datasets().get(entry["dataset"])
    if dataset is None:
        return ""
    words = {"dataset": dataset.title, "publisher": entry["publisher"]}
    if not entry["period"]:
        return str(dataset.title)
    words["period"] = _period(entry["period"], str(dataset.yearly))
    if entry["publisher"]:
        return _("{dataset}, {publisher} model, {period}").format(**words)
    return _("{dataset}, {period}").format(**words)


def _period(period: str, yearly: str) -> str:
    if len(period) == 4:
        return yearly.format(year=period, school_year=school_year(int(period)))
    return date_format(date.fromisoformat(period), "DATE_FORMAT")
