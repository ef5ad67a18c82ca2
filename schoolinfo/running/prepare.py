"""What the database and the static files need before the site can be served."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

SAMPLE = settings.BASE_DIR / "data" / "sample"


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


def load_sample_if_empty() -> bool:
    """Load the fictional district into a database without any version; True if it was loaded."""
    from schoolinfo.releases.models import Version

    files = sample_files()
    if not files or Version.objects.exists():
        return False
    call_command("load", *files, together=True, verbosity=0)
    return True


def people_of_the_demo() -> list[str]:
    """Make the people of the demo where there is nobody; lines that say who they are."""
    from schoolinfo.accounts.demo.people import lines

    return lines()


def sample_files() -> list[str]:
    """The paths of the sample's data files, in the order of their names."""
    return [str(path) for path in sorted(SAMPLE.rglob("*")) if path.suffix in (".txt", ".csv", ".xlsx")]


def _static_fingerprint() -> str:
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            digest.update(name.encode() + Path(storage.path(name)).read_bytes())
    return digest.hexdigest()
