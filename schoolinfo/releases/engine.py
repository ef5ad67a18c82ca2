"""From arrivals to versions: screen, write, publish. One transaction decides.

A file that is refused changes nothing. Killing the process at any moment leaves the site as it was.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import psycopg
from django.db import DatabaseError, transaction

from . import ledger, storage
from .arrivals import Arrival, Outcome, Progress, arrivals_of
from .comparing.warnings import warn_of_changes
from .datasets import Upload, datasets
from .findings import Finding, Refused
from .models import Event, Version
from .schools import with_schools
from .tasks import verify_version


@dataclass(frozen=True, slots=True)
class Approval:
    """Who makes new versions public, and from when (None: at once)."""

    by: str
    public_from: datetime | None = None


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
    arrivals, refused = arrivals_of(paths, dataset, period, by, progress)
    for outcome in refused:
        report(outcome)
    arrivals.sort(key=lambda a: (datasets()[a.what.dataset].stage, a.what.dataset, a.what.period))
    load = partial(_load, by=by, approval=approval, note=note, progress=progress)
    done = (_all_or_none if together else _each)(arrivals, load, bool(refused))
    return refused + [_told(outcome, report) for outcome in done]


def _each(arrivals: list[Arrival], load, refused: bool) -> Iterator[Outcome]:
    """What becomes of each arrival, one after another. A table is let go before the next is loaded."""
    while arrivals:
        yield load(arrivals.pop(0))


def _all_or_none(arrivals: list[Arrival], load, refused: bool) -> list[Outcome]:
    """What becomes of the arrivals together; `refused`: a path was refused already."""
    names, done = [arrival.names for arrival in arrivals], []
    with transaction.atomic():
        while arrivals and not refused:
            done.append(load(arrivals.pop(0)))
            refused = done[-1].status == "refused"
        transaction.set_rollback(refused)
    if not refused:
        return done
    return [
        done[place] if place < len(done) and done[place].status == "refused" else _left_out(files)
        for place, files in enumerate(names)
    ]


def _left_out(names: tuple[str, ...]) -> Outcome:
    message = "Not loaded, because another file was refused and all were to be loaded together."
    finding = Finding("fail", "together", message, file=names[0])
    return Outcome(names, "refused", failures=(finding,))


def _told(outcome: Outcome, report) -> Outcome:
    report(outcome)
    return outcome


def _load(arrival: Arrival, by, approval, note, progress) -> Outcome:
    """One arrival in one transaction."""
    what, names, dataset = arrival.what, arrival.names, datasets()[arrival.what.dataset]
    try:
        if progress:
            progress("checking", 0, what.table.rows)
        upload = Upload(what.dataset, what.period, what.publisher, arrival.parts)
        screened = dataset.screen(upload)
        screened.findings.listed = with_schools(screened.findings.listed, arrival.parts.values())
        return _keep(arrival, upload, screened, by, approval, note, progress)
    except Refused as refusal:
        found = with_schools(refusal.findings, arrival.parts.values())
        return Outcome(names, "refused", failures=tuple(found))
    except (DatabaseError, psycopg.Error, ledger.LedgerError) as error:
        said = str(error).partition("\n")[0]  # the lines after the first quote rows
        finding = Finding("fail", "database", f"The database refused the rows: {said}", file=names[0])
        return Outcome(names, "refused", failures=(finding,))


def _keep(arrival: Arrival, upload, screened, by, approval, note, progress) -> Outcome:
    """The bytes kept, and the rows in a new version."""
    dataset = datasets()[upload.dataset]
    for file in arrival.files:
        storage.keep(file)
    with transaction.atomic():
        edition = ledger.edition_for(upload, screened.family)
        if same := ledger.same_version(edition, dataset, arrival.files):
            return _same(same, arrival.names, approval, note)
        version = ledger.add_version(
            edition,
            dataset,
            screened,
            arrival.files,
            by=by,
            note=note,
            progress=progress,
            look=partial(warn_of_changes, edition=edition, dataset=dataset, upload=upload, screened=screened),
        )
        if approval:
            _publish(version, approval, note)
    warnings = tuple(screened.findings.warnings())
    return Outcome(arrival.names, "loaded", version, bool(approval), warnings=warnings)


def _same(version, names, approval, note) -> Outcome:
    """The version that holds these bytes already; a waiting draft is approved where that was asked for."""
    if approval and not version.events.filter(kind=Event.Kind.APPROVED).exists():
        _publish(version, approval, note)
        return Outcome(names, "published", version, True)
    return Outcome(names, "unchanged", version, ledger.public_version(version.edition) == version)


def _publish(version: Version, approval: Approval, note: str) -> None:
    ledger.approve(version, by=approval.by, public_from=approval.public_from, note=note)
    transaction.on_commit(partial(verify_version.enqueue, version.pk))
