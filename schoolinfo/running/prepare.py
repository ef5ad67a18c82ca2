"""What the database and the static files need before the site can be served."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection

LOCK = 0x5C40_0010  # of all that prepare one database
FAMILY = "sample"  # of the editions of fictional schools
LOADER, APPROVER = "the sample", "this site"  # in the ledger, where both must differ
NOTE = "Made-up schools for the guide and for workshops."
SAMPLE = settings.BASE_DIR / "data" / "sample"


class SampleRefused(Exception):
    """A file of the sample was refused: program and files are not of one release."""


def collect_static_if_changed() -> bool:
    """Collect the static files unless they are as they were the last time; True if it was done."""
    mark = settings.STATIC_ROOT.with_suffix(".collected")
    fingerprint = _static_fingerprint()
    if settings.STATIC_ROOT.exists() and mark.exists() and mark.read_text() == fingerprint:
        return False
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    mark.write_text(fingerprint)
    return True


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other machine prepares the same database, and keep others waiting. It needs no table."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_lock(%s::bigint)", [LOCK])
        try:
            yield
        finally:
            cursor.execute("select pg_advisory_unlock(%s::bigint)", [LOCK])


def load_sample_if_missing() -> bool:
    """Load the fictional district where no version speaks of it; True if it was loaded. One query else.

    Its editions are a family of their own, beside those of real schools. A version that was taken back stays
    so. Raises SampleRefused, and nothing is loaded, where a file is refused.
    """
    from schoolinfo.releases.engine import Approval, load_paths
    from schoolinfo.releases.models import Version

    if Version.objects.filter(edition__family=FAMILY).exists():
        return False
    done = load_paths(sample_files(), by=LOADER, approval=Approval(APPROVER), note=NOTE, together=True)
    refused = [outcome for outcome in done if outcome.status == "refused"]
    if refused:
        raise SampleRefused(f"{', '.join(refused[0].files)}: {refused[0].failures[0]}")
    return bool(done)


def people_of_the_demo() -> list[str]:
    """Make the people of the demo where there is nobody; lines that say who they are."""
    from schoolinfo.accounts.demo.people import lines

    return lines()


def sample_files() -> list[Path]:
    """The sample's data files, in the order of their names."""
    return [path for path in sorted(SAMPLE.rglob("*")) if path.suffix in (".txt", ".csv", ".xlsx")]


def _static_fingerprint() -> str:
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            digest.update(name.encode() + Path(storage.path(name)).read_bytes())
    return digest.hexdigest()
