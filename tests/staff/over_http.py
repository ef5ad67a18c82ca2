"""The site behind its real web server, asked over a socket, with the database of the tests."""

import http.client
import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.test import Client

from schoolinfo.running import commands
from tests.running.site import ROOT, free_port
from tests.security.in_production import database
from tests.waiting import wait_until

HOST = "127.0.0.1"


class Server:
    """gunicorn, by production settings, with files of its own under `folder`."""

    def __init__(self, folder: Path):
        self.folder, self.port = folder, free_port()
        self.said = folder / "said"
        environment = {
            "PATH": os.environ["PATH"],
            "DATABASE_URL": database(),
            "SECRET_KEY": settings.SECRET_KEY,
            "ALLOWED_HOSTS": HOST,
            "VAR_DIR": str(folder),
            "PORT": str(self.port),
            "WEB_WORKERS": "1",
            "LOG_LEVEL": "warning",
        }
        self._options = {"cwd": ROOT, "env": environment, "stdin": subprocess.DEVNULL}

    def start(self) -> None:
        files = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
        subprocess.run(files, check=True, **self._options)
        with self.said.open("wb") as said:
            web = [sys.executable, *commands.WEB]
            self._process = subprocess.Popen(web, stdout=said, stderr=said, **self._options)
        wait_until(self._answers)

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(60)

    def connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(HOST, self.port, timeout=120, blocksize=256 * 1024)

    def ask(self, method: str, path: str, body=None, headers: dict[str, str] | None = None):
        """(status, text) of the answer; the server's own words where it does not get as far as the site."""
        connection = self.connection()
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def kept(self) -> list[Path]:
        """The uploaded files that lie on the disk."""
        return [path for path in (self.folder / "uploads").rglob("*") if path.is_file()]

    def _answers(self) -> bool:
        assert self._process.poll() is None, self.said.read_text()
        try:
            return self.ask("GET", "/healthz")[0] == 200
        except OSError:
            return False


def cookies(client: Client) -> str:
    """The cookies of a signed-in client who has opened a form, as a browser sends them."""
    client.get("/staff/uploads/new/")
    names = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME)
    return "; ".join(f"{name}={client.cookies[name].value}" for name in names)
