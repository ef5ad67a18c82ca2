"""A program run beside this one on some bytes, watched while it works."""

import subprocess
from collections.abc import Callable, Sequence
from time import monotonic

PAUSE = 0.25  # seconds between two looks


class TooLong(Exception):
    """The program was ended because its time was over."""


def run(command: Sequence[str], data: bytes, seconds: float, look: Callable[[], None]) -> tuple[int, bytes]:
    """(exit status, standard output) of a program that reads `data`.

    `look` is called again and again meanwhile. What it raises ends the program and is passed on. Raises TooLong.
    """
    pipe, deadline = subprocess.PIPE, monotonic() + seconds
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as process:
        try:
            given: bytes | None = data
            while True:
                try:
                    output, _ = process.communicate(given, timeout=PAUSE)
                    return process.returncode, output
                except subprocess.TimeoutExpired:
                    given = None  # the rest is handed over in the next turn
                    look()
                if monotonic() > deadline:
                    raise TooLong
        except BaseException:
            process.kill()
            process.communicate()
            raise
