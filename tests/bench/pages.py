"""School pages: rendered anew, from the page cache, as 304, with more schools loaded, and their weight."""

import json
import shutil
import statistics
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from tests.browser.weight import first_load

from .requests import per_second
from .row import Row
from .site import ROOT, Site, free_port, say, site

PAGE = "/schools/99100170100309/"  # K–8, all groups, five years, two growth models
RUNS = 5
TURNS = 60
WARM_UP = 30  # pages, so that every process has its templates
SECONDS = 3  # for each measurement of requests a second
FEW, MANY = 1_000, 10_000
# The school with the fewest rows and the one with the most.
LEAST_AND_MOST = """
select (array_agg(cds order by rows, cds))[1], (array_agg(cds order by rows desc, cds))[1]
from (select cds, count(*) rows from dashboard_value where cds like '99%' and right(cds, 7) <> '0000000' group by 1) x
"""


def rows(folder: Path):
    with site(folder / "few") as few, site(folder / "many") as many:
        fill(few, FEW)
        yield from rates(few)
        yield from queries(few)
        yield weight(few)
        fill(many, MANY)
        yield more_schools(few, many)


def fill(bench: Site, schools: int) -> None:
    """Load a fictional state of that many schools, all years."""
    say(f"Making and loading {schools:,} schools.")
    bench.manage("collectstatic", "--noinput", "--verbosity", "0")
    made = bench.folder / "made"
    bench.manage("sample", "--schools", str(schools), "--out", str(made))
    files = sorted(path for path in made.iterdir() if path.suffix in (".txt", ".csv", ".xlsx"))
    bench.manage("load", "--together", *map(str, files))
    bench.python("-m", "tests.bench.ask", "vacuum analyze")
    shutil.rmtree(made)


def rates(bench: Site):
    """Requests a second against a bare view, ways taking turns; plain bodies, since packing slows the bare view."""
    with served(bench, PAGE_CACHE="1") as kept, served(bench, PAGE_CACHE="0") as anew:
        length, tag = page_facts(kept)
        bare = f"/bare/{length}/"
        ways = {
            "bare": lambda: per_second(kept, bare, SECONDS),
            "anew": lambda: per_second(anew, PAGE, SECONDS),
            "kept": lambda: per_second(kept, PAGE, SECONDS),
            "304": lambda: per_second(kept, PAGE, SECONDS, If_None_Match=tag),
        }
        for _ in range(WARM_UP):
            page_facts(anew)
        found = {way: [] for way in ways}
        say(f"Asking for the page of {length:,} bytes, {RUNS} times each way.")
        for _ in range(RUNS):
            for way, ask in ways.items():
                rate, status = ask()
                assert status == (304 if way == "304" else 200), (way, status)
                found[way].append(rate)
    rate = {way: statistics.median(values) for way, values in found.items()}
    for way, name, limit in (
        ("anew", "school page rendered anew, against a bare view", 2.5),
        ("kept", "school page from the page cache, against a bare view", 60),
        ("304", "school page as 304, against a bare view", 60),
    ):
        share = 100 * rate[way] / rate["bare"]
        told = f"{rate[way]:.0f}/s against {rate['bare']:.0f}/s"
        yield Row(name, share, limit, "%", most=False, told=told)


def queries(bench: Site):
    least, most = json.loads(bench.python("-m", "tests.bench.ask", LEAST_AND_MOST))
    counts = [once(bench, f"/schools/{cds}/")["queries"] for cds in (least, most)]
    yield Row("queries for a school page with everything", counts[1], 8, "queries")
    yield Row("more queries than for the page with the fewest rows", abs(counts[1] - counts[0]), 0, "queries")


def more_schools(few: Site, many: Site) -> Row:
    """The two sites take turns page by page, so that both meet the same moments of the machine."""
    say(f"Rendering the page {RUNS} × {TURNS} times with {FEW:,} and with {MANY:,} schools.")
    medians = {few: [], many: []}
    for _ in range(RUNS):
        for bench, seconds in in_turns((few, many)).items():
            medians[bench].append(statistics.median(seconds))
    a, b = (statistics.median(medians[bench]) for bench in (few, many))
    told = f"{1000 * b:.1f} ms against {1000 * a:.1f} ms"
    return Row(f"page time with {MANY:,} schools, against {FEW:,}", b / a, 1.1, "x", told=told)


def in_turns(sites) -> dict[Site, list[float]]:
    """Seconds a page, `TURNS` pages of each site, alternating; the first few are not counted."""
    renderers = {bench: bench.start("-m", "tests.bench.page_once", PAGE) for bench in sites}
    seconds = {bench: [] for bench in sites}
    for renderer in renderers.values():
        renderer.stdout.readline()
    for _ in range(WARM_UP + TURNS):
        for bench, renderer in renderers.items():
            renderer.stdin.write("\n")
            renderer.stdin.flush()
            seconds[bench].append(float(renderer.stdout.readline()))
    for renderer in renderers.values():
        renderer.communicate()
    return {bench: taken[WARM_UP:] for bench, taken in seconds.items()}


def weight(bench: Site) -> Row:
    with served(bench, PAGE_CACHE="1") as port:
        total, parts = first_load(f"http://127.0.0.1:{port}{PAGE}")
    told = ", ".join(f"{name} {size / 1000:.1f}" for name, size in parts.items())
    return Row("first load of a school page, everything included", total / 1000, 100, "KB", told=told)


def once(bench: Site, path: str) -> dict:
    return json.loads(bench.python("-m", "tests.bench.page_once", path))


@contextmanager
def served(bench: Site, **environment):
    """The port of the bench's application behind the site's own server and settings."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "python:schoolinfo.running.gunicorn_conf"]
    settings = {**bench.environment, **environment, "HOST": "127.0.0.1", "PORT": str(port)}
    process = subprocess.Popen(
        [*command, "tests.bench.wsgi:application"], cwd=ROOT, env=settings, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/healthz", process)
        yield port
    finally:
        process.terminate()
        process.wait()


def wait_for(address: str, process) -> None:
    while process.poll() is None:
        try:
            with urllib.request.urlopen(address):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("The web server did not start.")


def page_facts(port: int) -> tuple[int, str]:
    """(bytes, ETag) of the page."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{PAGE}") as answer:
        return len(answer.read()), answer.headers["ETag"]
