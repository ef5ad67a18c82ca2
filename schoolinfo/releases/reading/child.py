"""A program run beside this one on some bytes, watched while it works."""

import subprocess
from collections.abc import Callable, Sequence
from tempfile import TemporaryFile
from time import monotonic

PAUSE = 0.25  # seconds between two looks


class TooLong(Exception):
    """The program was ended because its time was over."""


def run(command: Sequence[str], data: bytes, seconds: float, look: Callable[[], None]) -> tuple[int, bytes]:
    """(exit status, standard output) of a program that reads `data`.

    `look` is called again and again meanwhile. What it raises ends the program and is passed on. Raises TooLong.
    The program reads a file: after a pause, `communicate` hands no more of a pipe over (Python before 3.12).
    """
    deadline, nowhere = monotonic() + seconds, subprocess.DEVNULL
    with TemporaryFile() as given:
        given.write(data)
        given.seek(0)
        with subprocess.Popen(command, stdin=given, stdout=subprocess.PIPE, stderr=nowhere) as process:
            try:
                while True:
                    try:
                        return _ended(process)
                    except subprocess.TimeoutExpired:
                        look()
                    if monotonic() > deadline:
                        raise TooLong
            except BaseException:
                process.kill()
                process.communicate()
                raise


def _ended(process: subprocess.Popen) -> tuple[int, bytes]:
    """Raises TimeoutExpired while the program works; what it said until then is kept for the next time."""
    output, _ = process.communicate(timeout=PAUSE)
    return process.returncode, output
