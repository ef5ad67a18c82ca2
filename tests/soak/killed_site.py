"""A site at work whose parts are killed: the actor, the worker, the web server, Postgres."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import psutil

from schoolinfo.running import commands
from tests.releases.killing import Place, only_bytes_are_left
from tests.running.site import ROOT, free_port
from tests.waiting import wait_until

from .journal import Journal
from .kept import lost_steps
from .reader import Reader
from .trouble import Absences

PARTS = ("actor", "worker", "web", "postgres")
IN_CODE, OVER_HTTP = "tests.soak.actor", "tests.soak.staff_actor"
ACTORS = (IN_CODE, OVER_HTTP, OVER_HTTP)  # most of what is done is done at pages
STEPS = 2  # of the staff in a second, at least
PATIENCE = 180  # seconds for them
END_OF_LOG = 6000  # characters
BUSY = """
select 1 from pg_stat_activity
where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
"""
WAITING = """
select 1 from releases_job where state in ('queued', 'running')
union all select 1 from django_tasks_database_dbtaskresult where status in ('READY', 'RUNNING')
"""
UNEXPECTED = """
select id, message from releases_job where state = 'failed' and starts_with(message, 'Something went wrong')
"""


class KilledSite:
    """Starts what does not run, kills what it is told to, and asks whether all agree."""

    def __init__(self, place: Place, files: Path):
        self.place, self.files, self.port = place, files, free_port()
        self.people, self.logs = place.folder / "people", place.folder / "logs"
        self.logs.mkdir()
        self.running: dict[str, psutil.Popen] = {}
        self.away, self.journal = Absences(), Journal(self.people / "journal")
        self.reader = Reader(self.port, self.away)
        self.taken: Counter[str] = Counter()  # steps that the site said over HTTP are taken
        self.explained: Counter[str] = Counter()  # requests that failed because a part was away
        self.ended: list[str] = []  # parts that ended by themselves

    def start(self, seed: int, actor: str) -> None:
        """All parts run, and pages are read."""
        self._run("worker", *commands.WORKER)
        self._run_web()
        more = (str(self.people), str(self.port)) if actor == OVER_HTTP else ()
        self._run("actor", "-m", actor, str(seed), str(self.files), *more)
        self.reader.start()
        wait_until(lambda: not self.away.is_away("web"))

    def work(self, seconds: float, actor: str) -> None:
        """So long, and longer where a busy machine is slow to take the steps that belong to such a time."""
        time.sleep(seconds)
        if actor == OVER_HTTP:
            wait_until(lambda: self.journal.entries() >= STEPS * seconds, seconds=PATIENCE)

    def kill(self, part: str) -> None:
        self._note_ends(part)
        with self.away.beginning(part):
            if part == "postgres":
                os.kill(self.place.server.pid(), signal.SIGKILL)
            else:
                self._kill(part)

    def settle(self) -> None:
        """The actor is gone, the database is there, and nobody writes."""
        self._note_ends("actor" if self.away.is_away("postgres") else "")
        self.reader.stop()
        for part in ("actor", "worker"):
            self._kill(part)
        self.place.server.start()
        self.away.answered("postgres", time.monotonic())
        wait_until(self._is_quiet)
        self._run_web()

    def agrees(self) -> str:
        """What `verify` says. Fails where ledger, rows and files do not agree, or an answer was not as it should be."""
        said = self.place.succeed("verify")
        assert only_bytes_are_left(said, "sealed_bytes"), said  # which the worker has yet to remove
        steps, troubles = self.journal.news()
        troubles += self.reader.news()
        self.taken.update(name for name, _ in steps)
        self.explained.update(trouble.kind for trouble in troubles if self.away.explain(trouble))
        faults = [f"{t.kind}: {t.what}" for t in troubles if not self.away.explain(t)]
        faults += [*self.ended, *lost_steps(self.place, steps), *map(str, self.place.query(UNEXPECTED))]
        assert not faults, "\n".join([*faults, *self._ends_of_logs()])
        return said

    def works_off(self) -> None:
        """The jobs that wait come to an end, none of them is lost, and what was sealed is gone."""
        self._run("worker", *commands.WORKER)
        wait_until(lambda: not self.place.query(WAITING))
        self._kill("worker")
        said = self.place.succeed("verify")
        assert only_bytes_are_left(said), said

    def stop(self) -> None:
        for part in list(self.running):
            self._kill(part)

    def _run_web(self) -> None:
        if not self._runs("web"):
            with self.away.beginning("web"):
                self._run("web", *commands.WEB)

    def _runs(self, part: str) -> bool:
        return part in self.running and self.running[part].poll() is None

    def _run(self, part: str, *command: str) -> None:
        if self._runs(part):
            return
        environment = self.place.environment | {"PORT": str(self.port), "HOST": "127.0.0.1"}
        with (self.logs / part).open("ab") as log:
            output = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log}
            self.running[part] = psutil.Popen([sys.executable, *command], cwd=ROOT, env=environment, **output)

    def _kill(self, part: str) -> None:
        """The process and what it has started."""
        leader = self.running.pop(part, None)
        if leader is None or leader.poll() is not None:
            return
        for process in (leader, *leader.children(recursive=True)):
            try:
                process.kill()
            except psutil.NoSuchProcess:
                continue
        leader.wait(60)

    def _note_ends(self, but: str) -> None:
        """Parts that are not there though nobody killed them. The actor in code ends with the database."""
        for part, process in self.running.items():
            if part != but and process.poll() is not None:
                self.ended.append(f"The {part} ended by itself with status {process.returncode}.")

    def _is_quiet(self) -> bool:
        """Whether no request is in hand and no statement is under way, of those who were killed either."""
        return not self._has_requests() and not self.place.query(BUSY)

    def _has_requests(self) -> bool:
        if not self._runs("web"):
            return False
        leader = self.running["web"]
        found = [one for process in (leader, *leader.children()) for one in process.net_connections("tcp")]
        return any(one.laddr.port == self.port and one.status != psutil.CONN_LISTEN for one in found)

    def _ends_of_logs(self) -> list[str]:
        return [
            f"--- {log.name}\n{log.read_text(errors='replace')[-END_OF_LOG:]}"
            for log in sorted(self.logs.iterdir())
        ]
