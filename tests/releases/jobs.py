"""Jobs as tests need them: files put in as an upload does, and the worker run for them."""

import hashlib
from pathlib import Path

from schoolinfo.releases import jobs, storage
from schoolinfo.releases.models import Job
from schoolinfo.releases.working.worker import work_off


def incoming(path: Path, name: str = "") -> jobs.Incoming:
    """The bytes of a file, put where an upload puts them."""
    data, place = path.read_bytes(), storage.new_place()
    storage.located(place).write_bytes(data)
    return jobs.Incoming(name or path.name, len(data), hashlib.sha256(data).hexdigest(), place)


def uploaded(*paths: Path, by: str = "ana", **answers) -> Job:
    """A job that waits for the worker."""
    return jobs.create([incoming(path) for path in paths], by=by, **answers)


def worked_off(*paths: Path, **more) -> Job:
    """A job after the worker had its turn."""
    job = uploaded(*paths, **more)
    work_off()
    job.refresh_from_db()
    return job


def statuses(job: Job) -> dict[str, str]:
    """{names of files: what became of them}."""
    return {", ".join(entry["files"]): entry["status"] for entry in job.outcomes}


def places_kept() -> list[str]:
    """What lies in the storage for incoming bytes."""
    return [place for place, _ in storage.all_places()]
