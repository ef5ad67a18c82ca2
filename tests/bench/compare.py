"""Comparisons: queries, for two and for four schools and for one measure and all, and their weight."""

import json
from pathlib import Path

from tests.browser.weight import first_load

from .pages import fill, once, served
from .row import Row
from .site import Site, site

SCHOOLS = 100
# Schools of a district by the number of their rows: the fullest ones first, or the emptiest.
CODES = """
select array_agg(cds) from (
    select cds from dashboard_value where cds like '99%' and right(cds, 7) <> '0000000'
    group by cds order by count(*) {order}, cds limit 4
) x
"""


def rows(folder: Path):
    with site(folder / "compare") as bench:
        fill(bench, SCHOOLS)
        fullest, emptiest = (codes(bench, order) for order in ("desc", "asc"))
        yield from queries(bench, fullest, emptiest)
        yield weight(bench, fullest)


def codes(bench: Site, order: str) -> list[str]:
    (found,) = json.loads(bench.python("-m", "tests.bench.ask", CODES.format(order=order)))
    return found


def queries(bench: Site, fullest: list[str], emptiest: list[str]):
    """The most that any comparison asks, and how far the counts lie apart."""
    asked = (
        address(fullest),
        address(fullest[:2]),
        address(emptiest),
        *(f"{address(fullest)}&groups={measure}" for measure in ("ela", "growth-math")),
    )
    counts = [once(bench, path)["queries"] for path in asked]
    yield Row("queries for a comparison of four schools", counts[0], 8, "queries")
    yield Row(
        "more queries for all measures, four schools or student groups than for fewer",
        max(counts) - min(counts),
        0,
        "queries",
    )


def weight(bench: Site, schools: list[str]) -> Row:
    with served(bench, PAGE_CACHE="1") as port:
        total, parts = first_load(f"http://127.0.0.1:{port}{address(schools)}")
    told = ", ".join(f"{name} {size / 1000:.1f}" for name, size in parts.items())
    return Row("first load of a comparison, everything included", total / 1000, 100, "KB", told=told)


def address(schools: list[str]) -> str:
    return f"/compare/?schools={','.join(schools)}"
