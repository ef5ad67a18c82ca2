"""The supervisor's processes, and the guardian that ends them when the supervisor itself is killed."""

import subprocess
import sys
import time
from pathlib import Path

from schoolinfo.embedded_postgres.server import Server
from schoolinfo.running.groups import stop_groups
from schoolinfo.running.guardian import POSTGRES

GATED = ("/bin/sh", "-c", 'read go && exec "$0" "$@" </dev/null')


class Family:
    """Started one by one, stopped all together by `stop`, which ends the guardian too."""

    def __init__(self, folder: Path, server: Server):
        self.folder = folder
        self.server = server
        self.members: dict[str, subprocess.Popen] = {}
        self.owns_postgres = False
        command = [sys.executable, "-m", "schoolinfo.running.guardian", str(server.folder)]
        self.guardian = self._spawn(command)

    def start_postgres(self) -> None:
        """Start the private Postgres, or use the one that runs; only one started here is stopped later."""
        if not self.server.is_running():
            self.owns_postgres = True
            self._tell(POSTGRES)
        self.server.start()

    def start(self, name: str, command: tuple[str, ...]) -> subprocess.Popen:
        """Start a Python command. It begins only once the guardian knows of it."""
        process = self._spawn([*GATED, sys.executable, *command])
        self.members[name] = process
        self._tell(str(process.pid))
        process.stdin.write("go\n")
        process.stdin.close()
        return process

    def ended(self) -> str | None:
        """The name of a member that has ended, or None."""
        everyone = {**self.members, "The guardian": self.guardian}
        return next((name for name, process in everyone.items() if process.poll() is not None), None)

    def forget(self, name: str) -> None:
        del self.members[name]

    def stop(self) -> None:
        """The guardian stops everyone; where it was killed, the same is done here."""
        self._close_guardian()
        while self.guardian.poll() is None:
            self._reap()
            time.sleep(0.02)
        if self.guardian.returncode != 0:
            stop_groups([process.pid for process in self.members.values()], self._reap)
            if self.owns_postgres:
                self.server.stop()
        self._reap()

    def _spawn(self, command: list[str]) -> subprocess.Popen:
        options = {"stdin": subprocess.PIPE, "text": True, "start_new_session": True, "cwd": self.folder}
        return subprocess.Popen(command, **options)

    def _tell(self, line: str) -> None:
        self.guardian.stdin.write(f"{line}\n")
        self.guardian.stdin.flush()

    def _close_guardian(self) -> None:
        try:
            self.guardian.stdin.close()
        except BrokenPipeError:
            return  # it was killed, which its return code tells

    def _reap(self) -> None:
        for process in self.members.values():
            process.poll()
