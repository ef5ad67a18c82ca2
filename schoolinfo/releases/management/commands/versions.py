"""List versions and what happened to them."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from schoolinfo.releases.current import Releases
from schoolinfo.releases.models import Event, Version


class Command(BaseCommand):
    help = "List the versions of all editions, or of those whose name holds a word (such as ela/2025)."

    def add_arguments(self, parser):
        parser.add_argument("word", nargs="?", default="")

    def handle(self, *, word, **options):
        public = Releases.public().by_version
        versions = Version.objects.select_related("edition").prefetch_related("events", "files")
        found = 0
        for version in versions.order_by(
            "edition__family", "edition__dataset", "edition__publisher", "edition__period", "number"
        ):
            if word in str(version.edition):
                found += 1
                self.stdout.write(line(version, version.pk in public))
        if not found:
            self.stdout.write(
                "No version" + (f" of an edition with {word!r} in its name." if word else " yet.")
            )


def line(version: Version, public: bool) -> str:
    """One version in one line: id, edition, number, state, rows, files, who."""
    files = ", ".join(file.name for file in version.files.all())
    note = f" “{version.note}”" if version.note else ""
    return (
        f"{version.pk:>5}  {version}  {state_of(version, public)}  {version.rows:,} rows  {files}  "
        f"by {version.created_by}{note}"
    )


def state_of(version: Version, public: bool) -> str:
    """ "public", "draft", "scheduled for …", "superseded", "sealed" or "overtaken"."""
    events = {event.kind: event for event in version.events.all()}
    for kind in (Event.Kind.SEALED, Event.Kind.SUPERSEDED):
        if kind in events:
            return kind.value
    if public:
        return "public"
    approved = events.get(Event.Kind.APPROVED)
    if not approved:
        return "draft"
    if approved.public_from > timezone.now():
        return f"scheduled for {timezone.localtime(approved.public_from):%Y-%m-%d %H:%M %Z}"
    return "overtaken"
