"""Load damaged copies of the sample's files and hold the site against what it was before."""

from collections import Counter
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.releases.models import Event, Version

from .mutate import damage, damage_bytes

SAMPLE = Path(settings.BASE_DIR) / "data" / "sample"


def text_files() -> list[Path]:
    return sorted(path for path in SAMPLE.iterdir() if path.suffix in (".txt", ".csv"))


def workbooks() -> list[Path]:
    return sorted(SAMPLE.glob("*.xlsx"))


def try_mutants(paths: list[Path], seeds: range, folder: Path) -> Counter:
    """Load one mutant a seed, taking the files in turn; returns how many were loaded and refused.

    Every mutant is loaded whole or refused with a message, and a refusal leaves the site as it was.
    """
    tally = Counter()
    for seed in seeds:
        original = paths[seed % len(paths)]
        spoil = damage_bytes if original.suffix == ".xlsx" else damage
        mutant = folder / original.name
        mutant.write_bytes(spoil(original.read_bytes(), seed))
        with transaction.atomic():
            tally[load_whole_or_not_at_all(mutant, f"seed {seed}")] += 1
            transaction.set_rollback(True)
    return tally


def load_whole_or_not_at_all(mutant: Path, label: str) -> str:
    """Load a damaged file: "loaded" or "refused", each as it should be. `label` names it in messages."""
    before = _state()
    outcomes = load_paths([mutant], by="loader", approval=Approval("approver"))
    assert outcomes, f"{label}: {mutant.name} had no outcome"
    for outcome in outcomes:
        if outcome.status == "loaded":
            _whole(outcome.version, label)
        else:
            assert all(str(finding) for finding in outcome.failures), f"{label}"
            assert "database" not in {f.rule for f in outcome.failures}, f"{label}: {outcome.failures}"
    if all(outcome.status != "loaded" for outcome in outcomes):
        assert _state() == before, f"{label}: {mutant.name} was refused and changed something"
        return "refused"
    return "loaded"


def _whole(version: Version, label: str) -> None:
    """A loaded version has exactly the rows that its ledger entry counts."""
    with connection.cursor() as cursor:
        for table in datasets()[version.edition.dataset].tables:
            cursor.execute(f'select count(*) from "{table}" where version_id = %s', [version.pk])
            assert cursor.fetchone()[0] == version.row_counts.get(table, 0), f"{label}: {version}"


def _state() -> tuple:
    tables = sorted({table for dataset in datasets().values() for table in dataset.tables})
    with connection.cursor() as cursor:
        counts = []
        for table in [*tables, "directory_entity"]:
            cursor.execute(f'select count(*) from "{table}"')
            counts.append(cursor.fetchone()[0])
    return Version.objects.count(), Event.objects.count(), *counts
