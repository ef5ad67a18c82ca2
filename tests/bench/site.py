"""A site of its own for the bench: a private Postgres in a temporary folder, and commands against it."""

import os
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Site:
    """Commands run against the private Postgres in `folder`."""

    def __init__(self, folder: Path):
        self.folder = folder
        kept = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "HOME_DISTRICT")}
        self.environment = {**kept, "VAR_DIR": str(folder), "RELEASE": "bench"}

    def manage(self, *arguments: str) -> str:
        """Run a management command; returns what it printed. Raises CalledProcessError when it failed."""
        return self.python("manage.py", *arguments)

    def python(self, *arguments: str) -> str:
        command = [sys.executable, *map(str, arguments)]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return done.stdout

    def start(self, *arguments: str) -> subprocess.Popen:
        """A Python process of this site, spoken to line by line."""
        command = [sys.executable, *map(str, arguments)]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=ROOT, env=self.environment, stdin=pipe, stdout=pipe, text=True)


@contextmanager
def site(folder: Path):
    """A migrated, empty site; its Postgres is stopped at the end."""
    found = Site(folder)
    found.manage("migrate", "--verbosity", "0")
    try:
        yield found
    finally:
        found.manage("postgres", "stop")


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
