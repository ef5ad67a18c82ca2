"""Stops everything when the supervisor ends, however it ends.

The supervisor holds the other end of this process's standard input and writes there what it starts.
The kernel closes that end even where the supervisor is killed, and then what was named is stopped.
"""

import signal
import sys
from collections.abc import Iterable
from pathlib import Path

from schoolinfo.embedded_postgres.server import Server
from schoolinfo.running.groups import stop_groups

POSTGRES = "postgres"


def guard(lines: Iterable[str], server: Server) -> None:
    """Read names until the input ends: the number of a process group, or `postgres`; then stop them."""
    named = [line.strip() for line in lines]
    stop_groups([int(name) for name in named if name != POSTGRES])
    if POSTGRES in named:
        server.stop()


if __name__ == "__main__":
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    guard(sys.stdin, Server(Path(sys.argv[1])))
