"""ELA, mathematics and science files."""

import numpy as np

from .. import headers, rules
from ..groups import LANGUAGE, reported
from ..roster import School
from ..scores import Scores
from ..text import flag, tenths, whole
from .judged import Table, judge, judged_columns
from .rows import Rows

# The publisher's codes for borrowed results are not known; this one stands for any of them.
BORROWED = "PS"
_CUTS = {"ELA": (rules.ELA, rules.ELA_HIGH), "MATH": (rules.MATH, rules.MATH_HIGH)}


def academic_columns(scores: Scores, year: int) -> tuple[list[str], dict[str, list[str]]]:
    """Header and columns of ``eladownload``, ``mathdownload`` or ``sciencedownload`` of a year."""
    science = scores.subject.code == "SCIENCE"
    now = scores.results(year)
    before = scores.results(year - 1) if year - 1 in scores.subject.state else None
    rows = Rows(scores.world, year, now.denominator, reported(year, _extra_groups(science, year)))
    high_school = rows.where(lambda item: isinstance(item, School) and item.low >= 9)
    judged = judge(rows, now, before, _table(scores.subject.code, high_school))
    columns = {
        **rows.columns(scores.subject.code),
        **judged_columns(rows, judged),
        **_participation("curr", judged.now),
        **_participation("prior", judged.before),
        "hscutpoints": flag(high_school),
        "pairshare_method": rows.of([_borrowed(item) for item in scores.world.entities]).tolist(),
        **dict.fromkeys(("curradjustment", "prioradjustment", "notestflag"), [""] * len(rows)),
    }
    return (headers.SCIENCE if science else headers.ACADEMIC)[year], _with_2022_names(columns)


def _table(subject: str, high_school: np.ndarray) -> Table:
    if subject == "SCIENCE":
        return Table([(np.ones_like(high_school), rules.SCIENCE)], rules.TESTS_GRID)
    lower, upper = _CUTS[subject]
    return Table([(~high_school, lower), (high_school, upper)], rules.TESTS_GRID)


def _extra_groups(science: bool, year: int) -> tuple[str, ...]:
    by_test = ("CAST", "CAA") if science else ("SBA", "CAA") if year >= 2022 else ()
    return (*LANGUAGE, *by_test)


def _participation(prefix: str, results) -> dict[str, list[str]]:
    parts, known = results.parts, results.denominator > 0
    enrolled, tested = parts["enrolled"], parts["tested"]
    rate = (tested * 200 + enrolled) // np.maximum(2 * enrolled, 1)
    scored_shown = (parts["scored"] >= rules.SHOWN_FROM) & (results.denominator >= rules.SHOWN_FROM)
    return {
        f"{prefix}prate_enrolled": whole(enrolled, known),
        f"{prefix}prate_tested": whole(tested, known),
        f"{prefix}prate": whole(rate, known),
        f"{prefix}numPRLOSS": whole(parts["missing"], parts["missing"] > 0),
        f"{prefix}denom_withoutPRLOSS": whole(parts["scored"], known),
        f"{prefix}status_withoutPRLOSS": tenths(rules.to_tenths(parts["raw_scored"]), scored_shown),
    }


def _with_2022_names(columns: dict[str, list[str]]) -> dict[str, list[str]]:
    """Participation had no prefix before there was a prior year beside it."""
    for name in ("prate_enrolled", "prate_tested", "prate", "numPRLOSS"):
        columns[name] = columns[f"curr{name}"]
    return columns


def _borrowed(item) -> str:
    return BORROWED if isinstance(item, School) and item.borrows_from else ""
