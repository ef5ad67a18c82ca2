"""Take a version back, after saying what will be public instead."""

import getpass

from django.core.management.base import BaseCommand, CommandError

from schoolinfo.releases import ledger
from schoolinfo.releases.models import Version


class Command(BaseCommand):
    help = "Withdraw a version (its id is printed by `versions`)."

    def add_arguments(self, parser):
        parser.add_argument("version", type=int)
        parser.add_argument(
            "--note",
            required=True,
            help="the reason, shown to the public in the list of changes (not that of --seal)",
        )
        parser.add_argument(
            "--seal", action="store_true", help="for privacy: remove its rows and bytes for good"
        )
        parser.add_argument("--yes", action="store_true", help="do not ask")
        parser.add_argument("--by", default="")

    def handle(self, *, version, note, seal, yes, by, **options):
        found = Version.objects.select_related("edition").filter(pk=version).first()
        if found is None:
            raise CommandError(f"There is no version with id {version}. `manage.py versions` lists them.")
        self.stdout.write(what_follows(found, seal))
        if not yes and input("Withdraw it? [y/N] ").strip().lower() not in ("y", "yes"):
            raise CommandError("Nothing was changed.")
        try:
            ledger.withdraw(found, by=by or f"{getpass.getuser()} (command)", note=note, seal=seal)
        except ledger.LedgerError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"{found} is withdrawn.")


def what_follows(version: Version, seal: bool) -> str:
    """What is public once this version is withdrawn, in words."""
    public = ledger.public_version(version.edition)
    after = ledger.public_version(version.edition, without=version)
    gone = " Its rows and bytes are removed for good." if seal else ""
    if public != version:
        return f"{version} is not public; the public pages stay as they are.{gone}"
    if after is None:
        return f"No version of {version.edition} will be public: pages say “not on this site yet”.{gone}"
    return f"Version {after.number} of {version.edition} becomes public again.{gone}"
