"""What became of the files of a job, as it is kept with the job.

A list with one entry for each set of files that belong together:

    {"files": [names], "status": "loaded" | "unchanged" | "refused", "version": its id or None,
     "dataset": "", "period": "", "publisher": "", "rows": n, "findings": [the fields of a Finding],
     "origins": [ids of the job's files],
     "question": {"file": id, "member": "", "what": "dataset" | "period", "choices": [], "hint": ""}}

`question` stands where a person has to say what a file is. The findings of a loaded file are its version's.
"""

from collections.abc import Iterable
from dataclasses import asdict

from ..arrivals import Outcome, Question
from ..findings import Finding
from ..models import Job, Version

STUDENT_LEVEL = "student_level_columns"


def as_json(outcome: Outcome, loaded: frozenset[int]) -> dict:
    """An outcome as it is kept. `loaded`: ids of the versions that this job made, at whatever attempt."""
    version = outcome.version and outcome.version.pk
    entry = {
        "files": list(outcome.files),
        "status": "loaded" if version in loaded else outcome.status,
        "version": version,
        "dataset": outcome.dataset,
        "period": outcome.period,
        "publisher": outcome.publisher,
        "rows": outcome.rows,
        "findings": [_finding(finding) for finding in outcome.failures],
        "origins": [int(origin) for origin in outcome.origins],
    }
    return entry | ({"question": _question(outcome.question)} if outcome.question else {})


def of_versions(job: Job) -> list[dict]:
    """What a job loaded before it came to an early end, one entry a version. Two queries."""
    versions = Version.objects.filter(job_version__job=job).select_related("edition").order_by("pk")
    return [_loaded(version) for version in versions.prefetch_related("files")]


def loaded_by(job: Job) -> frozenset[int]:
    """The ids of the versions that a job made, at whatever attempt. One query."""
    return frozenset(job.versions.values_list("version_id", flat=True))


def is_settled(entry: dict) -> bool:
    """Whether nothing more can come of the files of an entry."""
    return entry["status"] != "refused"


def is_student_level(entry: dict) -> bool:
    """Whether the files speak of single students, so that nothing of them may be kept."""
    return any(finding["rule"] == STUDENT_LEVEL for finding in entry["findings"])


def questions(outcomes: Iterable[dict]) -> list[dict]:
    """What a person has to say before the files can be loaded."""
    return [entry["question"] for entry in outcomes if "question" in entry]


def _loaded(version: Version) -> dict:
    edition = version.edition
    return {
        "files": [file.name for file in version.files.all()],
        "status": "loaded",
        "version": version.pk,
        "dataset": edition.dataset,
        "period": edition.period,
        "publisher": edition.publisher,
        "rows": version.rows,
        "findings": [],
        "origins": [],
    }


def _finding(finding: Finding) -> dict:
    return {name: value for name, value in asdict(finding).items() if value not in ("", None)}


def _question(question: Question) -> dict:
    return {
        "file": int(question.origin),
        "member": question.member,
        "what": question.what,
        "choices": list(question.choices),
        "hint": str(question.hint),
    }
