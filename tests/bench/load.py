"""Loading a file of the state's size against reading and copying it with pandas alone."""

import json
import statistics
import subprocess
import sys
from pathlib import Path

import xlsxwriter

from .memory import PeakMemory
from .row import Row
from .site import ROOT, Site, say, site

ROWS = 150_000
SCHOOLS = 8_600  # enough for that many rows
RUNS = 5
MOST_MEMORY = 1536  # MB


def rows(folder: Path):
    with site(folder / "load") as bench:
        text = text_file(bench, folder)
        yield from compared(bench, "ELA as text, against read_csv + to_csv + COPY", text, 2.0)
        yield from compared(bench, "ELA as XLSX, against read_excel + COPY", workbook(text), 1.0)


def text_file(bench: Site, folder: Path) -> Path:
    """The ELA file of a fictional state, cut to `ROWS` rows."""
    say(f"Making a file of {ROWS:,} rows.")
    made = folder / "made"
    bench.manage("sample", "--schools", str(SCHOOLS), "--years", "2025", "--out", str(made))
    lines = (made / "eladownload2025.txt").read_bytes().splitlines(keepends=True)
    assert len(lines) > ROWS, f"{len(lines):,} lines are too few"
    path = folder / "eladownload2025.txt"
    path.write_bytes(b"".join(lines[: ROWS + 1]))
    return path


def workbook(text: Path) -> Path:
    """The same as a workbook, numbers as numbers, as the state publishes it."""
    say("Making the same as a workbook.")
    path = text.with_suffix(".xlsx")
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    for number, line in enumerate(text.read_text().splitlines()):
        for place, cell in enumerate(line.split("\t")):
            if cell:
                sheet.write(number, place, _number(cell) if number and place > 8 else cell)
    book.close()
    return path


def _number(cell: str):
    try:
        return float(cell)
    except ValueError:
        return cell


def compared(bench: Site, name: str, path: Path, limit: float):
    """Rows for the ratio and for the memory; the two ways take turns."""
    say(f"Loading {path.name} {RUNS} times each way.")
    seconds, memory = {"ours": [], "baseline": []}, []
    for _ in range(RUNS):
        for way in seconds:
            taken, peak = once(bench, way, path)
            seconds[way].append(taken)
            if way == "ours":
                memory.append(peak)
    ours, baseline = (statistics.median(seconds[way]) for way in ("ours", "baseline"))
    yield Row(name, ours / baseline, limit, "x", told=f"{ours:.2f} s against {baseline:.2f} s")
    yield Row(f"{name.split(',')[0]}: peak memory", max(memory), MOST_MEMORY, "MB")


def once(bench: Site, way: str, path: Path) -> tuple[float, float]:
    """(seconds, peak MB) of one load in a process of its own."""
    command = [sys.executable, "-m", f"tests.bench.load_{way}", str(path)]
    process = subprocess.Popen(command, cwd=ROOT, env=bench.environment, stdout=subprocess.PIPE, text=True)
    with PeakMemory(process.pid, bench.folder) as peak:
        said, _ = process.communicate()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed: {said}")
    return json.loads(said)["seconds"], peak.megabytes
