"""The ledger: the only writer of editions, versions and events."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from .audit import Action, record
from .datasets import Dataset, Screened, Upload
from .locks import LedgerError, lock
from .matching.kept import digest
from .models import Edition, Event, Match, Version, VersionFile
from .reading.source import SourceFile
from .sealing import purge_bytes, purge_rows
from .tasks import purge_sealed

WITHDRAWALS = {
    False: (Event.Kind.SUPERSEDED, Action.WITHDRAWN),
    True: (Event.Kind.SEALED, Action.SEALED),
}  # by whether rows and bytes go too
WITHDRAWN = [kind for kind, _action in WITHDRAWALS.values()]


def fingerprint(files: Sequence[SourceFile], match: Match | None = None) -> str:
    """One hash for a set of files, whatever their order, and for what the match says by which they are read."""
    return hashlib.sha256(("".join(sorted(f.sha256 for f in files)) + digest(match)).encode()).hexdigest()


def edition_for(upload: Upload, family: str) -> Edition:
    """The edition, made when it is new, locked until the transaction ends so that numbers stay in order."""
    found, _ = Edition.objects.get_or_create(
        dataset=upload.dataset, period=upload.period, publisher=upload.publisher, family=family
    )
    return Edition.objects.select_for_update().get(pk=found.pk)


def same_version(
    edition: Edition, dataset: Dataset, files: Sequence[SourceFile], match: Match | None = None
) -> Version | None:
    """The public or waiting version that was made of the same bytes by the same reader (and by a match that
    says the same), if there is one."""
    same = edition.versions.filter(fingerprint=fingerprint(files, match), reader=dataset.reader)
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
    match: Match | None = None,
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
        fingerprint=fingerprint(files, match),
        match=match,
        rows=counts[dataset.tables[0]],
        row_counts=counts,
        findings=screened.findings.as_json(),
        note=note,
        created_by=by,
    )
    VersionFile.objects.bulk_create(
        VersionFile(version=version, name=f.name, sha256=f.sha256, size=f.size) for f in files
    )
    record(Action.LOADED, by=by, about=str(version), version=version.pk, files=[f.name for f in files])
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


def enter(
    version: Version,
    kind: Event.Kind,
    action: Action,
    *,
    by: str,
    note: str,
    public_from: datetime | None = None,
) -> Event:
    """Write an event of a version, and the same to the audit trail. Call inside a transaction."""
    detail = {"version": version.pk}
    if public_from:
        detail["public_from"] = public_from.isoformat()
    event = Event.objects.create(version=version, kind=kind, by=by, note=note, public_from=public_from)
    record(action, by=by, about=str(version), **detail)
    return event


def approve(version: Version, *, by: str, public_from: datetime | None = None, note: str = "") -> Event:
    """Make a version public from a time (now when none is given), from wherever it stands.

    The database refuses a second approval, and one by a person who loaded or submitted the version. Raises
    LedgerError then, when the version was withdrawn, and when one with a higher number would be public.
    """
    with transaction.atomic():
        lock(version.edition_id)
        when = public_from or timezone.now()
        if above := public_version(version.edition, at=when, above=version.number):
            raise LedgerError(_older(version, above, when))
        if withdrawn(version):
            raise LedgerError(_("{version} was withdrawn.").format(version=version))
        try:
            with transaction.atomic():
                return enter(
                    version, Event.Kind.APPROVED, Action.APPROVED, by=by, note=note, public_from=when
                )
        except IntegrityError as error:
            raise LedgerError(_refusal(version, by, error)) from error


def _older(version: Version, above: Version, when: datetime) -> str:
    if when <= timezone.now():
        sentence = _("{version} is older than version {number}, which is public.")
    else:
        sentence = _("{version} would never be seen: version {number} will be public by then.")
    return sentence.format(version=version, number=above.number)


def overtakes(version: Version) -> list[Version]:
    """Scheduled versions with a lower number, which will never be seen once `version` is approved."""
    return list(
        Version.objects.filter(
            edition=version.edition,
            number__lt=version.number,
            events__kind=Event.Kind.APPROVED,
            events__public_from__gt=timezone.now(),
        )
        .exclude(pk__in=_withdrawals())
        .order_by("number")
    )


def withdraw(version: Version, *, by: str, note: str, seal: bool = False) -> Event:
    """Take a version back. Superseded: still reachable by date. Sealed: its rows and bytes are gone for good.

    Raises LedgerError when it is withdrawn already (a superseded version can still be sealed).
    """
    kind, action = WITHDRAWALS[seal]
    with transaction.atomic():
        lock(version.edition_id)
        done = withdrawn(version)
        if done and (done.kind == Event.Kind.SEALED or not seal):
            sentence = _("{version} is withdrawn already ({kind}).")
            raise LedgerError(sentence.format(version=version, kind=done.kind))
        event = enter(version, kind, action, by=by, note=note)
        if seal:
            purge_rows(version)
            purge_sealed.enqueue(version.pk)  # should the next line fail, or never be reached
            transaction.on_commit(lambda: purge_bytes(version, wait=False), robust=True)
    return event


def withdrawn(version: Version) -> Event | None:
    """The withdrawal of a version: its sealing, when it was sealed, else its being superseded."""
    return version.events.filter(kind__in=WITHDRAWN).order_by("kind").first()


def public_version(
    edition: Edition, without: Version | None = None, *, at: datetime | None = None, above: int = 0
) -> Version | None:
    """The version of an edition that is public at a time (now, when none is given), as far as is known today.

    `without`: were that one withdrawn. `above`: only among higher numbers.
    """
    approved = {"events__kind": Event.Kind.APPROVED, "events__public_from__lte": at or timezone.now()}
    versions = edition.versions.filter(number__gt=above, **approved).exclude(pk__in=_withdrawals())
    if without:
        versions = versions.exclude(pk=without.pk)
    return versions.order_by("-number").first()


def _withdrawals() -> QuerySet:
    return Event.objects.filter(kind__in=WITHDRAWN).values("version")


def _refusal(version: Version, by: str, error: IntegrityError) -> str:
    words, text = {"version": version, "by": by}, str(error)
    if "event_once_a_version" in text:
        return _("{version} cannot be approved by {by}: it is approved already.").format(**words)
    if "who loaded it" in text:
        sentence = _(
            "{version} cannot be approved by {by}: another person approves than the one who loaded it."
        )
        return sentence.format(**words)
    if "who submitted it" in text:
        sentence = _(
            "{version} cannot be approved by {by}: another person approves than the one who submitted it."
        )
        return sentence.format(**words)
    raise error
