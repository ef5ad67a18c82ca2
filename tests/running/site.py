"""The site as `make run` starts it, seen from outside: its processes, its output, its address."""

import http.client
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import psutil

from schoolinfo.embedded_postgres.server import Server
from tests.waiting import wait_until

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = {
    "supervisor": "-m schoolinfo.running",
    "guardian": "-m schoolinfo.running.guardian",
    "web": "-m gunicorn",
    "worker": "manage.py worker",
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Site:
    def __init__(self, var: Path):
        self.var = var
        self.output = var / "output"
        self.port = free_port()
        self.postgres = Server(var / "postgres")
        self.process: subprocess.Popen | None = None

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "HOST")}
        own = {"VAR_DIR": str(self.var), "PORT": str(self.port), "LOAD_SAMPLE": "0"}
        return {**kept, **own, "DJANGO_SETTINGS_MODULE": "schoolinfo.settings"}

    def start(self, command: tuple[str, ...] = (sys.executable, "-m", "schoolinfo.running")) -> None:
        """Start it, and wait until it says that it is ready."""
        self.begin(command)
        wait_until(lambda: "ready" in self.said() or self.process.poll() is not None)
        assert "The site is ready" in self.said(), self.said()

    def begin(self, command: tuple[str, ...] = (sys.executable, "-m", "schoolinfo.running")) -> None:
        with self.output.open("wb") as output:
            options = {"cwd": ROOT, "env": self.environment(), "stdin": subprocess.DEVNULL}
            self.process = subprocess.Popen(command, stdout=output, stderr=output, **options)

    def said(self) -> str:
        return self.output.read_text()

    def signal(self, number: int) -> int:
        """Signal the process that was started; its exit status."""
        self.process.send_signal(number)
        return self.process.wait(60)

    def get(self, path: str) -> tuple[int, dict[str, str], str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, dict(response.getheaders()), response.read().decode()
        finally:
            connection.close()

    def processes(self) -> list[psutil.Process]:
        """What lives of it, known by its environment; Postgres, which overwrites its own, is not among them."""
        return [process for process in psutil.process_iter() if self._is_part(process)]

    def part(self, name: str) -> psutil.Process:
        """The process that leads the part: supervisor, guardian, web or worker."""
        found = [process for process in self.processes() if command_line(process).endswith(PARTS[name])]
        found += [process for process in self.processes() if f"{PARTS[name]} " in command_line(process)]
        return min(found, key=lambda process: (process.create_time(), process.pid))

    def is_gone(self) -> bool:
        return not self.processes() and not self.postgres.is_running()

    def remove(self) -> None:
        for process in self.processes():
            process.kill()
        if self.process is not None:
            self.process.wait(60)
        self.postgres.stop()

    def kill(self, name: str) -> None:
        os.kill(self.part(name).pid, signal.SIGKILL)

    def _is_part(self, process: psutil.Process) -> bool:
        try:
            alive = process.status() != psutil.STATUS_ZOMBIE
            return alive and process.environ().get("VAR_DIR") == str(self.var)
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            return False


def command_line(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return ""
