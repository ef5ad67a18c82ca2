"""Years and previews as the arguments of addresses, in the manner of `objects`."""

from datetime import UTC, datetime

from schoolinfo.releases.models import Event
from tests.directory.builders import publish
from tests.directory.samples import SCHOOL
from tests.tables import from_dicts

from .years import YEAR, draft, waiting


def year(person) -> tuple[int]:
    """A year with a draft."""
    draft(by=person.username)
    return (YEAR,)


def drafts(person) -> tuple[int]:
    draft("ela", by=person.username), draft("math", by=person.username)
    return (YEAR,)


def waiting_together(person) -> tuple[int]:
    waiting("ela"), waiting("math")
    return (YEAR,)


def published_together(person) -> tuple[int, int]:
    """A year and the first of two versions that somebody approved together."""
    versions = waiting("ela"), waiting("math")
    moment = datetime(2026, 12, 3, 17, tzinfo=UTC)
    for version in versions:
        Event.objects.create(version=version, kind="approved", by="ben", at=moment, public_from=moment)
    return YEAR, versions[0].pk


def previewed(person) -> tuple[str, str]:
    """A school in a directory that was submitted, and that was given to this person."""
    version = publish("directory", from_dicts(SCHOOL), "2026-06-01", public=False)
    Event.objects.create(version=version, kind="submitted", by="test", note="The newest list")
    person.given_schools.get_or_create(cds=SCHOOL["CDSCode"])
    return str(version.pk), f"schools/{SCHOOL['CDSCode']}/"
