"""The memory that this process and the programs it started take at a time, looked at again and again."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import psutil

PAUSE = 0.02  # seconds between two looks


class Peak:
    """`megabytes`: the most above what was taken at the beginning."""

    megabytes = 0.0


@contextmanager
def measured() -> Iterator[Peak]:
    """Look at the memory until the context ends."""
    peak, done, before = Peak(), Event(), _taken()

    def look() -> None:
        while not done.wait(PAUSE):
            peak.megabytes = max(peak.megabytes, (_taken() - before) / 1024**2)

    thread = Thread(target=look, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        done.set()
        thread.join()


def _taken() -> int:
    """Bytes of this process and the programs it started."""
    this = psutil.Process()
    own = this.cmdline()
    return this.memory_info().rss + sum(_bytes(one, own) for one in this.children(recursive=True))


def _bytes(process: psutil.Process, starter: list[str]) -> int:
    """None of a child that has not begun its program yet: until then it shares the memory of its starter."""
    try:
        return 0 if process.cmdline() == starter else process.memory_info().rss
    except psutil.NoSuchProcess:
        return 0
