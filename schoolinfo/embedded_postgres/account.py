"""Which account runs the server: Postgres refuses root, so root lends it to an unprivileged one."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .errors import PostgresError

UNPRIVILEGED = ("nobody", "daemon")


@dataclass(frozen=True)
class Account:
    """Another account than our own. Only root can start programs as one."""

    uid: int
    gid: int

    def popen_options(self) -> dict:
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def give(self, path: Path) -> None:
        os.chown(path, self.uid, self.gid)


class OwnAccount:
    """The account this process already runs as."""

    def popen_options(self) -> dict:
        return {}

    def give(self, path: Path) -> None:
        """What this process makes is the account's already."""


def account_for(data: Path) -> Account | OwnAccount:
    """The account for a server on the data folder: whoever owns it already, where root asks."""
    if os.geteuid() != 0:
        return OwnAccount()
    if data.exists() and (owner := data.stat()).st_uid != 0:
        return Account(owner.st_uid, owner.st_gid)
    return _unprivileged()


def can_enter(account: Account | OwnAccount, folder: Path) -> bool:
    """Whether the account reaches the folder through all of its parents."""
    return _succeeds(account, "/bin/sh", "-c", 'cd "$0"', str(folder))


def can_run(account: Account | OwnAccount, program: Path) -> bool:
    return _succeeds(account, str(program), "--version")


def _succeeds(account: Account | OwnAccount, *command: str) -> bool:
    options = {"cwd": "/", "stdin": subprocess.DEVNULL, "capture_output": True, **account.popen_options()}
    try:
        return subprocess.run(command, check=False, **options).returncode == 0
    except PermissionError:
        return False


def _unprivileged() -> Account:
    for name in UNPRIVILEGED:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise PostgresError(
        f"Postgres does not run as root, and this machine has none of the accounts {', '.join(UNPRIVILEGED)}."
    )
