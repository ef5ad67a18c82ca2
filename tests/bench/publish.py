"""Publishing and withdrawing a year of the state's size: the time it takes, and the value rows it writes."""

import json
from pathlib import Path

from .load import SCHOOLS
from .row import Row
from .site import Site, say, site

MOST_MS = 100


def rows(folder: Path):
    with site(folder / "publish") as bench:
        loaded = load(bench)
        found = json.loads(bench.python("-m", "tests.bench.publish_once"))
        for what in ("publishing", "withdrawing"):
            told = f"{found['versions']} versions, {loaded:,} rows"
            yield Row(f"{what} a year of the state", found[what]["seconds"] * 1000, MOST_MS, "ms", told=told)
            yield Row(f"{what} a year of the state: value rows rewritten", found[what]["rows"], 0, "rows")


def load(bench: Site) -> int:
    """The eight indicators of a year as drafts; returns the number of their rows."""
    say(f"Making and loading a year of {SCHOOLS:,} schools.")
    made = bench.folder / "made"
    bench.manage("sample", "--schools", str(SCHOOLS), "--years", "2025", "--out", str(made))
    bench.manage("load", "--draft", *map(str, sorted(made.glob("*download2025.txt"))))
    return json.loads(bench.python("-m", "tests.bench.ask", "select count(*) from dashboard_value"))[0]
