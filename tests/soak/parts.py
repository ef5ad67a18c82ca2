"""Parts of yearly files: their first lines, a number of them by chance."""

import random
import tempfile
from pathlib import Path

MEASURES = ("chronic", "susp", "grad", "science")
LINES = (40, 400)


class Parts:
    """Made under a folder of their own beside the files."""

    def __init__(self, chance: random.Random, files: Path):
        self.random, self.files = chance, files
        self.made = Path(tempfile.mkdtemp(prefix="actor-", dir=files))

    def one(self) -> Path:
        return self._of(self.random.choice(MEASURES))

    def some(self) -> list[Path]:
        """One or two, of different measures."""
        return [self._of(measure) for measure in self.random.sample(MEASURES, self.random.randint(1, 2))]

    def _of(self, measure: str) -> Path:
        name = f"{measure}download2025.txt"
        lines = (self.files / name).read_bytes().splitlines(keepends=True)
        path = Path(tempfile.mkdtemp(dir=self.made)) / name
        path.write_bytes(b"".join(lines[: self.random.randint(*LINES)]))
        return path
