"""List versions and what happened to them."""

from django.core.management.base import BaseCommand
from django.db.models import prefetch_related_objects
from django.utils import timezone

from schoolinfo.releases.standing import Stage, Standing, standings


class Command(BaseCommand):
    help = "List the versions of all editions, or of those whose name holds a word (such as ela/2025)."

    def add_arguments(self, parser):
        parser.add_argument("word", nargs="?", default="")

    def handle(self, *, word, **options):
        found = [now for now in standings() if word in str(now.version.edition)]
        prefetch_related_objects([now.version for now in found], "files")
        for now in sorted(found, key=_place):
            self.stdout.write(line(now))
        if not found:
            self.stdout.write(
                "No version" + (f" of an edition with {word!r} in its name." if word else " yet.")
            )


def _place(now: Standing) -> tuple:
    edition = now.version.edition
    return edition.family, edition.dataset, edition.publisher, edition.period, now.version.number


def line(now: Standing) -> str:
    """One version in one line: id, edition, number, state, rows, files, who."""
    version = now.version
    files = ", ".join(file.name for file in version.files.all())
    note = f" “{version.note}”" if version.note else ""
    return (
        f"{version.pk:>5}  {version}  {state_of(now)}  {version.rows:,} rows  {files}  "
        f"by {version.created_by}{note}"
    )


def state_of(now: Standing) -> str:
    """ "public", "draft", "waiting", "returned", "scheduled for …", "superseded", "sealed" or "replaced"."""
    if now.stage is Stage.SCHEDULED:
        return f"scheduled for {timezone.localtime(now.public_from):%Y-%m-%d %H:%M %Z}"
    return now.stage.value
