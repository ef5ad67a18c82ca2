"""The two programs of Postgres that are run: initdb once, postgres at every start."""

import os
import subprocess
from pathlib import Path

from .account import Account, OwnAccount
from .errors import PostgresError
from .place import PORT, Place

USER = "schoolinfo"
OPTIONS = {
    "listen_addresses": "",
    "port": str(PORT),
    "unix_socket_permissions": "0700",
    "shared_buffers": "256MB",
    "max_wal_size": "2GB",
    "max_connections": "60",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "jit": "off",
    "log_checkpoints": "off",
}


def make_cluster(programs: Path, place: Place, account: Account | OwnAccount) -> None:
    """Make the data folder; after a kill it is either absent or whole. Letters are handled alike everywhere."""
    unfinished = place.home / "data.unfinished"
    subprocess.run(["rm", "-rf", str(unfinished)], check=True)
    command = [str(programs / "initdb"), "-D", str(unfinished), "-U", USER, "-A", "trust", "-k", "-E", "UTF8"]
    command += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"]
    done = subprocess.run(command, check=False, text=True, capture_output=True, **_options(account))
    if done.returncode:
        raise PostgresError(f"The database could not be made in {place.data}:\n{done.stderr or done.stdout}")
    unfinished.rename(place.data)


def launch(programs: Path, place: Place, account: Account | OwnAccount, log: Path, alive: int) -> None:
    """Start the server in the background. It inherits the descriptor `alive`, and so holds its lock.

    Whoever calls knows that no process of an earlier server is left, so what one left behind is removed.
    """
    for left_behind in (place.data / "postmaster.pid", *place.sockets.glob(".s.PGSQL.*")):
        left_behind.unlink(missing_ok=True)
    command = [str(programs / "postgres"), "-D", str(place.data)]
    for name, value in {**OPTIONS, "unix_socket_directories": str(place.sockets)}.items():
        command += ["-c", f"{name}={value}"]
    if log.exists():
        log.replace(log.with_name(f"{log.name}.before"))
    with log.open("wb") as output:
        detached = ["/bin/sh", "-c", '"$0" "$@" &', *command]
        options = {**_options(account), "stdout": output, "stderr": output, "start_new_session": True}
        subprocess.run(detached, check=True, pass_fds=[alive], **options)


def _options(account: Account | OwnAccount) -> dict:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))
    }
    environment["LC_ALL"] = "C"
    shared = {"cwd": "/", "env": environment, "umask": 0o077, "stdin": subprocess.DEVNULL}
    return {**shared, **account.popen_options()}
