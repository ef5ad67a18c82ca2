"""Lighthouse from the packages that `package-lock.json` pins, in the Chromium of the journeys."""

import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.browser.chromium import LAUNCH_ARGUMENTS

HERE = Path(__file__).resolve().parent
PROGRAM = HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
# Chromium may find no host but this machine, so nothing leaves it.
FLAGS = [
    "--headless=new",
    *LAUNCH_ARGUMENTS,
    "--disable-default-apps",
    "--disable-domain-reliability",
    "'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'",
]
ATTEMPTS = 3
FINDINGS = 5  # findings named for each page and category that is short


class NotReady(Exception):
    """Lighthouse cannot run here; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Audit:
    """What Lighthouse says of one page: points from 0 to 100 by category, and what cost points."""

    points: dict[str, float]
    findings: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, report: dict) -> "Audit":
        return cls(
            {code: round(100 * part["score"]) for code, part in report["categories"].items()},
            {code: _findings(report["audits"], part) for code, part in report["categories"].items()},
        )


def _findings(audits: dict, category: dict) -> tuple[str, ...]:
    """The audits of a category that cost points, the weightiest first."""
    weighed = sorted(category["auditRefs"], key=lambda reference: -reference["weight"])
    short = (
        audits[reference["id"]]
        for reference in weighed
        if reference["weight"] and (audits[reference["id"]]["score"] or 0) < 1
        and audits[reference["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual", "informative")
    )  # fmt: skip
    return tuple(
        f"{audit['id']}: {audit['title']} {audit.get('displayValue', '')}".strip() for audit in short
    )


def install() -> None:
    """Lighthouse and what it needs, by hash, without running their scripts. Raises NotReady."""
    if not (shutil.which("node") and shutil.which("npm")):
        raise NotReady("Node.js 18 or newer with npm is needed (Debian: apt install nodejs npm).")
    lock, mark = HERE / "package-lock.json", HERE / "node_modules" / ".installed"
    if mark.exists() and mark.read_bytes() == lock.read_bytes():
        return
    if subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=HERE, stdin=subprocess.DEVNULL).returncode:
        raise NotReady("npm could not install Lighthouse.")
    mark.write_bytes(lock.read_bytes())


def audit(address: str, categories: tuple[str, ...], chromium: str) -> Audit:
    """Look at a page as a phone on a slow line does. Raises NotReady.

    A busy machine can lose the recording of a load; Lighthouse then asks to be run again.
    """
    for _ in range(ATTEMPTS):
        report = _report(address, categories, chromium)
        if not report.get("runtimeError"):
            return Audit.of(report)
    raise NotReady(f"Lighthouse could not read {address}: {report['runtimeError']['message']}")


def _report(address: str, categories: tuple[str, ...], chromium: str) -> dict:
    """What Lighthouse writes about one load. It ends before a pipe is read to the end, so it writes a file."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        command = [
            "node",
            str(PROGRAM),
            address,
            "--quiet",
            "--output=json",
            f"--output-path={report.name}",
            "--no-enable-error-reporting",
            f"--only-categories={','.join(categories)}",
            f"--chrome-flags={' '.join(FLAGS)}",
        ]
        environment = {**os.environ, "CHROME_PATH": chromium}
        subprocess.run(
            command, cwd=HERE, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        said = Path(report.name).read_text()
    if not said:
        raise NotReady(f"Lighthouse could not look at {address}.")
    return json.loads(said)
