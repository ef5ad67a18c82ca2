"""Files of kits are kept for a while and up to a size; whoever asks later gets the same bytes made anew."""

from datetime import datetime, timedelta

from django.db import connections
from django.db.models import F, Sum, Window
from django.utils import timezone

from schoolinfo.releases.models import Event

from ...models import KitFile

KEPT_FOR = timedelta(days=30)
WITHDRAWALS = (Event.Kind.SUPERSEDED, Event.Kind.SEALED)
MOST_BYTES = 256 * 1024 * 1024


def tidy(now: datetime | None = None, most: int = MOST_BYTES) -> None:
    """Remove what was made long ago, then the oldest until the rest fits. Done again, it changes nothing."""
    ended = KitFile.objects.exclude(state__in=KitFile.LIVE)
    ended.filter(ended_at__lt=(now or timezone.now()) - KEPT_FOR).delete()
    newer = Window(Sum(F("pdf_size") + F("zip_size")), order_by=[F("ended_at").desc(), F("key").asc()])
    sizes = ended.annotate(with_newer=newer).values_list("key", "with_newer")
    KitFile.objects.filter(key__in=[key for key, size in sizes if size > most]).delete()


def start_anew(sender, using: str, **others) -> None:
    """Remove all files once a release is in place: it may say things in other words, or set them otherwise."""
    if KitFile._meta.db_table in connections[using].introspection.table_names():
        KitFile.objects.using(using).exclude(state__in=KitFile.LIVE).delete()


def take_back(sender, instance: Event, **others) -> None:
    """Remove all files and orders when a version is withdrawn: no copy of numbers that were taken back is kept.

    A making under way then finds its order gone, and keeps nothing.
    """
    if instance.kind in WITHDRAWALS:
        KitFile.objects.all().delete()
