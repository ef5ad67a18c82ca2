"""`python -m tests.soak.actor SEED FOLDER`: somebody who uploads, approves and takes back in code, without end.

Runs on the site of the environment until it is killed. FOLDER holds yearly files, of which it loads parts.
"""

import os
import random
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

from django.utils import timezone  # noqa: E402

from schoolinfo.releases import ledger  # noqa: E402
from schoolinfo.releases.engine import Approval, load_paths  # noqa: E402
from schoolinfo.releases.locks import LedgerError  # noqa: E402
from schoolinfo.releases.models import Event, Version  # noqa: E402
from tests.releases.jobs import uploaded  # noqa: E402
from tests.soak.parts import Parts  # noqa: E402


class Actor:
    def __init__(self, seed: int, folder: Path):
        self.random = random.Random(seed)
        self.parts = Parts(self.random, folder)

    def act(self) -> None:
        """One step, chosen by chance."""
        steps: tuple[Callable[[], object], ...] = (
            self.load, self.publish_at_once, self.upload, self.approve, self.approve, self.withdraw, self.seal,
        )  # fmt: skip
        self.random.choice(steps)()

    def load(self) -> None:
        load_paths([self.parts.one()], by="uploader")

    def publish_at_once(self) -> None:
        load_paths([self.parts.one()], by="uploader", approval=Approval("approver"))

    def upload(self) -> None:
        uploaded(self.parts.one(), self.parts.one())

    def approve(self) -> None:
        """A draft becomes public now, or in a second."""
        drafts = Version.objects.exclude(events__kind__in=Event.ONCE)
        if draft := drafts.order_by("?").first():
            later = timezone.now() + timedelta(seconds=self.random.randint(0, 1))
            ledger.approve(draft, by="approver", public_from=later, note="Results")

    def withdraw(self, seal: bool = False) -> None:
        public = Version.objects.filter(events__kind=Event.Kind.APPROVED)
        standing = public.exclude(events__kind__in=[Event.Kind.SEALED, Event.Kind.SUPERSEDED])
        if version := standing.order_by("?").first():
            ledger.withdraw(version, by="approver", note="A mistake", seal=seal)

    def seal(self) -> None:
        self.withdraw(seal=True)


def main() -> None:
    actor = Actor(int(sys.argv[1]), Path(sys.argv[2]))
    while True:
        with suppress(LedgerError):  # the version that was chosen is behind a public one
            actor.act()


if __name__ == "__main__":
    main()
