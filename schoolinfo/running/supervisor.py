"""Starts Postgres, prepares the database, starts the web server and the worker, and waits.

Everything it started ends with it: when it is interrupted, when one of its processes ends, and
when any one of them, itself included, is killed.
"""

import argparse
import os
import signal
import sys
import time

from django.conf import settings

from schoolinfo.embedded_postgres.errors import PostgresError
from schoolinfo.embedded_postgres.server import Server
from schoolinfo.running import commands
from schoolinfo.running.address import answers, is_free, shown
from schoolinfo.running.family import Family

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PAUSE = 0.1


class Stopped(Exception):
    """A signal asked for the end."""


class Failed(Exception):
    """The site cannot run; the message says why in one line."""


def main(arguments: list[str]) -> int:
    """Run the site on HOST and PORT until it is stopped. The exit status is 0 if a signal asked for it."""
    parser = argparse.ArgumentParser(prog="python -m schoolinfo.running", description=__doc__)
    parser.add_argument("--stop-with-parent", action="store_true", help="stop when the parent process ends")
    options = parser.parse_args(arguments)
    host, port = os.environ.get("HOST") or "127.0.0.1", int(os.environ.get("PORT") or 8000)
    try:
        _check_address(host, port)
        return _run(host, port, os.getppid() if options.stop_with_parent else None)
    except Failed as error:
        return _fail(error)


def _check_address(host: str, port: int) -> None:
    try:
        free = is_free(host, port)
    except OSError as error:
        raise Failed(f"The site cannot listen on {host}: {error.strerror}.") from error
    if not free:
        raise Failed(
            f"Port {port} of {host} is in use. Stop what uses it, or choose another: make run PORT=8001"
        )


def _run(host: str, port: int, parent: int | None) -> int:
    family = Family(settings.BASE_DIR, Server(settings.VAR_DIR / "postgres"))
    _on_signals(_raise_stopped)
    try:
        _start(family, host, port, parent)
        _say(f"The site is ready: {shown(host, port)} (Ctrl+C stops it)")
        _watch(family, parent)
    except Stopped:
        _say("Stopping.")
        return 0
    except (Failed, PostgresError) as error:
        return _fail(error)
    finally:
        _on_signals(signal.SIG_IGN)
        family.stop()
        _say(_farewell(family))


def _start(family: Family, host: str, port: int, parent: int | None) -> None:
    if not settings.DATABASE_URL:
        family.start_postgres()
    preparing = family.start("Preparing the database", commands.PREPARE)
    while preparing.poll() is None:
        _check_parent(parent)
        time.sleep(PAUSE)
    if preparing.returncode:
        raise Failed("The database could not be prepared; what stands above says why.")
    family.forget("Preparing the database")
    family.start("The web server", commands.WEB)
    family.start("The worker", commands.WORKER)
    while not answers(host, port):
        _check(family, parent)
        time.sleep(PAUSE)


def _watch(family: Family, parent: int | None) -> None:
    while True:
        _check(family, parent)
        time.sleep(PAUSE)


def _check(family: Family, parent: int | None) -> None:
    if (name := family.ended()) is not None:
        raise Failed(f"{name} ended, so the site stops.")
    _check_parent(parent)


def _check_parent(parent: int | None) -> None:
    if parent is not None and os.getppid() != parent:
        raise Stopped


def _on_signals(handler) -> None:
    """Handle the signals; one that is ignored from outside, as under nohup, stays ignored."""
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, handler)


def _raise_stopped(number, frame):
    raise Stopped


def _farewell(family: Family) -> str:
    if family.owns_postgres or settings.DATABASE_URL:
        return "Everything that was started has stopped."
    return "Stopped. Postgres ran before and still runs; `manage.py postgres stop` stops it."


def _fail(error: Exception) -> int:
    print(error, file=sys.stderr, flush=True)
    return 1


def _say(text: str) -> None:
    print(text, flush=True)
