"""From paths to versions: open, read, recognise, screen, write, publish. One transaction decides.

A file that is refused changes nothing. Killing the process at any moment leaves the site as it was.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import psycopg
from django.db import DatabaseError, transaction

from . import ledger, storage
from .checks import no_rows, student_level_columns
from .datasets import Upload, datasets
from .findings import Finding, Refused
from .models import Event, Refusal, Version
from .reading.source import SourceFile, open_source, read_tables
from .recognise import Recognised, header_marks, recognise

Progress = Callable[[str, int, int], None]  # stage, done, total (0: not known)


@dataclass(frozen=True, slots=True)
class Approval:
    """Who makes new versions public, and from when (None: at once)."""

    by: str
    public_from: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a set of files that belong together."""

    files: tuple[str, ...]
    status: str  # "loaded", "published" (a draft of the same bytes), "unchanged", "refused"
    version: Version | None = None
    public: bool = False
    failures: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class Arrival:
    """Tables that will make one version, and the files they came in."""

    files: list[SourceFile]
    what: Recognised
    parts: dict = field(default_factory=dict)


class _NotTogether(Exception):
    """One of the files was refused and all were to be loaded together."""


def load_paths(
    paths: Iterable[Path],
    *,
    by: str,
    approval: Approval | None = None,
    dataset: str = "",
    period: str = "",
    note: str = "",
    together: bool = False,
    progress: Progress | None = None,
    report: Callable[[Outcome], None] = lambda outcome: None,
) -> list[Outcome]:
    """Load files in the order directory, enrolment, results; returns one Outcome a version or refusal.

    Each file stands for itself, unless `together`: then all are loaded or none. `report` hears of every
    outcome as it happens. Nothing is published without `approval`; its `by` must differ from `by`.
    """
    arrivals, outcomes = _arrivals(paths, dataset, period, by, progress)
    for outcome in outcomes:
        report(outcome)
    if together and outcomes:
        return outcomes + [_left_out(arrival, report) for arrival in arrivals]
    arrivals.sort(key=lambda a: (datasets()[a.what.dataset].stage, a.what.dataset, a.what.period))
    done = []
    try:
        with transaction.atomic() if together else nullcontext():
            while arrivals:
                done.append(_load(arrivals.pop(0), by, approval, note, progress))
                if together and done[-1].status == "refused":
                    raise _NotTogether
                if not together:
                    report(done[-1])
    except _NotTogether:
        return _none_of(done, arrivals, report)
    if together:
        for outcome in done:
            report(outcome)
    return outcomes + done


def _arrivals(paths, dataset, period, by, progress) -> tuple[list[Arrival], list[Outcome]]:
    """Every path opened, read and recognised; tables that belong together joined."""
    found, refused = [], []
    for path in paths:
        try:
            found += _open(Path(path), dataset, period, by, progress)
        except Refused as refusal:
            refused.append(Outcome((Path(path).name,), "refused", failures=tuple(refusal.findings)))
    arrivals, lonely = _joined(found)
    for arrival in lonely:
        message = f"These {arrival.what.part} belong to rows that were not given."
        finding = Finding(
            "fail", "parts", message, file=arrival.files[0].name, expected="both files together"
        )
        refused.append(Outcome((arrival.files[0].name,), "refused", failures=(finding,)))
    return arrivals, refused


def _open(path, dataset, period, by, progress) -> list[Arrival]:
    source, data = open_source(path)
    tables = read_tables(source.name, data, header_marks(), progress)
    try:
        for table in tables:
            student_level_columns(table)
    except Refused as refusal:
        reason = str(refusal.findings[0].message)
        Refusal.objects.create(name=source.name[:255], sha256=source.sha256, reason=reason, by=by)
        raise
    for table in tables:
        no_rows(table)
    return [Arrival([source], recognise(table, source.name, dataset, period)) for table in tables]


def _joined(found: Sequence[Arrival]) -> tuple[list[Arrival], list[Arrival]]:
    """(arrivals with all their parts, parts that no rows asked for)."""
    mains = [a for a in found if a.what.part == "rows"]
    others = [a for a in found if a.what.part != "rows"]
    used = set()
    for main in mains:
        main.parts = {"rows": main.what.table}
        for other in sorted(others, key=lambda o: (o.files != main.files, id(o) in used)):
            if other.what.part not in main.parts and _belongs(other.what, main.what):
                main.parts[other.what.part] = other.what.table
                main.files = [*main.files, *(f for f in other.files if f not in main.files)]
                used.add(id(other))
    return mains, [a for a in others if id(a) not in used]


def _belongs(part: Recognised, main: Recognised) -> bool:
    return (
        part.dataset == main.dataset
        and part.publisher in ("", main.publisher)
        and part.period in ("", main.period)
    )


def _load(arrival: Arrival, by, approval, note, progress) -> Outcome:
    """One arrival in one transaction."""
    what, names = arrival.what, tuple(f.name for f in arrival.files)
    dataset = datasets()[what.dataset]
    try:
        if progress:
            progress("checking", 0, what.table.rows)
        upload = Upload(what.dataset, what.period, what.publisher, arrival.parts)
        screened = dataset.screen(upload)
        warnings = tuple(screened.findings.warnings())
        for file in arrival.files:
            storage.keep(file)
        with transaction.atomic():
            edition = ledger.edition_for(upload, screened.family)
            if same := ledger.same_version(edition, dataset, arrival.files):
                return _same(same, names, approval, note)
            version = ledger.add_version(
                edition, dataset, screened, arrival.files, by=by, note=note, progress=progress
            )
            if approval:
                ledger.approve(version, by=approval.by, public_from=approval.public_from, note=note)
                transaction.on_commit(lambda: _verify_later(version))
        return Outcome(names, "loaded", version, bool(approval), warnings=warnings)
    except Refused as refusal:
        return Outcome(names, "refused", failures=tuple(refusal.findings))
    except (DatabaseError, psycopg.Error, ledger.LedgerError) as error:
        said = str(error).partition("\n")[0]  # the lines after the first quote rows
        finding = Finding("fail", "database", f"The database refused the rows: {said}", file=names[0])
        return Outcome(names, "refused", failures=(finding,))


def _same(version, names, approval, note) -> Outcome:
    """The version that holds these bytes already; a waiting draft is approved where that was asked for."""
    if approval and not version.events.filter(kind=Event.Kind.APPROVED).exists():
        ledger.approve(version, by=approval.by, public_from=approval.public_from, note=note)
        transaction.on_commit(lambda: _verify_later(version))
        return Outcome(names, "published", version, True)
    return Outcome(names, "unchanged", version, ledger.public_version(version.edition) == version)


def _verify_later(version: Version) -> None:
    from .tasks import verify_version

    verify_version.enqueue(version.pk)


def _left_out(arrival, report) -> Outcome:
    message = "Not loaded, because another file was refused and all were to be loaded together."
    names = tuple(f.name for f in arrival.files)
    outcome = Outcome(names, "refused", failures=(Finding("fail", "together", message, file=names[0]),))
    report(outcome)
    return outcome


def _none_of(done, arrivals, report) -> list[Outcome]:
    """The refusals, and for everything else that it was left out."""
    outcomes = []
    for outcome in done:
        if outcome.status != "refused":
            message = "Not loaded, because another file was refused and all were to be loaded together."
            finding = Finding("fail", "together", message, file=outcome.files[0])
            outcome = Outcome(outcome.files, "refused", failures=(finding,))
        report(outcome)
        outcomes.append(outcome)
    return outcomes + [_left_out(arrival, report) for arrival in arrivals]
