"""Waiting for what another process does."""

import time
from collections.abc import Callable


def wait_until(condition: Callable[[], object], seconds: float = 60):
    """The condition's first true value; an AssertionError if it stays false."""
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < deadline, f"waited {seconds} seconds in vain for {condition}"
        time.sleep(0.05)
    return value
