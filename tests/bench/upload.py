"""A file of the state's size through the pages and the worker, against the command; and the pages meanwhile."""

import http.client
import json
import statistics
import threading
import time
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from .browsing import Browser
from .load import text_file
from .pages import served
from .row import Row
from .site import ROOT, Site, say, site

SAMPLE = ROOT / "data" / "sample"
RUNS = 3
SHARE, MORE = 1.3, 2.0  # the limit: so many times the command's seconds, and so many seconds
PAGES = ("/", "/schools/", "/schools/99100170100309/", "/compare/?school=99100170100309")
PACE = 0.04  # seconds between two requests of the reader
AT_REST = 12  # seconds
MOST = 3.0


def rows(folder: Path):
    with site(folder / "upload") as bench:
        text = text_file(bench, folder)
        fill(bench)
        with served(bench, PAGE_CACHE="0") as port, working(bench):
            browser = Browser(port, json.loads(bench.python("-m", "tests.bench.session")))
            yield compared(bench, browser, text)
            yield meanwhile(browser, text)


def fill(bench: Site) -> None:
    bench.manage("collectstatic", "--noinput", "--verbosity", "0")
    files = [path for path in SAMPLE.iterdir() if path.suffix in (".txt", ".csv", ".xlsx")]
    bench.manage("load", "--together", *map(str, sorted(files)))


@contextmanager
def working(bench: Site):
    worker = bench.start("manage.py", "worker")
    try:
        yield
    finally:
        worker.terminate()
        worker.communicate()


def equal_files(text: Path, first: int):
    """Files of that size, no two of the same bytes: each lacks another of the last lines, from `first` on."""
    lines = text.read_bytes().splitlines(keepends=True)
    for number in count(first):
        left = text.parent / f"cut{number}"
        left.mkdir(exist_ok=True)
        path = left / text.name
        path.write_bytes(b"".join(lines[:-number] + lines[len(lines) - number + 1 :]))
        yield path


def compared(bench: Site, browser: Browser, text: Path) -> Row:
    say(f"Uploading and loading {text.name} {RUNS} times each way.")
    files, seconds = equal_files(text, 1), {"page": [], "command": []}
    for _ in range(RUNS):
        seconds["page"].append(browser.upload_until_done(next(files)))
        begun = time.perf_counter()
        bench.manage("load", "--draft", str(next(files)))
        seconds["command"].append(time.perf_counter() - begun)
    page, command = (statistics.median(seconds[way]) for way in ("page", "command"))
    told = f"against {command:.2f} s by command"
    return Row("150,000 rows uploaded until the page says so", page, SHARE * command + MORE, "s", told=told)


def meanwhile(browser: Browser, text: Path) -> Row:
    """The same pages at rest and while files are loaded, asked for at the same pace."""
    say("Asking for pages at rest, and while files are loaded.")
    with reading(browser.port):  # so that every process has its templates
        time.sleep(3)
    with reading(browser.port) as rest:
        time.sleep(AT_REST)
    files = equal_files(text, 1 + 2 * RUNS)
    with reading(browser.port) as busy:
        for _ in range(RUNS):
            browser.upload_until_done(next(files))
    before, after = p95(rest), p95(busy)
    told = f"{1000 * after:.1f} ms against {1000 * before:.1f} ms, {len(busy)} pages"
    return Row("pages while it loads, p95 against at rest", after / before, MOST, "x", told=told)


@contextmanager
def reading(port: int):
    """Inside, a reader asks for one page after another; the list holds the seconds of each answer."""
    seconds, stop = [], threading.Event()
    reader = threading.Thread(target=_read, args=(port, seconds, stop))
    reader.start()
    try:
        yield seconds
    finally:
        stop.set()
        reader.join()


def _read(port: int, seconds: list[float], stop: threading.Event) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    while not stop.is_set():
        for path in PAGES:
            begun = time.perf_counter()
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            seconds.append(time.perf_counter() - begun)
            if answer.status != 200:
                raise RuntimeError(f"{path} was answered with {answer.status}")
            time.sleep(max(0, PACE - seconds[-1]))
    connection.close()


def p95(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]
