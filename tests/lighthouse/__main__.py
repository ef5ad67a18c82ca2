"""`make lighthouse`: a row for each page and category with its limit; exit status 1 when any is short.

`ONLY=compare` (or another page) looks at one page. Nothing but this machine is asked once npm has installed.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.row import Row
from tests.browser.chromium import NoChromium, obtain

from .audit import FINDINGS, Audit, NotReady, audit, install
from .site import served

PAGES = {
    "home": "/",
    "results": "/schools/?grade=7&status=any",
    "school": "/schools/99100170100309/",
    "compare": "/compare/?schools=99100170100309,99100170100101,99100170100143",
}
WHOLE = ("accessibility", "best-practices", "seo")  # all points, looked at once
SPEED = "performance"
ALL_POINTS, FAST = 100, 90
RUNS = 5


def main() -> int:
    only = os.environ.get("ONLY", "")
    if only and only not in PAGES:
        print(f"ONLY is one of: {', '.join(PAGES)}")
        return 2
    try:
        install()
        return look([only] if only else list(PAGES), obtain())
    except (NotReady, NoChromium) as error:
        print(error, file=sys.stderr)
        return 2


def look(pages: list[str], chromium: str) -> int:
    """1 if any row is short."""
    short = 0
    with (
        tempfile.TemporaryDirectory(prefix="lighthouse-", ignore_cleanup_errors=True) as folder,
        served(Path(folder)) as site,
    ):
        for page in pages:
            for row in rows(page, f"{site}{PAGES[page]}", chromium):
                print(row, flush=True)
                short += not row.reached
    return 1 if short else 0


def rows(page: str, address: str, chromium: str) -> Iterator[Row]:
    """The first look is at everything and counts as the first of the runs for speed."""
    looks = [audit(address, (SPEED, *WHOLE), chromium)]
    for category in WHOLE:
        yield row(page, category, looks[0].points[category], ALL_POINTS, looks[0])
    looks += [audit(address, (SPEED,), chromium) for _ in range(RUNS - 1)]
    points = [one.points[SPEED] for one in looks]
    yield row(page, SPEED, statistics.median(points), FAST, looks[0], told=f"of {sorted(points)}")


def row(page: str, category: str, points: float, least: float, look: Audit, told: str = "") -> Row:
    """What cost points is named where the row is short."""
    if points < least:
        told = "; ".join((told, *look.findings[category][:FINDINGS])).strip("; ")
    return Row(f"{page}: {category}", points, least, "points", most=False, told=told)


if __name__ == "__main__":
    sys.exit(main())
