"""Can the size of a hidden group be had from the groups beside it?"""

import numpy as np
import pandas as pd

from schoolinfo.measures import State
from schoolinfo.releases.findings import Findings
from schoolinfo.student_groups import ALL, RACES

from ..modelsheet import SMALLEST, ModelSheet
from ..rows import Rows

# (the whole, its parts): when one part alone is hidden, the rest of the whole gives its size away.
SETS = (
    (ALL, tuple(RACES)),
    (ALL, ("EL", "EO")),
    ("EL", ("ELO", "RFP")),
)


def hidden_by_subtraction(rows: Rows, model: ModelSheet, findings: Findings):
    """Warn where exactly one part of a whole is hidden and the whole less the other parts gives its size."""
    frame = pd.DataFrame(
        {
            "place": _places(rows),
            "group": rows.student_group.stored[rows.student_group.codes],
            "students": np.where(rows.shown, rows.students.number, np.nan),
            "hidden": rows.state == State.HIDDEN,
            "row": np.arange(rows.table.rows),
        }
    )
    for whole, parts in SETS:
        for row in _given_away(frame, whole, parts):
            findings.warn(
                "hidden_by_subtraction",
                "The size of this hidden group follows from the groups beside it.",
                line=rows.table.line(row),
                column=rows.student_group.name,
                value=rows.student_group.stored[rows.student_group.codes[row]],
                expected="a second group hidden with it",
            )


def _places(rows: Rows) -> np.ndarray:
    """A number for each school, measure and number of years."""
    keys = np.zeros(rows.table.rows, dtype=np.int64)
    for column in (rows.cds, rows.measure, rows.years_pooled):
        keys = keys * len(column.stored) + column.codes
    return keys


def _given_away(frame: pd.DataFrame, whole: str, parts: tuple[str, ...]) -> list[int]:
    """The rows of the hidden parts, in the order of the file."""
    members = frame[frame["group"].isin(parts)]
    hidden = members[members["hidden"]]
    alone = hidden[~hidden["place"].duplicated(keep=False)].set_index("place")["row"]
    shown = members.groupby("place")["students"].sum()
    total = frame[frame["group"] == whole].drop_duplicates("place").set_index("place")["students"]
    rest = (total - shown).reindex(alone.index)
    return sorted(alone[(rest >= 1) & (rest < SMALLEST)].tolist())
