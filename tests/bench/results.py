"""The page of results among 10,000 schools, with filters and by distance: time and queries of the server."""

import json
import shutil
import statistics
from pathlib import Path

from .row import Row
from .site import Site, say, site

SCHOOLS = 10_000
TURNS = 60
WARM_UP = 15  # pages, so that the process has its templates, its index and its plans
MOST_MS, MOST_QUERIES = 20, 5
# The state's schools of one grade and type around a ZIP code, and what else readers ask for.
PAGES = {
    "filters and distance": "/schools/?where=elsewhere&q=99951&grade=7&type=district",
    "all schools by distance": "/schools/?where=elsewhere&near=34.9,-121.1",
    "words, filters and distance": "/schools/?q=lantern+creek&grade=7&near=38.9,-121.1",
    "a word of nine names in ten": "/schools/?where=elsewhere&q=amber&grade=7&near=38.9,-121.1",
    "home district by name": "/schools/",
}


def rows(folder: Path):
    with site(folder / "results") as bench:
        fill(bench)
        for name, page in PAGES.items():
            seconds, queries = ask(bench, page)
            told = f"{1000 * min(seconds):.1f} to {1000 * max(seconds):.1f} ms"
            yield Row(f"results, {name}", 1000 * statistics.median(seconds), MOST_MS, "ms", told=told)
            yield Row(f"results, {name}: queries", queries, MOST_QUERIES, "queries")


def fill(bench: Site) -> None:
    """Load the directories of a fictional state; results are read by other pages."""
    say(f"Making and loading the directory of {SCHOOLS:,} schools.")
    bench.manage("collectstatic", "--noinput", "--verbosity", "0")
    made = bench.folder / "made"
    bench.manage("sample", "--schools", str(SCHOOLS), "--years", "2025", "--out", str(made))
    directories = [path for name in ("pubschls-*", "district_schools-*") for path in made.glob(name)]
    bench.manage("load", "--together", *map(str, directories))
    bench.python("-m", "tests.bench.ask", "vacuum analyze")
    shutil.rmtree(made)


def ask(bench: Site, page: str) -> tuple[list[float], int]:
    """(seconds of each rendering anew, queries of one)."""
    renderer = bench.start("-m", "tests.bench.page_once", page)
    queries = json.loads(renderer.stdout.readline())["queries"]
    seconds = []
    for _ in range(WARM_UP + TURNS):
        renderer.stdin.write("\n")
        renderer.stdin.flush()
        seconds.append(float(renderer.stdout.readline()))
    renderer.communicate()
    return seconds[WARM_UP:], queries
