"""Process groups: each process that is started leads one, so that its own children end with it."""

import os
import signal
import time
from collections.abc import Callable, Iterable

STOP_SECONDS = 12  # longer than gunicorn gives its requests


def stop_groups(groups: Iterable[int], reap: Callable[[], None] = lambda: None) -> None:
    """End the groups: asked first, killed after a while. `reap` collects our own dead children."""
    living = [group for group in groups if _send(group, signal.SIGTERM)]
    deadline = time.monotonic() + STOP_SECONDS
    while living and time.monotonic() < deadline:
        time.sleep(0.05)
        reap()
        living = [group for group in living if _send(group, 0)]
    for group in groups:
        _send(group, signal.SIGKILL)


def _send(group: int, number: int) -> bool:
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        return False
    return True
