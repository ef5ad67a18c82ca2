"""From arrivals to versions: screen, write, publish. One transaction decides.

A file that is refused changes nothing. Killing the process at any moment leaves the site as it was.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import psycopg
from django.db import DatabaseError, InterfaceError, OperationalError, transaction

from . import ledger, publishing, sealing, storage
from .arrivals import Arrival, Given, Outcome, Progress, arrivals_of, unpacked
from .comparing.warnings import warn_of_changes
from .datasets import Upload, datasets
from .findings import Finding, Refused
from .matching.reading import screen
from .models import Event, Version
from .schools import with_schools

# The database is away, full, or being stopped: no fault of a file, and gone when it is back.
UNREACHABLE = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)


@dataclass(frozen=True, slots=True)
class Approval:
    """Who makes new versions public, and from when (None: at once)."""

    by: str
    public_from: datetime | None = None


def load_paths(
    paths: Iterable[Path | Given],
    *,
    by: str,
    approval: Approval | None = None,
    dataset: str = "",
    period: str = "",
    note: str = "",
    together: bool = False,
    match: int | None = None,
    progress: Progress | None = None,
    report: Callable[[Outcome], None] = lambda outcome: None,
    entered: Callable[[Version], None] = lambda version: None,
) -> list[Outcome]:
    """Load files in the order directory, enrolment, results; returns one Outcome a version or refusal.

    Each file stands for itself, unless `together`: then all are loaded or none. `report` hears of every
    outcome as it happens; `entered` of each new version, in the transaction that writes it. Nothing is
    published without `approval`; its `by` must differ from `by`. What `progress` raises stops everything and
    is passed on, as is the database's being out of reach (`UNREACHABLE`); what was not reported is not loaded.
    `match`: the id of the saved match by which files of unknown layout are read, for the year `period`.
    """
    answer = {"dataset": dataset, "period": period, "match": match}
    with unpacked(paths, answer, progress) as (given, broken):
        arrivals, unread = arrivals_of(given, by, progress)
        refused = broken + unread
        for outcome in refused:
            report(outcome)
        arrivals.sort(key=lambda a: (datasets()[a.what.dataset].stage, a.what.dataset, a.what.period))
        load = partial(_load, by=by, approval=approval, note=note, progress=progress, entered=entered)
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


def _load(arrival: Arrival, by, approval, note, progress, entered) -> Outcome:
    """One arrival in one transaction."""
    what, dataset = arrival.what, datasets()[arrival.what.dataset]
    try:
        if progress:
            progress("checking", 0, what.table.rows)
        upload = Upload(what.dataset, what.period, what.publisher, arrival.parts)
        screened = screen(dataset, upload)
        screened.findings.listed = with_schools(screened.findings.listed, arrival.parts.values())
        if progress:
            progress("writing", 0, what.table.rows)
        return _keep(arrival, upload, screened, by, approval, note, progress, entered)
    except Refused as refusal:
        found = with_schools(refusal.findings, arrival.parts.values())
        return arrival.outcome("refused", failures=tuple(found))
    except UNREACHABLE:
        raise
    except (DatabaseError, psycopg.Error, ledger.LedgerError) as error:
        said = str(error).partition("\n")[0]  # the lines after the first quote rows
        finding = Finding("fail", "database", f"The database refused the rows: {said}", file=arrival.names[0])
        return arrival.outcome("refused", failures=(finding,))


def _keep(arrival: Arrival, upload, screened, by, approval, note, progress, entered) -> Outcome:
    """The bytes kept, and the rows in a new version."""
    dataset = datasets()[upload.dataset]
    with transaction.atomic():
        sealing.hold({file.sha256 for file in arrival.files})
        for file in arrival.files:
            storage.keep(file)
        edition = ledger.edition_for(upload, screened.family)
        if same := ledger.same_version(edition, dataset, arrival.files, arrival.match):
            return _same(same, arrival, approval, note)
        version = ledger.add_version(
            edition,
            dataset,
            screened,
            arrival.files,
            by=by,
            note=note,
            match=arrival.match,
            progress=progress,
            look=partial(warn_of_changes, edition=edition, dataset=dataset, upload=upload, screened=screened),
        )
        entered(version)
        if approval:
            _publish(version, approval, note)
    warnings = tuple(screened.findings.warnings())
    return arrival.outcome("loaded", version, public=bool(approval), warnings=warnings)


def _same(version: Version, arrival: Arrival, approval, note) -> Outcome:
    """The version that holds these bytes already; a waiting draft is approved where that was asked for."""
    if approval and not version.events.filter(kind=Event.Kind.APPROVED).exists():
        _publish(version, approval, note)
        return arrival.outcome("published", version, public=True)
    return arrival.outcome("unchanged", version, public=ledger.public_version(version.edition) == version)


def _publish(version: Version, approval: Approval, note: str) -> None:
    publishing.publish(version, by=approval.by, public_from=approval.public_from, note=note)
