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
from contextlib import ExitStack, contextmanager
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
# Tests that start programs, or load much: half of the time of all that need no browser.
LOADS = [f"tests/{name}" for name in ("embedded_postgres", "no_rating", "real_files", "releases", "running")]
# Side by side: while one waits for its browser, its programs or its database, another has the core. The journeys
# go first where all want it: alone at the end they would leave a core idle.
AFTER = ["nice", "-n", "5", PYTHON, "-m", "pytest"]
TESTS = {
    "tests": [*AFTER, "tests", *(f"--ignore={path}" for path in ("tests/browser", *LOADS))],
    "loads": [*AFTER, *LOADS],
    "journeys": [PYTHON, "-m", "pytest", "tests/browser"],
}
PAUSE = 0.2  # seconds between two looks at what runs


def main(arguments: list[str]) -> int:
    """Run the checks; the exit status is 1 if any failed."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    steps = [{name: command} for name, command in QUICK.items()]
    deadline = time.monotonic() + LIMIT_SECONDS
    if "--quick" not in arguments:
        steps += [{"browser": [PYTHON, "tests/browser/chromium.py"]}, TESTS]
    results = {}
    with _own_var() as environment:
        for commands in steps:
            results |= _run(commands, environment, deadline)
    return _summary(results)


def _run(commands: dict[str, list], environment: dict, deadline: float) -> dict[str, tuple[bool, float]]:
    """{name: (passed, seconds)} of checks that run side by side, each in a process group of its own.

    What the first one prints is seen at once, what others print is seen when all have ended. They are ended
    when the time for all is over.
    """
    with ExitStack() as stack:
        told = {name: stack.enter_context(tempfile.TemporaryFile()) for name in list(commands)[1:]}
        print(f"\n== {' and '.join(commands)}", flush=True)
        begun = time.monotonic()
        running = {
            name: stack.enter_context(
                _process(command, {**environment, **ENVIRONMENTS.get(name, {})}, told.get(name))
            )
            for name, command in commands.items()
        }
        results = _wait(running, begun, deadline)
        for name, output in told.items():
            print(f"\n== {name}", flush=True)
            output.seek(0)
            print(output.read().decode(errors="replace"), flush=True)
    return {name: results.get(name, (False, time.monotonic() - begun)) for name in commands}


def _wait(running: dict, begun: float, deadline: float) -> dict[str, tuple[bool, float]]:
    """The results of those that end before the deadline."""
    results = {}
    while len(results) < len(running) and time.monotonic() < deadline:
        for name, process in running.items():
            if name not in results and process.poll() is not None:
                results[name] = (process.returncode == 0, time.monotonic() - begun)
        time.sleep(PAUSE)
    for name in running.keys() - results.keys():
        print(f"{name} was stopped: all checks together may take {LIMIT_SECONDS // 60} minutes.", flush=True)
    return results


@contextmanager
def _process(command: list, environment: dict, output):
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        _end(process)


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
