"""English Language Arts, Mathematics (one layout) and Science."""

from schoolinfo.releases.columns import number, text

from .common import (
    GROUP,
    LEVEL,
    SIZE,
    YES_NO,
    compared,
    end,
    levels,
    names,
    result,
    sizes_met,
    tested,
)
from .declarations import CURRENT, CURRENT_TESTED, PRIOR, column, layouts

POINTS = number(-500, 500)  # average distance from the standard, in scale points
INDEX = number(0, 100)  # average Science points
INDEX_CHANGE = number(-100, 100)


def _results(status, change):
    return (
        GROUP,
        *result("curr", status, counted=False),
        *compared(status, change, (2019, 2019), (2023, 2025), counted=False),
        column("statuslevel", "status_level", LEVEL, needed=True, blocks=[CURRENT]),
        *levels(2019, 2019),
        *levels(2023, 2025),
        *sizes_met(),
    )


_NOW = [CURRENT, CURRENT_TESTED]
_STATUS_ONLY = (  # 2022, where the names do not yet say "curr"
    column("prate_enrolled", "curr_enrolled", SIZE, blocks=_NOW, hides=CURRENT_TESTED, first=2022, last=2022),
    column("prate_tested", "curr_tested", SIZE, blocks=_NOW, hides=CURRENT_TESTED, first=2022, last=2022),
    column("prate", "", blocks=_NOW, first=2022, last=2022),
    column("numPRLOSS", "", blocks=_NOW, first=2022, last=2022),
    column(
        "currdenom_withoutPRLOSS",
        "curr_without",
        SIZE,
        blocks=_NOW,
        hides=CURRENT_TESTED,
        first=2022,
        last=2022,
    ),
    column("currstatus_withoutPRLOSS", "", blocks=_NOW, first=2022, last=2022),
)

_ACADEMIC = (
    *names(),
    *_results(POINTS, POINTS),
    column("hscutpoints", "high_school", YES_NO),
    column("curradjustment", blocks=[CURRENT], last=2019),
    column("prioradjustment", blocks=[PRIOR], last=2019),
    column("pairshare_method", "borrowed", text(20)),
    column("notestflag", "no_test", text(20), last=2019),
    *_STATUS_ONLY,
    *tested("curr", POINTS, first=2023),
    *tested("prior", POINTS, first=2024),
    *end(),
)
_SCIENCE = (
    *names(),
    *_results(INDEX, INDEX_CHANGE),
    *tested("curr", INDEX, first=2024),
    *tested("prior", INDEX, first=2024),
    *end(),
)

ELA = layouts("ela", _ACADEMIC, (2019, 2022, 2023, 2024, 2025), exact={2025})
MATH = layouts("math", _ACADEMIC, (2019, 2022, 2023, 2024, 2025), exact={2025})
SCIENCE = layouts("science", _SCIENCE, (2024, 2025), exact={2025})
