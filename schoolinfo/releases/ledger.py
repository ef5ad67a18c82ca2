"""The ledger: the only writer of editions, versions and events."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from . import storage
from .datasets import Dataset, Screened, Upload, datasets
from .models import Edition, Event, Version, VersionFile
from .reading.source import SourceFile


class LedgerError(Exception):
    """What was asked for is against the rules of the ledger; nothing was changed."""


def fingerprint(files: Sequence[SourceFile]) -> str:
    """One hash for a set of files, whatever their order."""
    return hashlib.sha256("".join(sorted(f.sha256 for f in files)).encode()).hexdigest()


def edition_for(upload: Upload, family: str) -> Edition:
    """The edition, made when it is new, locked until the transaction ends so that numbers stay in order."""
    found, _ = Edition.objects.get_or_create(
        dataset=upload.dataset, period=upload.period, publisher=upload.publisher, family=family
    )
    return Edition.objects.select_for_update().get(pk=found.pk)


def same_version(edition: Edition, dataset: Dataset, files: Sequence[SourceFile]) -> Version | None:
    """The public or waiting version that was made of the same bytes by the same reader, if there is one."""
    same = edition.versions.filter(fingerprint=fingerprint(files), reader=dataset.reader)
    version = same.order_by("-number").first()
    if version is None or withdrawn(version):
        return None
    public = public_version(edition)
    waiting = public is None or version.number >= public.number
    return version if waiting else None


def add_version(
    edition: Edition,
    dataset: Dataset,
    screened: Screened,
    files: Sequence[SourceFile],
    *,
    by: str,
    note: str = "",
    progress=None,
    look: Callable[[int], None] = lambda version: None,
) -> Version:
    """Write a new version with all its rows, as a draft. Call inside a transaction.

    `look(id)` hears of the rows once they are written, and may still add warnings to what was screened: a
    version cannot be changed, so its own row comes last.
    Raises LedgerError when the database counted other numbers of rows than were screened.
    """
    counts, key = _counted(screened), _next_key()
    with connection.cursor() as cursor:
        written = dataset.write(cursor, key, screened, progress)
    if Counter(written) != counts:
        raise LedgerError(f"{edition}: {dict(counts)} rows were screened, {dict(written)} were written.")
    if progress:
        progress("comparing", 0, 0)
    look(key)
    version = Version.objects.create(
        pk=key,
        edition=edition,
        number=_next_number(edition),
        reader=dataset.reader,
        fingerprint=fingerprint(files),
        rows=counts[dataset.tables[0]],
        row_counts=counts,
        findings=screened.findings.as_json(),
        note=note,
        created_by=by,
    )
    VersionFile.objects.bulk_create(
        VersionFile(version=version, name=f.name, sha256=f.sha256, size=f.size) for f in files
    )
    return version


def _next_key() -> int:
    """A primary key that no other version has or will have."""
    with connection.cursor() as cursor:
        cursor.execute("select nextval(pg_get_serial_sequence('releases_version', 'id'))")
        return cursor.fetchone()[0]


def _counted(screened: Screened) -> Counter:
    """Rows by table."""
    counts = Counter()
    for batch in screened.batches:
        counts[batch.table] += batch.rows
    return counts


def _next_number(edition: Edition) -> int:
    last = edition.versions.order_by("-number").first()
    return last.number + 1 if last else 1


def approve(version: Version, *, by: str, public_from: datetime | None = None, note: str = "") -> Event:
    """Make a version public from a time (now when none is given).

    The database refuses a second approval, and one by the person who loaded the version. Raises LedgerError
    then, and when the number is below the public one's.
    """
    public = public_version(version.edition)
    if public and version.number < public.number:
        raise LedgerError(f"{version} is older than version {public.number}, which is public.")
    if withdrawn(version):
        raise LedgerError(f"{version} was withdrawn.")
    when = public_from or timezone.now()
    try:
        with transaction.atomic():
            return Event.objects.create(
                version=version, kind=Event.Kind.APPROVED, by=by, public_from=when, note=note
            )
    except IntegrityError as error:
        raise LedgerError(f"{version} cannot be approved by {by}: {_reason(error)}") from error


def overtakes(version: Version) -> list[Version]:
    """Scheduled versions with a lower number, which will never be seen once `version` is approved."""
    return list(
        Version.objects.filter(
            edition=version.edition,
            number__lt=version.number,
            events__kind=Event.Kind.APPROVED,
            events__public_from__gt=timezone.now(),
        )
    )


def withdraw(version: Version, *, by: str, note: str, seal: bool = False) -> Event:
    """Take a version back. Superseded: still reachable by date. Sealed: its rows and bytes are gone for good.

    Raises LedgerError when it is withdrawn already (a superseded version can still be sealed).
    """
    kind = Event.Kind.SEALED if seal else Event.Kind.SUPERSEDED
    done = withdrawn(version)
    if done and (done.kind == Event.Kind.SEALED or not seal):
        raise LedgerError(f"{version} is withdrawn already ({done.kind}).")
    with transaction.atomic():
        event = Event.objects.create(version=version, kind=kind, by=by, note=note)
        if seal:
            _purge_rows(version)
            transaction.on_commit(lambda: _purge_bytes(version))
    return event


def withdrawn(version: Version) -> Event | None:
    """The withdrawal of a version: its sealing, when it was sealed, else its being superseded."""
    kinds = [Event.Kind.SUPERSEDED, Event.Kind.SEALED]
    return version.events.filter(kind__in=kinds).order_by("kind").first()


def public_version(edition: Edition, without: Version | None = None) -> Version | None:
    """The version of an edition that is public now (or would be, were `without` withdrawn)."""
    versions = (
        edition.versions.filter(events__kind=Event.Kind.APPROVED, events__public_from__lte=timezone.now())
        .exclude(pk__in=Event.objects.filter(kind__in=["superseded", "sealed"]).values("version"))
        .order_by("-number")
    )
    return versions.exclude(pk=without.pk).first() if without else versions.first()


def _purge_rows(version: Version) -> None:
    with connection.cursor() as cursor:
        for table in datasets()[version.edition.dataset].tables:
            cursor.execute(f'DELETE FROM "{table}" WHERE version_id = %s', [version.pk])


def _purge_bytes(version: Version) -> None:
    """Remove bytes that no unsealed version holds."""
    mine = set(version.files.values_list("sha256", flat=True))
    held = VersionFile.objects.filter(sha256__in=mine).exclude(version__events__kind=Event.Kind.SEALED)
    for sha256 in mine - set(held.values_list("sha256", flat=True)):
        storage.purge(sha256)


def _reason(error: IntegrityError) -> str:
    text = str(error)
    if "event_once_a_version" in text:
        return "it is approved already."
    if "who loaded it" in text:
        return "a version is approved by another person than the one who loaded it."
    return text.splitlines()[0]
