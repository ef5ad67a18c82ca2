"""English Learner Progress. Before 2024 the files have no student group: every row is English learners."""

from .common import (
    BOTH,
    GROUP_CODE,
    KEPT,
    LEVEL,
    PERCENT,
    PERCENT_CHANGE,
    end,
    levels,
    names,
    result,
    sizes_met,
)
from .declarations import CURRENT, PRIOR, column, layouts

_PARTS = ("progressed", "maintainPL4", "maintainOth", "declined")
_ALTERNATE = ("progressed_Alternate", "maintainPL3_Alternate", "notprognotmain_Alternate", "95")


def _year(when, block, *, first=2019, parts_first=2019):
    """How many students took each way, and the rate, of one year."""
    parts = [column(f"{when}{part}", "", KEPT, blocks=[block], first=first) for part in _PARTS]
    alternate = [column(f"{when}{part}", "", KEPT, blocks=[block], first=parts_first) for part in _ALTERNATE]
    return (
        *parts,
        *alternate,
        *result(when, PERCENT, counted=True, first=first),
    )


_COLUMNS = (
    *names(),
    column("studentgroup", "group", GROUP_CODE, needed=True, first=2024),
    *_year("curr", CURRENT, parts_first=2023),
    *(column(f"pct{part}", blocks=[CURRENT], last=2022) for part in _PARTS),
    *_year("prior", PRIOR, first=2023, parts_first=2023),
    column("change", "change", PERCENT_CHANGE, needed=True, blocks=BOTH, first=2023),
    column("statuslevel", "status_level", LEVEL, needed=True, blocks=[CURRENT]),
    *levels(2023, 2025),
    column("flag95pct", last=2022),
    column("nsizemet", last=2022),
    column("nsizegroup", blocks=[CURRENT], last=2022),
    column("currnsizegroup", blocks=[CURRENT], first=2023, last=2023),
    column("priornsizegroup", blocks=[PRIOR], first=2023, last=2023),
    *sizes_met(),
    *end(),
)

ELPI = layouts(
    "elpi",
    _COLUMNS,
    (2019, 2022, 2023, 2024, 2025),
    exact={2024, 2025},
    implied=[("group", "EL", 2023)],
)
