"""How a rule that looks at rows says what it found."""

import numpy as np

from schoolinfo.releases.findings import MOST_PER_RULE, Findings
from schoolinfo.releases.table import Column, Table


def report(
    findings: Findings,
    level: str,
    rule: str,
    message: str,
    table: Table,
    rows: np.ndarray,
    column: Column,
    **more,
) -> None:
    """One finding for each row where the mask `rows` is true; the first are listed, the rest counted."""
    found = np.flatnonzero(rows)
    listed = found[:MOST_PER_RULE].tolist()
    for place, row in enumerate(listed, start=1):
        times = 1 + (len(found) - place if place == MOST_PER_RULE else 0)
        findings.add(
            level,
            rule,
            message,
            line=table.line(row),
            column=column.name,
            value=column.text(row)[:80],
            times=times,
            **more,
        )
