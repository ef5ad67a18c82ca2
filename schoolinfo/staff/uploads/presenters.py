"""A job as its page shows it. Pure: a job with its files, and the versions it speaks of, in; words out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.releases.models import Job, JobFile, Version

from . import words

UNKNOWN_LAYOUT = frozenset(
    {"header", "growth_layout", "match_heading"}
)  # rules that a match by hand can mend


@dataclass(frozen=True, slots=True)
class File:
    name: str
    size: str


@dataclass(frozen=True, slots=True)
class Live:
    """What changes while the job is worked on."""

    state: str
    stage: str
    rows: str
    percent: int | None
    left: str
    attempts: str
    ended: bool

    def as_json(self) -> dict:
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Line:
    """What became of files that belong together."""

    place: int  # in the job's outcomes, from 0
    files: str
    edition: str  # what they were recognised as; "" where they were not
    rows: str  # "" where they were not counted
    status: str  # "loaded", "unchanged", "refused"
    said: str  # a sentence
    look_at: str  # how many warnings there are, in words; "" for none
    version: int | None
    asks: bool
    match: int | None  # the file whose columns could be matched by hand; None where that would not help

    @property
    def tone(self) -> str:
        """The class of its tag."""
        return "fail" if self.status == "refused" and not self.asks else ""


@dataclass(frozen=True, slots=True)
class Page:
    job: Job
    state: str
    files: tuple[File, ...]
    size: str
    live: Live
    lines: tuple[Line, ...]
    kept: bool  # whether bytes of the files are there still


def page(job: Job, versions: Mapping[int, Version], now: datetime) -> Page:
    """`versions`: those that the job's outcomes name."""
    files = sorted(job.files.all(), key=lambda file: file.pk)
    return Page(
        job,
        words.state_of(job),
        tuple(File(file.name, words.size(file.size)) for file in files),
        words.size(sum(file.size for file in files)),
        live(job, now),
        tuple(_line(place, entry, versions, files) for place, entry in enumerate(job.outcomes)),
        any(file.place for file in files),
    )


def live(job: Job, now: datetime) -> Live:
    return Live(
        words.state_of(job),
        words.stage_of(job),
        words.rows_of(job),
        words.percent_of(job),
        words.left_of(job, now),
        words.attempts_of(job),
        job.state not in Job.LIVE,
    )


def _line(place: int, entry: Mapping, versions: Mapping[int, Version], files: Iterable[JobFile]) -> Line:
    version = versions.get(entry["version"])
    return Line(
        place,
        ", ".join(entry["files"]),
        words.edition_of(entry),
        words.rows(entry["rows"]) if entry["rows"] else "",
        entry["status"],
        _said(entry, version),
        _look_at(version) if version else "",
        entry["version"],
        "question" in entry,
        matchable(entry, files),
    )


def matchable(entry: Mapping, files: Iterable[JobFile]) -> int | None:
    """The file of an outcome whose headings nobody knows, if it came by itself and its bytes are kept."""
    rules = {finding["rule"] for finding in entry["findings"]}
    if entry["status"] != "refused" or rules.isdisjoint(UNKNOWN_LAYOUT):
        return None
    kept = {(file.pk, file.name): file.pk for file in files if file.place}
    keys = [(origin, name) for origin in entry.get("origins", ()) for name in entry["files"]]
    return next((kept[key] for key in keys if key in kept), None)


def _said(entry: Mapping, version: Version | None) -> str:
    if version and entry["status"] == "loaded":
        return _("Loaded as version {number}, a draft. The public does not see it yet.").format(
            number=version.number
        )
    if version:
        return _("The same bytes as version {number}. Nothing was changed.").format(number=version.number)
    if "question" in entry:
        return _("The file does not say what it is. Your answer is needed.")
    rules = len(Counter(finding["rule"] for finding in entry["findings"]))
    return ngettext(
        "Refused: {count} rule failed. Nothing was loaded.",
        "Refused: {count} rules failed. Nothing was loaded.",
        rules,
    ).format(count=rules)


def _look_at(version: Version) -> str:
    count = len(version.findings)
    if not count:
        return ""
    return ngettext("{count} warning to look at", "{count} warnings to look at", count).format(count=count)
