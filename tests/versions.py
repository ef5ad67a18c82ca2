"""Versions in the ledger, written by the datasets' own screens and loaders."""

from datetime import UTC, datetime

from django.db import connection

from schoolinfo.releases.datasets import Screened, Upload, datasets
from schoolinfo.releases.models import Edition, Event, Version

PUBLIC_FROM = datetime(2025, 12, 4, 20, tzinfo=UTC)


def make_version(
    dataset: str, period: str, *, publisher: str = "", family: str = "", public: bool = True
) -> Version:
    """The next version of an edition, without rows; public, or a draft."""
    edition, _ = Edition.objects.get_or_create(
        dataset=dataset, period=period, publisher=publisher, family=family
    )
    number = edition.versions.count() + 1
    version = edition.versions.create(number=number, reader=1, fingerprint="", rows=0, created_by="test")
    if public:
        Event.objects.create(version=version, kind="approved", by="another", public_from=PUBLIC_FROM)
    return version


def screen(upload: Upload) -> Screened:
    """Screen tables by the rules of their dataset. Raises Refused."""
    return datasets()[upload.dataset].screen(upload)


def publish(upload: Upload, *, public: bool = True) -> Version:
    """Screen tables, write them with the dataset's own loader, and make them public (or leave a draft)."""
    screened = screen(upload)
    version = make_version(
        upload.dataset, upload.period, publisher=upload.publisher, family=screened.family, public=public
    )
    version.files.create(name=upload.tables["rows"].file, sha256="", size=0)
    with connection.cursor() as cursor:
        datasets()[upload.dataset].write(cursor, version.pk, screened)
    return version
