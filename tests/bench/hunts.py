"""Hunts of workshop kits: answers that equal the stored value, and questions about numbers that are not there."""

import json
import os
from pathlib import Path

from .row import Row
from .site import ROOT, Site, say, site

DIRECTORY_DATE = "2018-06-01"  # of the real directory


def rows(folder: Path):
    with site(folder / "hunts") as fictional:
        sample = ROOT / "data" / "sample"
        load(
            fictional, [path for path in sorted(sample.iterdir()) if path.suffix in (".txt", ".csv", ".xlsx")]
        )
        yield from of(fictional, "99", "every sample school")
    real = os.environ.get("REAL_FILES")
    if not real:
        say("The hunts of real schools need the state's real files: set REAL_FILES to their folder.")
        return
    with site(folder / "real-hunts") as state:
        directory = Path(real) / "directory" / "pubschls.txt"
        state.manage("load", str(directory), "--year", DIRECTORY_DATE)
        load(state, [Path(real) / "dashboard" / "2024" / "elpidownload2024.txt"])
        yield from of(state, "1964733", "every Los Angeles school with ELPI 2024")


def load(bench: Site, paths: list[Path]) -> None:
    say(f"Loading {len(paths)} files.")
    bench.manage("load", "--together", *map(str, paths))


def of(bench: Site, codes: str, name: str):
    """`codes`: the beginning of the CDS codes."""
    found = json.loads(bench.python("-m", "tests.bench.hunts_once", codes))
    told = f"{found['asked']:,} questions, {found['schools']:,} schools"
    right = 100 * (found["asked"] - found["wrong"] - found["missing"]) / found["asked"]
    yield Row(f"hunts, {name}: answers as stored", right, 100, "%", most=False, told=told)
    yield Row("hunts: questions on hidden or missing numbers", found["missing"], 0, "questions")
