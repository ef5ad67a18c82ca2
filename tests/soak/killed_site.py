"""A site at work whose parts are killed: the actor, the worker, the web server, Postgres."""

import os
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path

import psutil

from schoolinfo.running import commands
from tests.releases.killing import Place, only_bytes_are_left
from tests.running.site import ROOT, free_port
from tests.waiting import wait_until

PARTS = ("actor", "worker", "web", "postgres")
PAGES = ("/", "/schools/", "/state/", "/changes/", "/state/data.csv")


class KilledSite:
    """Starts what does not run, kills what it is told to, and asks whether all agree."""

    def __init__(self, place: Place, files: Path):
        self.place, self.files, self.port = place, files, free_port()
        self.running: dict[str, psutil.Popen] = {}
        self.reader: threading.Thread | None = None
        self.ended = threading.Event()

    def start(self, seed: int) -> None:
        """All parts run, and pages are read."""
        self.place.server.start()
        self._run("worker", *commands.WORKER)
        self._run("web", *commands.WEB)
        self._run("actor", "-m", "tests.soak.actor", str(seed), str(self.files))
        self.ended.clear()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def kill(self, part: str) -> None:
        if part == "postgres":
            os.kill(self.place.server.pid(), signal.SIGKILL)
        else:
            self._kill(part)

    def settle(self) -> None:
        """The actor is gone, the database is there, and nobody writes."""
        self.ended.set()
        self.reader.join(30)
        for part in ("actor", "worker"):
            self._kill(part)
        self.place.server.start()

    def agrees(self) -> str:
        """What `verify` says. Fails where ledger, rows and files do not agree."""
        said = self.place.succeed("verify")
        assert only_bytes_are_left(said), said
        return said

    def works_off(self) -> None:
        """The jobs that wait come to an end, and none of them is lost."""
        self._run("worker", *commands.WORKER)
        live = "select count(*) from releases_job where state in ('queued', 'running')"
        wait_until(lambda: self.place.query(live) == [(0,)])
        self._kill("worker")

    def stop(self) -> None:
        for part in list(self.running):
            self._kill(part)

    def _run(self, part: str, *command: str) -> None:
        if part in self.running and self.running[part].poll() is None:
            return
        environment = self.place.environment | {"PORT": str(self.port), "HOST": "127.0.0.1"}
        nowhere = subprocess.DEVNULL
        output = {"stdin": nowhere, "stdout": nowhere, "stderr": nowhere}
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

    def _read(self) -> None:
        """Read pages as the public does; a page that fails while something is dead is no fault."""
        while not self.ended.wait(0.05):
            for page in PAGES:
                try:
                    urllib.request.urlopen(f"http://127.0.0.1:{self.port}{page}", timeout=5).read()
                except (OSError, urllib.error.URLError):
                    continue
