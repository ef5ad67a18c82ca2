"""What an actor writes down before it goes on: steps that the site said are taken, and answers that should not be.

One line of JSON each, written in one piece, so that a kill leaves whole lines.
"""

import json
import os
from pathlib import Path

from .trouble import Trouble


class Journal:
    def __init__(self, path: Path):
        self.path = path
        self.read_to = 0

    def step(self, name: str, about: int = 0) -> None:
        """A step is taken: the site said so. `about`: the version or the job."""
        self._write({"step": name, "about": about})

    def trouble(self, trouble: Trouble) -> None:
        about = {"what": trouble.what, "begun": trouble.begun, "ended": trouble.ended}
        self._write({"trouble": trouble.kind, **about})

    def entries(self) -> int:
        """How much was written down since `news` was asked for last."""
        if not self.path.exists():
            return 0
        with self.path.open() as file:
            file.seek(self.read_to)
            return sum(1 for _ in file)

    def news(self) -> tuple[list[tuple[str, int]], list[Trouble]]:
        """(steps, troubles) since this was asked last."""
        if not self.path.exists():
            return [], []
        with self.path.open() as file:
            file.seek(self.read_to)
            entries = [json.loads(line) for line in file]
            self.read_to = file.seek(0, os.SEEK_END)
        steps = [(entry["step"], entry["about"]) for entry in entries if "step" in entry]
        troubles = [
            Trouble(entry["trouble"], entry["what"], entry["begun"], entry["ended"])
            for entry in entries
            if "trouble" in entry
        ]
        return steps, troubles

    def _write(self, entry: dict) -> None:
        handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, (json.dumps(entry) + "\n").encode())
        finally:
            os.close(handle)
