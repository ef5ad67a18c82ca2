"""The difference of two versions of the state's size against one raw full outer join of them."""

import json
import statistics
from pathlib import Path

from .load import ROWS, SCHOOLS
from .row import Row
from .site import Site, say, site

TURNS = 9
MOVED, GONE = 7, 5000  # every so many rows of a correction have another result, or are not there any more
LIMIT = 3


def rows(folder: Path):
    with site(folder / "difference") as bench:
        load(bench)
        for place, name in enumerate(("a correction", "the year before")):
            found = json.loads(bench.python("-m", "tests.bench.difference_once", place, TURNS))
            ours, raw = statistics.median(found["ours"]), statistics.median(found["raw"])
            told = f"{ours * 1000:.0f} ms against {raw * 1000:.0f} ms, {found['rows']:,} rows differ"
            yield Row(f"difference from {name}, counts and first page", ours / raw, LIMIT, "x", told=told)


def load(bench: Site) -> None:
    """Two years of one indicator, and a correction of the second as a draft."""
    say(f"Making and loading three versions of {ROWS:,} rows.")
    made = bench.folder / "made"
    bench.manage("sample", "--schools", str(SCHOOLS), "--years", "2024", "2025", "--out", str(made))
    before, after = (cut(made / f"eladownload{year}.txt", bench.folder) for year in (2024, 2025))
    bench.manage("load", str(before), str(after))
    after.write_text(corrected(after.read_text()))
    bench.manage("load", "--draft", str(after))
    bench.python("-m", "tests.bench.ask", "vacuum analyze")


def cut(path: Path, folder: Path) -> Path:
    """The file with `ROWS` rows, in another folder."""
    lines = path.read_bytes().splitlines(keepends=True)
    assert len(lines) > ROWS, f"{len(lines):,} lines are too few"
    short = folder / path.name
    short.write_bytes(b"".join(lines[: ROWS + 1]))
    return short


def corrected(text: str) -> str:
    """The same file with a tenth of a point more here and there, and some rows left out."""
    header, *lines = text.splitlines(keepends=True)
    heads = header.lower().rstrip("\r\n").split("\t")
    places = [heads.index(name) for name in ("currstatus", "change", "currstatus_withoutprloss")]
    kept = (line for number, line in enumerate(lines) if number % GONE)
    return header + "".join(moved(line, places) if n % MOVED == 0 else line for n, line in enumerate(kept))


def moved(line: str, places: list[int]) -> str:
    cells = line.split("\t")
    if cells[places[0]] and cells[places[1]]:
        for place in places:
            cells[place] = f"{float(cells[place]) + 0.1:.1f}" if cells[place] else ""
    return "\t".join(cells)
