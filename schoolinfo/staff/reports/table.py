"""All findings of a file as a table to download. Pure."""

from collections.abc import Iterable, Mapping

from schoolinfo.releases.manual import rules
from schoolinfo.spreadsheets import as_csv

from .findings import Said, Told

COLUMNS = (
    "level", "rule", "title", "message", "file", "line", "column", "cds", "value", "expected", "more", "what_to_do",
    "reason",
)  # fmt: skip


def findings_csv(found: Iterable[Told], reasons: Mapping[int, Said]) -> bytes:
    """One line a finding. `more`: how many unlisted places the last line of a rule stands for."""
    return as_csv(COLUMNS, (_row(one, reasons.get(one.place)) for one in found))


def _row(one: Told, reason: Said | None) -> dict:
    entry = rules().get(one.rule)
    return {
        "level": {"fail": "failure", "warn": "warning"}[one.level],
        "rule": one.rule,
        "title": str(entry.title) if entry else "",
        "message": one.message,
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "cds": one.cds,
        "value": one.value,
        "expected": one.expected,
        "more": one.more or None,
        "what_to_do": str(entry.mend) if entry else "",
        "reason": reason.text if reason else "",
    }
