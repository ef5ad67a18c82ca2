"""Thin shell over releases.engine: parse arguments, print a line an outcome, choose the exit status."""

import getpass
import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from schoolinfo.releases import ledger
from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.engine import UNREACHABLE, Approval, load_paths
from schoolinfo.releases.progress import progress_for

MOST_WARNINGS = 5  # printed a file; all of them are kept with the version


class Command(BaseCommand):
    help = "Load yearly files. Each stands for itself; exit status 1 when any was refused."

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--note", default="", help="release note, shown to the public with the version")
        parser.add_argument("--dataset", default="", help="what the files are, where they do not say it")
        parser.add_argument("--year", default="", help="the spring year, or a directory's date (2026-06-01)")
        parser.add_argument("--draft", action="store_true", help="do not publish")
        parser.add_argument("--together", action="store_true", help="all files or none")
        parser.add_argument("--publish", action="store_true", help="publish; wants --by and --approved-by")
        parser.add_argument("--by", default="", help="who loads")
        parser.add_argument("--approved-by", default="", help="who approves: another person")

    def handle(self, *, paths, note, dataset, year, together, **options):
        if dataset and dataset not in datasets():
            raise CommandError(f"--dataset is one of: {', '.join(sorted(datasets()))}")
        approval = approval_for(options)
        self.progress = progress_for(sys.stderr)
        self.refused, self.verbosity = 0, options["verbosity"]
        if self.progress:
            self.progress.label = "Loading"
        try:
            load_paths(
                paths,
                by=options["by"] or f"{getpass.getuser()} (command)",
                approval=approval,
                dataset=dataset,
                period=year,
                note=note,
                together=together,
                progress=self.progress,
                report=self.print,
            )
        except UNREACHABLE as error:
            said = str(error).partition("\n")[0]
            message = f"The database refused to go on ({said}). What is not named above was not loaded."
            raise CommandError(message) from None
        if self.refused:
            raise SystemExit(1)

    def print(self, outcome):
        if self.progress:
            self.progress.clear()
        names = " + ".join(outcome.files)
        if outcome.status == "refused":
            self.refused += 1
            self.stdout.write(f"refused    {names}: {len(outcome.failures)} to mend")
            for finding in outcome.failures:
                self.stderr.write(f"  {finding}")
            return
        shown = "public" if outcome.public else "a draft"
        state = f"{outcome.status:<10} {names} → {outcome.version}, {outcome.version.rows:,} rows, {shown}"
        warnings = f", {len(outcome.warnings)} to look at" if outcome.warnings else ""
        self.stdout.write(state + warnings)
        for version in ledger.overtakes(outcome.version) if outcome.public else ():
            self.stderr.write(f"  note: {version} was scheduled and will not be seen.")
        for finding in outcome.warnings[: MOST_WARNINGS if self.verbosity else 0]:
            self.stderr.write(f"  note: {finding}")


def approval_for(options) -> Approval | None:
    """Whether new versions are published, and by whose word.

    On the embedded database loading is publishing. With DATABASE_URL two people are named, and the setting
    COMMAND_MAY_PUBLISH can switch that off. Raises CommandError when a name is missing.
    """
    if options["draft"]:
        return None
    if not options["publish"]:
        return None if settings.DATABASE_URL else Approval("the demonstration")
    if not settings.COMMAND_MAY_PUBLISH:
        raise CommandError("Publishing by command is switched off here (COMMAND_MAY_PUBLISH=0).")
    by, approved_by = options["by"], options["approved_by"]
    if not by or not approved_by or by == approved_by:
        raise CommandError("--publish wants --by and --approved-by, and they are two people.")
    return Approval(approved_by)
