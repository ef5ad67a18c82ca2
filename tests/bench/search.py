"""Finding a school: how long a suggestion takes, and how often the right school is found from a hard spelling."""

import json
import os
import shutil
from pathlib import Path

from .row import Row
from .site import Site, say, site

SCHOOLS = 10_000
YEARS = ("2024", "2025")
NAMED = ("pubschls", "district_schools", "census", "ela", "susp")  # files that name every school
LAUSD = "19647330000000"
DIRECTORY_DATE = "2018-06-01"  # of the real directory


def rows(folder: Path):
    with site(folder / "fictional") as fictional:
        fill(fictional)
        yield from suggestions(fictional)
    real = os.environ.get("REAL_FILES")
    if not real:
        say("The rows of hard spellings need the state's real files: set REAL_FILES to their folder.")
        return
    with site(folder / "real") as state:
        say("Loading the state's real directory.")
        directory = Path(real) / "directory" / "pubschls.txt"
        state.manage("load", str(directory), "--year", DIRECTORY_DATE)
        yield from spellings(state)


def fill(bench: Site) -> None:
    """Load the names of a fictional state: its directory, two censuses and two files of results a year."""
    say(f"Making and loading {SCHOOLS:,} schools.")
    bench.manage("collectstatic", "--noinput", "--verbosity", "0")
    made = bench.folder / "made"
    bench.manage("sample", "--schools", str(SCHOOLS), "--years", *YEARS, "--out", str(made))
    files = sorted(path for path in made.iterdir() if path.name.startswith(NAMED))
    bench.manage("load", "--together", *map(str, files))
    bench.python("-m", "tests.bench.ask", "vacuum analyze")
    shutil.rmtree(made)


def suggestions(bench: Site):
    say("Asking for suggestions.")
    said = asked(bench, "suggestions")
    seconds = sorted(said["seconds"])
    slow = seconds[int(0.95 * len(seconds))]
    told = f"{len(seconds)} texts, half of them take {1000 * seconds[len(seconds) // 2]:.1f} ms"
    yield Row(f"suggestions with {SCHOOLS:,} schools: 95 % take", 1000 * slow, 10, "ms", told=told)
    yield build(said)


def spellings(bench: Site):
    bench.environment["HOME_DISTRICT"] = LAUSD
    said = asked(bench, "spellings")
    told = ", ".join(f"{kind} {first}/{five}/{of}" for kind, (first, five, of) in said["kinds"].items())
    name = "hard spellings of real Los Angeles names"
    yield Row(f"{name}: right one first", 100 * said["first"], 90, "%", most=False, told=told)
    yield Row(f"{name}: among five", 100 * said["five"], 99, "%", most=False, told="first/five/tried")
    yield build(said)


def build(said: dict) -> Row:
    name = f"index of {said['schools']:,} schools, built by its first question"
    return Row(name, said["build"], 1.5, "s", told=f"{said['megabytes']:.0f} MB")


def asked(bench: Site, what: str) -> dict:
    return json.loads(bench.python("-m", "tests.bench.search_once", what))
