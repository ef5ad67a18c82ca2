"""Look whether stored versions are still what was loaded."""

import sys

from django.core.management.base import BaseCommand

from schoolinfo.releases.models import Version
from schoolinfo.releases.progress import progress_for
from schoolinfo.releases.verify import verify, verify_orphans


class Command(BaseCommand):
    help = (
        "Check hashes, row counts, orphans, and rules against published colors. Exit status 1 on a failure."
    )

    def add_arguments(self, parser):
        parser.add_argument("versions", nargs="*", type=int, help="ids; all of them when none is given")

    def handle(self, *, versions, **options):
        found = Version.objects.select_related("edition").order_by("pk")
        if versions:
            found = found.filter(pk__in=versions)
        progress = progress_for(sys.stderr)
        counts = {"fail": 0, "warn": 0}
        for number, version in enumerate(found):
            if progress:
                progress.label = str(version)
                progress("verifying", number, 0)
            self.print(verify([version]), counts, progress)
        if not versions:
            self.print(verify_orphans(), counts, progress)
        if progress:
            progress.clear()
        checked = len(found)
        self.stdout.write(
            f"{checked} versions checked: {counts['fail']} failures, {counts['warn']} to look at."
        )
        if counts["fail"]:
            raise SystemExit(1)

    def print(self, findings, counts, progress):
        for finding in findings:
            if progress:
                progress.clear()
            counts[finding.level] += 1
            self.stdout.write(f"  {finding.level}: {finding}")
