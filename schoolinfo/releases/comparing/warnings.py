"""Changes that are worth a warning, found while a file is loaded and kept with its version."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from django.db import connection

from ..datasets import Dataset, Screened, Upload
from ..findings import Findings
from ..ledger import public_version
from ..models import Edition, Version
from .changes_sql import changes_sql
from .compared import Compared
from .counterparts import earlier
from .limits import Limits, in_force
from .lines import Lines
from .sentences import Change, Telling


def warn_of_changes(
    version: int, *, edition: Edition, dataset: Dataset, upload: Upload, screened: Screened
) -> None:
    """Add to the findings of an upload what its rows, written as `version`, changed by more than the limits.

    They are held against the public version of the same edition, and against the public version of the year
    before. Call in the transaction that wrote the rows. Queries: three, and two or three for each version that
    they are held against, and those of the dataset's own looks.
    """
    compared = dataset.compared
    if compared is None:
        return
    limits, lines = in_force(), Lines(upload, screened, compared)
    for other, when in _others(edition, compared):
        scale = compared.scale(version)
        same_scale = compared.scale(other.pk) == scale
        found = _changes(version, other, compared, limits, limits.value.get(scale) if same_scale else None)
        _add(screened.findings, found, Telling(compared, limits, lines, scale, when))
    for look in compared.also:
        look(version, edition, lines, screened.findings)


def _others(edition: Edition, compared: Compared) -> list[tuple[Version, str]]:
    """The versions to be held against, and when they were, in words."""
    found = []
    if public := public_version(edition):
        found.append((public, f"in version {public.number}, which is public"))
    before = earlier(edition)
    if before is None:
        return found
    period = before.edition.period
    last_year = int(edition.period[:4]) - int(period[:4]) == 1
    if last_year or not compared.every_year:
        found.append((before, f"last year ({period})" if last_year else f"in {period}"))
    return found


def _changes(
    version: int, other: Version, compared: Compared, limits: Limits, limit: float | None
) -> dict[str, tuple[int, list[Change]]]:
    """{rule: (how many, the first of them)}. One query. Without a limit, values are not held against each other."""
    asked = {
        "new": version,
        "old": other.pk,
        "limit": None if limit is None else Decimal(str(limit)),
        "least": limits.least_students,
        "size": Decimal(str(limits.size_percent)),
        "lost": Decimal(str(limits.schools_lost_percent)),
        "share": Decimal(str(limits.together_percent)),
        "schools": limits.together_schools,
        "everyone": list(compared.watched.everyone),
    }
    found: dict[str, tuple[int, list[Change]]] = defaultdict(lambda: (0, []))
    with connection.cursor() as cursor:
        cursor.execute(changes_sql(compared), asked)
        for rule, key, new, old, extra, times in cursor.fetchall():
            found[rule] = (times, [*found[rule][1], Change(tuple(key), new, old, extra)])
    return found


def _add(findings: Findings, found: dict[str, tuple[int, list[Change]]], telling: Telling) -> None:
    """Findings in the order of the rules; each rule lists its first, and counts the rest."""
    if "lost" in found:
        message, where = telling.lost(found["lost"][1])
        findings.warn("change_schools_lost", message, **where)
    for change, times in _listed(found, "value"):
        message, where = telling.value(change)
        if telling.compared.watched.growth:
            findings.warn("change_growth", message, times=times, **where)
        else:
            findings.warn("change_status", message, times=times, **where)
    for change, times in _listed(found, "size"):
        message, where = telling.size(change)
        findings.warn("change_size", message, times=times, **where)
    for change, times in _listed(found, "together"):
        message, where = telling.together(change)
        findings.warn("change_colors_together", message, times=times, **where)


def _listed(found: dict[str, tuple[int, list[Change]]], rule: str) -> Iterator[tuple[Change, int]]:
    """What a rule lists, each once; with the last of them all that it does not list."""
    times, changes = found.get(rule, (0, []))
    for number, change in enumerate(changes, start=1):
        yield change, 1 + (times - number if number == len(changes) else 0)
