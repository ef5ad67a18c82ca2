"""A small dataset of names, loaded by the production engine and loader into a real value table."""

import re

import pytest

from schoolinfo.directory.entities import named
from schoolinfo.directory.loader import write
from schoolinfo.directory.reported import names_batch
from schoolinfo.releases import checks
from schoolinfo.releases import datasets as registry
from schoolinfo.releases.datasets import RESULTS, Claim, Dataset, Recogniser, Screened
from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.releases.findings import Findings
from tests.uploads import uploads  # noqa: F401

from .builders import text_file

HEADER = ("cds", "name", "subject", "reportingyear")
SCHOOL = "19647331930650"
FICTIONAL = "99100170000001"


def screen(upload):
    table = upload.tables["rows"]
    findings = Findings(table.file)
    checks.missing_columns(table, ["cds", "name"], findings)
    findings.stop_if_failed()
    checks.unknown_columns(table, {"cds", "name", "subject", "reportingyear"}, findings)
    cds = checks.cds_codes(table, table["cds"], findings)
    checks.damaged_text(table, ["name"], findings)
    findings.stop_if_failed()
    family = checks.one_family(table, cds, findings)
    checks.one_row_each(table, [cds], findings)
    findings.stop_if_failed()
    blank = table.get("none")
    batch = names_batch(cds, name=table["name"], district=blank, county=blank, charter=blank, dass=blank)
    return Screened(family, (batch,), findings, named(cds.stored))


def dataset(code, stage=RESULTS, **more):
    return Dataset(code, code, stage, 1, screen, write, ("directory_reportedname",), **more)


def said(table, name):
    return frozenset(table[name].values) - {""} if name in table and table.rows else None


def by_rows(table):
    subjects = said(table, "subject")
    return Claim(
        datasets=frozenset(f"test/{s}" for s in subjects) if subjects else None,
        periods=said(table, "reportingyear"),
    )


def by_name(name):
    found = re.match(r"(red|blue)(\d{4})?", name)
    if not found:
        return None
    return Claim(frozenset({f"test/{found[1]}"}), frozenset({found[2]}) if found[2] else None)


@pytest.fixture(autouse=True)
def test_datasets(monkeypatch):
    """Two datasets with one header, "test/red" and "test/blue", and nothing else."""
    recogniser = Recogniser(
        frozenset({"cds"}), by_rows, lambda table: Claim(frozenset({"test/red", "test/blue"})), by_name
    )
    monkeypatch.setattr(registry, "_datasets", {code: dataset(code) for code in ("test/red", "test/blue")})
    monkeypatch.setattr(registry, "_recognisers", [recogniser])


@pytest.fixture
def make_file(tmp_path):
    """Write a file of the test datasets: `make_file("red2025.txt", (cds, name), ...)`."""

    def make(name, *rows, subject="", year="", header=HEADER):
        filled = [(*row, subject, year)[: len(header)] for row in rows]
        return text_file(tmp_path / name, header, *filled)

    return make


@pytest.fixture
def load(db):
    """Load paths and publish them: `load(path, ...)` returns the outcomes."""

    published = Approval("approver")

    def load(*paths, approval=published, **options):
        return load_paths(paths, by="loader", approval=approval, **options)

    return load
