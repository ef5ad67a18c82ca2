"""A Chromium for the journeys: from CHROMIUM or PATH; else from the system's packages, else from Playwright.

`python tests/browser/chromium.py` gets one where there is none, and prints its path.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LAUNCH_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MISSING = "No Chromium: set CHROMIUM to its path, or install the package chromium."


class NoChromium(Exception):
    """No Chromium on this machine."""


def chromium_path() -> str:
    """The path of a Chromium that is on this machine. Raises NoChromium."""
    for look in (_named_in_environment, _on_path, _playwrights_own):
        if found := look():
            return found
    raise NoChromium(MISSING)


def obtain() -> str:
    """The path of a Chromium, installed first where there is none. Raises NoChromium."""
    for install in (_nothing, _install_package, _install_with_playwright):
        install()
        try:
            return chromium_path()
        except NoChromium:
            continue
    raise NoChromium(MISSING)


def _named_in_environment() -> str | None:
    named = os.environ.get("CHROMIUM")
    if named and not shutil.which(named):
        raise NoChromium(f"CHROMIUM names {named}, which cannot be run.")
    return named


def _on_path() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _nothing() -> None:
    """The first attempt: what is there already."""


def _install_package() -> None:
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _attempt("apt-get", "-qq", "update")
        _attempt("apt-get", "-qq", "install", "--yes", "--no-install-recommends", "chromium")


def _install_with_playwright() -> None:
    _attempt(sys.executable, "-m", "playwright", "install", "chromium")


def _attempt(*command: str) -> None:
    """Run the command; whether it helped is seen by looking for a Chromium again."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=False, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr)


if __name__ == "__main__":
    try:
        print(obtain())
    except NoChromium as error:
        sys.exit(str(error))
