"""A site of its own whose loads are stopped at a chosen row and killed there."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg

from schoolinfo.embedded_postgres.place import find_place
from schoolinfo.embedded_postgres.server import Server
from tests.running.site import ROOT, command_line
from tests.waiting import wait_until

_GATE = 7  # the advisory lock at which loads wait
_STOP = """
create or replace function wait_at_gate() returns trigger language plpgsql as
'begin perform pg_advisory_xact_lock_shared({gate}); return new; end';
create or replace trigger gate before insert on "{table}" for each row when ({when}) execute function wait_at_gate();
"""


class Place:
    """A folder with a private Postgres, in which `manage.py` runs as in production."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.server = Server(folder / "postgres")
        own = {"VAR_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "schoolinfo.settings"}
        self.environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"} | own

    def manage(self, *arguments: str | Path) -> subprocess.CompletedProcess:
        process = self.begin(*arguments)
        out, err = process.communicate(timeout=120)
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def succeed(self, *arguments: str | Path) -> str:
        """What a command prints that must not fail."""
        done = self.manage(*arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def run(self, *arguments: str | Path) -> None:
        """Another program of Python's than `manage.py`, which must not fail."""
        command = [sys.executable, *map(str, arguments)]
        subprocess.run(command, cwd=ROOT, env=self.environment, check=True, timeout=120)

    def begin(self, *arguments: str | Path) -> psutil.Popen:
        command = [sys.executable, "manage.py", *map(str, arguments)]
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return psutil.Popen(command, cwd=ROOT, env=self.environment, text=True, **pipes)

    def query(self, sql: str, parameters=()) -> list[tuple]:
        with self.connect() as connection:
            return connection.execute(sql, parameters).fetchall()

    def connect(self) -> psycopg.Connection:
        return psycopg.connect(**self.server.connection(), dbname=self.server.database, autocommit=True)

    def state(self) -> dict[str, int]:
        """How many rows every table has."""
        tables = self.query("select tablename from pg_tables where schemaname = 'public' order by 1")
        return {name: self.query(f'select count(*) from "{name}"')[0][0] for (name,) in tables}

    def is_quiet(self) -> bool:
        """Whether no other connection is left."""
        others = "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
        return self.query(others) == [(0,)]

    @contextmanager
    def gate(self, table: str, when: str = "true") -> Iterator[None]:
        """Inside, every insert into a table waits at the first row for which `when` is true."""
        with self.connect() as keeper:
            keeper.execute(_STOP.format(gate=_GATE, table=table, when=when))
            keeper.execute("select pg_advisory_lock(%s)", [_GATE])
            yield  # the lock ends with the connection of its keeper
        self.server.start()
        wait_until(self.is_quiet)
        with self.connect() as connection:
            connection.execute("drop function wait_at_gate cascade")

    def wait_for(self, load: psutil.Popen) -> None:
        """Wait until a load stands at the gate."""
        standing = "select 1 from pg_locks where locktype = 'advisory' and not granted"
        wait_until(lambda: self.query(standing) or load.poll() is not None)
        assert load.poll() is None, "the load ended before it came to the gate"


@contextmanager
def made_place() -> Iterator[Place]:
    """A site with one public version, ended afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="kill-"))
    folder.chmod(0o755)
    place = Place(folder)
    try:
        place.succeed("migrate", "--verbosity", "0")
        place.succeed("load", ROOT / "data" / "sample" / "eladownload2024.txt")
        yield place
    finally:
        place.server.stop()
        for left in (find_place(place.server.folder).home, folder):
            shutil.rmtree(left, ignore_errors=True)


def kill(process: psutil.Popen) -> None:
    """End a process that has no say in it."""
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL


def only_bytes_are_left(verified: str, *more: str) -> bool:
    """Whether `verify` found nothing but bytes that no version holds, and warnings by these rules."""
    found = [line for line in verified.splitlines() if line.startswith("  ")]
    return all(
        line.startswith("  warn") and any(f"[{rule}]" in line for rule in ("orphan_files", *more))
        for line in found
    )


def sheet_child(process: psutil.Process) -> psutil.Process | None:
    """The reader of a workbook that a load has started."""
    return next((child for child in process.children() if "sheet_child" in command_line(child)), None)
