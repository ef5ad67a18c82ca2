"""The private Postgres: one server a folder, found by connecting, started and stopped by anyone who may."""

import contextlib
import os
import signal
import time
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from .account import account_for
from .errors import PostgresError
from .launch import USER, launch, make_cluster
from .locks import held, is_held, taken
from .place import PORT, find_place, make_place
from .programs import programs_for

RECOVERY_SECONDS = 120  # after a crash Postgres replays its log before it answers
STOP_SECONDS = 60
PAUSE = 0.05


class Server:
    """The server of a folder (`var/postgres`), which is made when it is first started."""

    def __init__(self, folder: Path, database: str = "schoolinfo"):
        self.folder = Path(folder).absolute()
        self.database = database
        self.log = self.folder / "log"

    def connection(self) -> dict:
        """Where to connect, as libpq's parameters without the database. The server need not run."""
        return {"host": str(find_place(self.folder).sockets), "port": str(PORT), "user": USER}

    def answers(self) -> bool:
        conninfo = make_conninfo(**self.connection(), dbname="postgres", connect_timeout="5")
        return psycopg.pq.PGconn.ping(conninfo.encode()) == psycopg.pq.Ping.OK

    def start(self) -> bool:
        """See to it that the server answers and the database exists; True if this call started it.

        Any number of processes may call at once. Raises PostgresError.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with held(self.folder / "start.lock"):
                alive = self._alive_lock_or_answer()
                if alive is not None:
                    self._launch(alive)
                self._make_database()
        except PermissionError as error:
            raise PostgresError(
                f"{error.filename} belongs to another user; run as that user or remove it."
            ) from error
        return alive is not None

    def stop(self) -> bool:
        """Stop the server, ending its connections; False if none ran. Raises PostgresError."""
        if not self.folder.exists():
            return False
        with held(self.folder / "start.lock"):
            if not self.is_running():
                return False
            self._signal(signal.SIGINT)
            if not self._ended(STOP_SECONDS):
                self._signal(signal.SIGQUIT)
                if not self._ended(STOP_SECONDS):
                    raise PostgresError(f"Postgres in {self.folder} does not stop. Its log is {self.log}.")
        return True

    def is_running(self) -> bool:
        """Whether any process of the server lives, answering or not."""
        return self.folder.exists() and is_held(self.folder / "alive.lock")

    def pid(self) -> int | None:
        """The pid that the server wrote down; of a running server it is its own."""
        try:
            return int((find_place(self.folder).data / "postmaster.pid").read_text().split("\n")[0])
        except (FileNotFoundError, ValueError):
            return None

    def _alive_lock_or_answer(self) -> int | None:
        """None once a running server answers, or the lock that shows that none runs."""
        deadline = time.monotonic() + RECOVERY_SECONDS
        while time.monotonic() < deadline:
            if self.answers():
                return None
            if (alive := taken(self.folder / "alive.lock")) is not None:
                return alive
            time.sleep(PAUSE)
        raise self._failure(f"Postgres runs but has not answered for {RECOVERY_SECONDS} seconds")

    def _launch(self, alive: int) -> None:
        try:
            account = account_for(find_place(self.folder).data)
            place = make_place(self.folder, account)
            programs = programs_for(account, place.home)
            if not place.data.exists():
                make_cluster(programs, place, account)
            launch(programs, place, account, self.log, alive)
        finally:
            os.close(alive)
        self._wait_for_answer()

    def _wait_for_answer(self) -> None:
        deadline = time.monotonic() + RECOVERY_SECONDS
        while not self.answers():
            if not self.is_running():
                raise self._failure("Postgres ended while it was starting")
            if time.monotonic() > deadline:
                raise self._failure(f"Postgres has not answered for {RECOVERY_SECONDS} seconds")
            time.sleep(PAUSE)

    def _make_database(self) -> None:
        with psycopg.connect(**self.connection(), dbname="postgres", autocommit=True) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [self.database])
            if found.fetchone() is None:
                connection.execute(f'CREATE DATABASE "{self.database}"')

    def _signal(self, number: int) -> None:
        """Signal the postmaster. Where it was killed, its other processes end by themselves."""
        pid = self.pid()
        if pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)

    def _ended(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while self.is_running():
            if time.monotonic() > deadline:
                return False
            time.sleep(PAUSE)
        return True

    def _failure(self, what: str) -> PostgresError:
        last = "\n".join(self.log.read_text(errors="replace").splitlines()[-10:]) if self.log.exists() else ""
        return PostgresError(f"{what}. The end of its log, {self.log}:\n{last}")
