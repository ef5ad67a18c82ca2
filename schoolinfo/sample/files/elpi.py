"""English learner progress files."""

import numpy as np

from .. import headers, rules
from ..groups import INDEX
from ..rates import Rates
from ..text import flag, tenths, whole
from .judged import Judged, Table, judge, judged_columns
from .rows import Rows

_PARTS = (
    "progressed",
    "maintainPL4",
    "maintainOth",
    "declined",
    "progressed_Alternate",
    "maintainPL3_Alternate",
    "notprognotmain_Alternate",
)


def elpi_columns(rates: Rates, year: int) -> tuple[list[str], dict[str, list[str]]]:
    """Header and columns of ``elpidownload`` of a year."""
    now = rates.results(year)
    before = rates.results(year - 1) if year - 1 in rates.measure.state and year != 2019 else None
    groups = [INDEX["EL"], INDEX["LTEL"]] if year >= 2024 else [INDEX["EL"]]
    rows = Rows(rates.world, year, now.denominator, groups)
    table = Table([(np.ones(len(rows), dtype=bool), rules.ELPI)], rules.STANDARD_GRID)
    judged = judge(rows, now, before, table)
    trimmed = year == 2024
    columns = {
        **rows.columns("ELPI"),
        **judged_columns(rows, judged, trimmed, no="N"),
        **_progress("curr", judged.now, judged.shown),
        **_progress("prior", judged.before, judged.prior_shown),
        "priordenom": whole(judged.before.denominator),
        "accountabilitymet": flag(judged.color > 0),
        **_sizes(judged),
    }
    return headers.ELPI[year], columns


def _progress(prefix: str, results, shown: np.ndarray) -> dict[str, list[str]]:
    parts = split(results.denominator, results.parts["numerator"])
    columns = {f"{prefix}{name}": whole(parts[name], shown) for name in _PARTS}
    percent = {
        f"pct{name}": tenths(rules.percent(parts[name], results.denominator), shown) for name in _PARTS[:4]
    }
    return {
        **columns,
        **percent,
        f"{prefix}95": whole(np.where(shown, parts["95"], 0)),
        f"{prefix}numer": whole(results.parts["numerator"], shown),
    }


def split(denominator: np.ndarray, numerator: np.ndarray) -> dict[str, np.ndarray]:
    """Divide learners among the ways of counting them; the first, second, fifth and sixth make the numerator."""
    rest = denominator - numerator
    progress = {
        "maintainPL4": numerator // 18,
        "progressed_Alternate": numerator // 70,
        "maintainPL3_Alternate": numerator // 160,
    }
    other = {"declined": rest // 3, "notprognotmain_Alternate": rest // 50, "95": rest // 120}
    return {
        **progress,
        **other,
        "progressed": numerator - sum(progress.values()),
        "maintainOth": rest - sum(other.values()),
    }


def _sizes(judged: Judged) -> dict[str, list[str]]:
    """The older columns on sizes and participation."""
    size = np.where(judged.now.denominator >= 30, "30+", np.where(judged.shown, "11-29", "1-10")).tolist()
    prior = judged.before.denominator
    return {
        "flag95pct": flag(judged.shown),
        "nsizemet": flag(judged.size_met, no="N"),
        "nsizegroup": size,
        "currnsizegroup": size,
        "priornsizegroup": np.where(prior >= 30, "30+", np.where(prior >= 11, "11-29", "1-10")).tolist(),
    }
