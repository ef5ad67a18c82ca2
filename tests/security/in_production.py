"""Asks a site that runs by production settings, in a process of its own, and writes down its answers.

The process has only the environment of a site in the open: HTTPS, a host name, a database. It reads a list of
asks as JSON from standard input and prints a list of answers.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from django.db import connection

from tests.running.site import ROOT

HOST = "schools.example"
BROKEN = "/broken/"  # an address whose view fails


@dataclass(frozen=True, slots=True)
class Ask:
    path: str
    method: str = "GET"
    secure: bool = True  # as the proxy before the site says
    headers: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    cookies: list[str]
    body: bytes


def answers(asks: Sequence[Ask], folder: Path) -> list[Answer]:
    """What production says to each ask, reading the database of the tests."""
    environment = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": database(),
        "SECRET_KEY": "".join(map(chr, range(48, 127))),
        "ALLOWED_HOSTS": HOST,
        "HTTPS": "1",
        "VAR_DIR": str(folder),
        "SITE_CONTACT": "schools@district.example",
    }
    sent = json.dumps([[ask.path, ask.method, ask.secure, ask.headers] for ask in asks])
    command = [sys.executable, "-m", "tests.security.in_production"]
    options = {"cwd": ROOT, "env": environment, "input": sent, "text": True, "capture_output": True}
    done = subprocess.run(command, check=False, timeout=120, **options)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    return [Answer(each[0], each[1], each[2], each[3].encode("latin-1")) for each in said]


def database() -> str:
    """The address of the database of the tests."""
    about = connection.get_connection_params()
    return f"postgresql://{quote(about['user'])}@/{about['dbname']}?host={quote(str(about['host']), safe='')}"


def _serve(asks: list) -> list:
    os.environ["DJANGO_SETTINGS_MODULE"] = "schoolinfo.settings"
    import django

    django.setup()
    from django.core.management import call_command
    from django.urls import path

    from schoolinfo import urls

    call_command("collectstatic", interactive=False, verbosity=0)
    urls.urlpatterns.append(path(BROKEN.strip("/") + "/", _fail))
    return [_answer(*ask) for ask in asks]


def _fail(request):
    raise RuntimeError("a view that fails")


def _answer(path: str, method: str, secure: bool, headers: dict) -> list:
    from django.test import Client

    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    proxy = {"Host": HOST, "X-Forwarded-Proto": "https" if secure else "http"}
    response = client.generic(method, path, headers=proxy | headers)
    cookies = [morsel.OutputString() for morsel in response.cookies.values()]
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return [response.status_code, dict(response.headers), cookies, body.decode("latin-1")]


if __name__ == "__main__":
    json.dump(_serve(json.load(sys.stdin)), sys.stdout)
