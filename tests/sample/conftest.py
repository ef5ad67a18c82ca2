import csv
from pathlib import Path

import pytest

from schoolinfo.settings import BASE_DIR


class Sample:
    """The committed sample: its files as lists of rows, every value as text."""

    folder: Path = BASE_DIR / "data" / "sample"

    def __init__(self):
        self._read = {}

    def rows(self, name: str, encoding: str = "utf-8") -> list[dict[str, str]]:
        """Rows of a tab-separated results file, unquoted."""
        if name not in self._read:
            text = (self.folder / f"{name}.txt").read_bytes().decode(encoding)
            header, *lines = (line.split("\t") for line in text.removesuffix("\r\n").split("\r\n"))
            self._read[name] = [dict(zip(header, line, strict=True)) for line in lines]
        return self._read[name]

    def table(self, name: str, encoding: str = "utf-8") -> list[dict[str, str]]:
        """Rows of a comma-separated file."""
        with (self.folder / f"{name}.csv").open(encoding=encoding, newline="") as lines:
            return list(csv.DictReader(lines))

    def row(self, name: str, cds: str, group: str = "ALL") -> dict[str, str]:
        found = [one for one in self.rows(name) if one["cds"] == cds and one["studentgroup"] == group]
        assert len(found) == 1, f"{name} has {len(found)} rows for {cds} {group}"
        return found[0]


@pytest.fixture(scope="session")
def sample() -> Sample:
    return Sample()
