"""Progress on a terminal: stage, rows, time left. Silent when the stream is not a terminal."""

import time


class TerminalProgress:
    """Call it with (stage, done, total); it keeps one line up to date and removes it at the end."""

    def __init__(self, stream, clock=time.monotonic):
        self.stream, self.clock = stream, clock
        self.label = ""
        self.stage, self.since = "", 0.0
        self.width = 0

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage != self.stage:
            self.stage, self.since = stage, self.clock()
        self.show(f"{self.label}: {self._text(stage, done, total)}")

    def _text(self, stage, done, total) -> str:
        if not total:
            return stage
        spent = self.clock() - self.since
        left = f", about {spent / done * (total - done):.0f} s left" if done and done < total else ""
        return f"{stage}, {done:,} of {total:,} rows{left}"

    def show(self, text: str) -> None:
        self.stream.write("\r" + text.ljust(self.width))
        self.stream.flush()
        self.width = len(text)

    def clear(self) -> None:
        if self.width:
            self.stream.write("\r" + " " * self.width + "\r")
            self.stream.flush()
            self.width = 0


def progress_for(stream) -> TerminalProgress | None:
    """A progress line for a terminal; None for anything else."""
    return TerminalProgress(stream) if getattr(stream, "isatty", lambda: False)() else None
