"""College/Career files."""

import numpy as np

from .. import headers, rules
from ..groups import reported
from ..rates import Rates
from ..results import Results
from ..text import tenths, whole
from .judged import Table, judge, judged_columns
from .rows import Rows

# Of a hundred prepared (or approaching prepared) graduates, how many by each way; a student may use several.
_PREPARED_BY = {
    "summative": 46,
    "ap": 31,
    "apexam": 28,
    "ibexam": 3,
    "collegecredit": 27,
    "agplus": 55,
    "cteplus": 19,
    "ssb": 24,
    "milsci": 2,
    "reg_pre": 1,
    "non_reg_pre": 1,
    "non_reg_pre_DASS": 1,
    "statefedjobs_DASS": 1,
    "trans_classwk": 2,
}
_APPROACHING_BY = {
    "summative": 34,
    "collegecredit": 18,
    "ag": 38,
    "cte": 26,
    "milsci": 2,
    "statefedjobs_DASS": 1,
    "trans_classwk": 2,
}
# Two names are printed otherwise than the rest of the header would have it.
_PRINTED_AS = {
    "curr_aprep_statefedjobs_DASS_pct": "curr_aprep_statefedjobs_dass_pct",
    "prior_aprep_statefedjobs_DASS_pct": "prior_aprep_statefedjobs_dass_pc",
}


def cci_columns(rates: Rates, year: int) -> tuple[list[str], dict[str, list[str]]]:
    """Header and columns of ``ccidownload`` of a year. Change is 0.0 where last year's group is hidden."""
    now = rates.results(year)
    before = rates.results(year - 1) if year - 1 in rates.measure.state else None
    rows = Rows(rates.world, year, now.denominator, reported(year))
    everyone = np.ones(len(rows), dtype=bool)
    table = Table([(everyone, rules.CCI)], rules.STANDARD_GRID, small=True, prints_folded=True)
    judged = judge(rows, now, before, table)
    everybody = now.denominator[rows.entity, 0]
    columns = {
        **rows.columns("CCI"),
        **judged_columns(rows, judged),
        "change": tenths(np.where(judged.changed, judged.change, 0), judged.shown),
        "studentgroup_pct": tenths(rules.percent(judged.now.denominator, everybody), judged.shown),
        **_ways("curr", judged.now, judged.shown),
        **_ways("prior", judged.before, judged.prior_shown),
    }
    return headers.CCI[year], columns


def _ways(prefix: str, results: Results, shown: np.ndarray) -> dict[str, list[str]]:
    prepared = results.parts["numerator"]
    approaching = (results.denominator - prepared) * 36 // 100
    counts = {
        "prep": prepared,
        "aprep": approaching,
        "nprep": results.denominator - prepared - approaching,
        **{f"prep_{way}": prepared * share // 100 for way, share in _PREPARED_BY.items()},
        **{f"aprep_{way}": approaching * share // 100 for way, share in _APPROACHING_BY.items()},
    }
    columns = {}
    for name, count in counts.items():
        percent = f"{prefix}_{name}_pct"
        columns[f"{prefix}_{name}"] = whole(count, shown)
        columns[_PRINTED_AS.get(percent, percent)] = tenths(rules.percent(count, results.denominator), shown)
    return columns
