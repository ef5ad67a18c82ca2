"""The most memory that a process, its children and the database's processes held at the same time."""

import threading
from pathlib import Path

import psutil


class PeakMemory:
    """`with PeakMemory(pid, folder) as peak: ...; peak.megabytes`. Shared pages are counted once."""

    def __init__(self, pid: int, postgres: Path, every: float = 0.05):
        self.pid, self.postgres, self.every = pid, str(postgres), every
        self.megabytes = 0.0
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *error):
        self.done.set()
        self.thread.join()

    def _watch(self):
        while not self.done.wait(self.every):
            self.megabytes = max(self.megabytes, sum(map(_pss, self._processes())) / 1024)

    def _processes(self):
        try:
            me = psutil.Process(self.pid)
            yield from [me, *me.children(recursive=True)]
        except psutil.Error:
            return
        yield from _servers(self.postgres)


def _servers(folder: str):
    for process in psutil.process_iter(["name", "cmdline"]):
        if process.info["name"] == "postgres" and any(
            folder in part for part in process.info["cmdline"] or []
        ):
            yield process
            yield from process.children(recursive=True)


def _pss(process) -> int:
    """Kilobytes; 0 for a process that has just ended."""
    try:
        for line in Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except (OSError, ValueError):
        return 0
    return 0
