"""A workshop kit of four fictional schools as PDF and ZIP: the time, the size, and what a checker says of it."""

import json
from pathlib import Path
from statistics import median

from .row import Row
from .site import ROOT, say, site

TIMES = 3  # each in a process that has made no kit before


def rows(folder: Path):
    with site(folder / "kit") as bench:
        say("Loading the fictional district and making kits.")
        bench.manage("load", *map(str, sorted(files())))
        made = [json.loads(bench.python("-m", "tests.bench.kit_once")) for _ in range(TIMES)]
    first = made[0]
    told = f"{first['pages']} pages, {first['documents']} documents; most {max(m['seconds'] for m in made):.2f} s"
    yield Row("kit of four schools as PDF and ZIP", median(m["seconds"] for m in made), 20, "s", told=told)
    yield Row("kit of four schools: the PDF", first["pdf"] / 1e6, 5, "MB")
    yield Row("kit of four schools: the ZIP", first["zip"] / 1e6, 5, "MB")
    told = f"{first['rules']} rules of PDF/UA-1"
    yield Row("kit of four schools: rules of PDF/UA broken", first["broken"], 0, "rules", told=told)
    yield Row("kit of four schools: kinds of bytes", len({m["hash"] for m in made}), 1, "files")


def files() -> list[Path]:
    folder = ROOT / "data" / "sample"
    return [path for path in folder.iterdir() if path.suffix in (".txt", ".csv", ".xlsx")]
