"""College/Career: the rate, and by which of the state's ways graduates were prepared (109 columns in 2025)."""

from .common import (
    GROUP,
    KEPT,
    LEVEL,
    PERCENT,
    PERCENT_CHANGE,
    SIZE,
    YES_NO,
    compared,
    end,
    levels,
    names,
    result,
    sizes_met,
)
from .declarations import CURRENT, PRIOR, column, layouts

_PREPARED = [
    "summative",
    "ap",
    "ibexam",
    "collegecredit",
    "agplus",
    "cteplus",
    "ssb",
    "milsci",
    "reg_pre",
    "statefedjobs_DASS",
    "trans_classwk",
]
_APPROACHING = ["summative", "collegecredit", "ag", "cte", "milsci", "statefedjobs_DASS", "trans_classwk"]
_BEFORE_2025 = ["apexam", "non_reg_pre", "non_reg_pre_DASS"]  # prepared by; renamed or dropped since

# As the publisher spells them: lower case in one year, cut short in the other.
_SPELT = {
    "curr_aprep_statefedjobs_DASS_pct": "curr_aprep_statefedjobs_dass_pct",
    "prior_aprep_statefedjobs_DASS_pct": "prior_aprep_statefedjobs_dass_pc",
}


def _pair(name, block, field="", rule=KEPT, **years):
    percent = f"{name}_pct"
    return (
        column(name, field, rule, blocks=[block], **years),
        column(_SPELT.get(percent, percent), "", KEPT, blocks=[block], **years),
    )


def _ways(when, block, first):
    prefix = "" if when == "curr" else "prior_"
    yield from _pair(f"{when}_prep", block, f"{prefix}numerator", SIZE, first=first)
    for way in _PREPARED:
        yield from _pair(f"{when}_prep_{way}", block, first=first)
    for way in _BEFORE_2025:
        yield from _pair(f"{when}_prep_{way}", block, first=first, last=2024)
    yield from _pair(f"{when}_aprep", block, first=first)
    for way in _APPROACHING:
        yield from _pair(f"{when}_aprep_{way}", block, first=first)
    yield from _pair(f"{when}_nprep", block, first=first)


_COLUMNS = (
    *names(),
    column("safetynet", "small_population", YES_NO, last=2019),
    GROUP,
    column("studentgroup_pct", "", KEPT, blocks=[CURRENT]),
    *result("curr", PERCENT, counted=False),
    *compared(PERCENT, PERCENT_CHANGE, (2019, 2019), (2024, 2025), counted=False),
    column("statuslevel", "status_level", LEVEL, needed=True, blocks=[CURRENT]),
    *levels(2019, 2019),
    *levels(2024, 2025),
    column("smalldenom", "small_population", YES_NO, first=2024),
    *sizes_met(),
    *_ways("curr", CURRENT, 2019),
    *_ways("prior", PRIOR, 2019),
    *end(),
)

COLLEGE_CAREER = layouts("cci", _COLUMNS, (2019, 2023, 2024, 2025), exact={2025})
