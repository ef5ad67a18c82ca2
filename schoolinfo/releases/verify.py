"""Are the stored versions still what was loaded? Hashes, counts, orphans, and the publishers' own rules."""

import hashlib
from collections.abc import Iterable, Iterator

from django.db import connection

from . import sealing, storage
from .datasets import datasets
from .findings import Finding
from .models import Event, Version, VersionFile


def verify(versions: Iterable[Version]) -> Iterator[Finding]:
    """Findings about these versions; none when all is well. One query a table and version."""
    for version in versions:
        sealed = version.events.filter(kind=Event.Kind.SEALED).first()
        yield from _files(version, sealed)
        yield from _counts(version, sealed)
        if not sealed:
            yield from datasets()[version.edition.dataset].verify([version.pk])


def verify_orphans() -> Iterator[Finding]:
    """Rows that belong to no version, and bytes that no version holds."""
    with connection.cursor() as cursor:
        for table in sorted({table for d in datasets().values() for table in d.tables}):
            cursor.execute(
                f'SELECT version_id, count(*) FROM "{table}" t WHERE NOT EXISTS '
                "(SELECT FROM releases_version v WHERE v.id = t.version_id) GROUP BY 1"
            )
            for version, rows in cursor.fetchall():
                yield _fail("orphan_rows", f"{table} has {rows} rows of version {version}, which is unknown.")
    known = set(VersionFile.objects.values_list("sha256", flat=True))
    for sha256 in sorted(storage.all_kept() - known):
        message = "Bytes of an upload are kept that no version holds, left by a load that was stopped."
        yield Finding("warn", "orphan_files", message, value=sha256)


def _files(version, sealed: Event | None) -> Iterator[Finding]:
    for file in version.files.all():
        if sealed:
            if since := sealing.bytes_left_since(file.sha256):
                yield _sealed_bytes(version, file, since > sealed.at)
            continue
        data = storage.read(file.sha256)
        if data is None:
            yield _fail("file_kept", f"{version}: the bytes of {file.name} are not there.")
        elif hashlib.sha256(data).hexdigest() != file.sha256:
            yield _fail("file_hash", f"{version}: the bytes of {file.name} are not those that were loaded.")


def _sealed_bytes(version, file, later: bool) -> Finding:
    """No failure while the worker has yet to come to it: whoever sealed the version was stopped, or a load had them.
    Nor where the same file came once more, `later`, with a load that was stopped."""
    if sealing.is_under_way(version):
        message = f"{version} is sealed, and the worker has yet to remove the bytes of {file.name}."
        return Finding("warn", "sealed_bytes", message)
    if later:
        message = (
            f"The bytes of {file.name} came again after {version} was sealed, with a load that was stopped."
        )
        return Finding("warn", "orphan_files", message, value=file.sha256)
    return _fail("sealed_bytes", f"{version} is sealed, and the bytes of {file.name} are kept still.")


def _counts(version, sealed) -> Iterator[Finding]:
    with connection.cursor() as cursor:
        for table in datasets()[version.edition.dataset].tables:
            cursor.execute(f'SELECT count(*) FROM "{table}" WHERE version_id = %s', [version.pk])
            found = cursor.fetchone()[0]
            expected = 0 if sealed else version.row_counts.get(table, 0)
            if found != expected:
                message = f"{version}: {table} has {found} rows."
                yield _fail("row_count", message, expected=f"{expected} rows")


def _fail(rule, message, expected=""):
    return Finding("fail", rule, message, expected=expected)
