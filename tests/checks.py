"""`make test`: every check, one after another, and at the end which of them failed.

The checks use a private Postgres of their own, so that runs side by side do not meet.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parent.parent
LIMIT_SECONDS = 24 * 60
PYTHON = sys.executable
BIN = Path(PYTHON).parent
QUICK = {
    "formatting": [BIN / "ruff", "format", "--check", "."],
    "lint": [BIN / "ruff", "check", "."],
    "imports": [BIN / "lint-imports", "--no-cache"],
    "settings": [PYTHON, "manage.py", "check", "--fail-level", "WARNING"],
    "deployment": [PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
    "migrations": [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"],
    "templates": [BIN / "djlint", "--lint", "--quiet", "templates"],
}
# What the settings of a site in the open come from; the check opens no database.
PRODUCTION = {
    "DATABASE_URL": "postgresql://site@db.example/site",
    "SECRET_KEY": "".join(map(chr, range(48, 127))),
    "ALLOWED_HOSTS": "schools.example",
    "HTTPS": "1",
}
ENVIRONMENTS = {"deployment": PRODUCTION}
TESTS = [PYTHON, "-m", "pytest", "tests"]


def main(arguments: list[str]) -> int:
    """Run the checks; the exit status is 1 if any failed."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    checks = dict(QUICK)
    deadline = time.monotonic() + LIMIT_SECONDS
    if "--quick" not in arguments:
        checks["browser"] = [PYTHON, "tests/browser/chromium.py"]
        checks["tests"] = TESTS
    with _own_var() as environment:
        results = {name: _run(name, command, environment, deadline) for name, command in checks.items()}
    return _summary(results)


def _run(name: str, command: list, environment: dict, deadline: float) -> tuple[bool, float]:
    """Run one check in a process group of its own, which is ended when the time for all is over."""
    print(f"\n== {name}", flush=True)
    begun = time.monotonic()
    seen = {**environment, **ENVIRONMENTS.get(name, {})}
    process = subprocess.Popen(command, cwd=ROOT, env=seen, stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        passed = process.wait(max(1, deadline - begun)) == 0
    except subprocess.TimeoutExpired:
        print(f"{name} was stopped: all checks together may take {LIMIT_SECONDS // 60} minutes.", flush=True)
        passed = False
    finally:
        _end(process)
    return passed, time.monotonic() - begun


def _end(process: subprocess.Popen) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextmanager
def _own_var():
    """The environment of the checks, with a folder of their own; its Postgres ends with them."""
    from schoolinfo.embedded_postgres.place import find_place
    from schoolinfo.embedded_postgres.server import Server
    from schoolinfo.running.family import Family

    folder = Path(tempfile.mkdtemp(prefix="schoolinfo-"))
    folder.chmod(0o755)
    server = Server(folder / "postgres")
    family = Family(ROOT, server)
    try:
        family.start_postgres()
        _without_waiting_for_the_disk(server)
        yield {**os.environ, "VAR_DIR": str(folder)}
    finally:
        family.stop()
        place = find_place(server.folder)
        for left in (place.home, place.sockets, folder):
            shutil.rmtree(left, ignore_errors=True)


def _without_waiting_for_the_disk(server) -> None:
    """Tests empty the tables again and again. What they write may be lost with the machine, not with a process."""
    with psycopg.connect(**server.connection(), autocommit=True) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(f"alter system set {setting} = off")
        connection.execute("select pg_reload_conf()")


def _summary(results: dict[str, tuple[bool, float]]) -> int:
    print("\n== summary")
    for name, (passed, seconds) in results.items():
        print(f"{'ok' if passed else 'FAILED':8}{name:14}{seconds:8.1f} s")
    failed = [name for name, (passed, _) in results.items() if not passed]
    if failed:
        print(f"{len(failed)} of {len(results)} checks failed: {', '.join(failed)}.")
    else:
        print(f"All {len(results)} checks passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
