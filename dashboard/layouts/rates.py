"""Chronic Absenteeism, Suspension Rate and Graduation Rate: students counted out of students enrolled."""

from schoolinfo.releases.columns import choice

from .common import (
    GROUP,
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
from .declarations import CURRENT, column, layouts

SCHOOL_TYPE = choice(("ES", "MS", "HS", "ED", "HD", "UD"))
YEARS = (2019, 2022, 2023, 2024, 2025)


def _results(*, changelevel: str = "changelevel"):
    """Everything from the counts to the flags of size; the small-population flag was renamed in 2023."""
    return (
        *result("curr", PERCENT, counted=True),
        *compared(PERCENT, PERCENT_CHANGE, (2019, 2019), (2023, 2025), counted=True),
        column("safetynet", "small_population", YES_NO, last=2019),
        column("statuslevel", "status_level", LEVEL, needed=True, blocks=[CURRENT]),
        *levels(2019, 2019),
        *levels(2023, 2025, changelevel=changelevel),
        column("smalldenom", "small_population", YES_NO, first=2023),
    )


_CERTIFIED = (
    column("certifyflag", "not_certified", YES_NO),
    column("priorcertifyflag", "prior_not_certified", YES_NO, first=2023),
)
_CHRONIC = (
    *names(),
    GROUP,
    *_results(changelevel="changeLevel"),
    *sizes_met(),
    *_CERTIFIED,
    column("dataerrorflag", "data_error", YES_NO),
    *end(),
)
_SUSPENSION = (
    *names(twice=(column("cdscode", "cds", last=2019),)),
    column("type", "school_type", SCHOOL_TYPE, needed=True),
    GROUP,
    *_results(),
    *sizes_met(),
    *_CERTIFIED,
    *end(),
)
_GRADUATION = (
    *names(),
    GROUP,
    *_results(),
    column("fiveyrnumer", "", SIZE, blocks=[CURRENT]),
    *sizes_met(),
    *end(),
)

CHRONIC = layouts("chronic", _CHRONIC, YEARS, exact={2025})
SUSPENSION = layouts("susp", _SUSPENSION, YEARS, exact={2025})
GRADUATION = layouts("grad", _GRADUATION, YEARS, exact={2025})
