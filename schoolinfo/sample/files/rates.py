"""Chronic absenteeism, suspension and graduation files."""

import numpy as np

from .. import headers, rules
from ..groups import reported
from ..rates import Rates
from ..roster import District, School
from ..text import flag, whole
from .judged import Judged, Table, judge, judged_columns
from .rows import Rows

# Schools and years whose data the district did not certify, and whose level the state set after an error.
UNCERTIFIED = {("CHRO", 2024): "99100170130112", ("SUSP", 2023): "99100170130120"}
DATA_ERROR = {("CHRO", 2025): "99100170100176"}


def chronic_columns(rates: Rates, year: int) -> tuple[list[str], dict[str, list[str]]]:
    """Header and columns of ``chronicdownload`` of a year."""
    rows, everyone = _rows(rates, year)
    table = Table([(everyone, rules.CHRONIC)], rules.STANDARD_GRID, small=True, prints_folded=True)
    judged = _set_by_hand(rows, _judge(rates, rows, table), "CHRO")
    return headers.CHRONIC[year], _columns(rows, judged, "CHRO")


def suspension_columns(rates: Rates, year: int) -> tuple[list[str], dict[str, list[str]]]:
    """Header and columns of ``suspdownload`` of a year."""
    rows, _ = _rows(rates, year)
    kinds = rows.of([suspension_type(item) for item in rates.world.entities])
    choices = [(kinds == kind, cuts) for kind, cuts in rules.SUSPENSION.items()]
    table = Table(choices, rules.STANDARD_GRID, small=True, prints_folded=True)
    judged = _set_by_hand(rows, _judge(rates, rows, table), "SUSP")
    no = "N" if year == 2019 else ""
    columns = {
        **_columns(rows, judged, "SUSP"),
        "type": kinds.tolist(),
        "safetynet": flag(judged.small, no=no),
    }
    return headers.SUSPENSION[year], columns


def graduation_columns(rates: Rates, year: int) -> tuple[list[str], dict[str, list[str]]]:
    """Header and columns of ``graddownload`` of a year. Its Change level is printed as it was before folding."""
    rows, everyone = _rows(rates, year)
    table = Table([(everyone, rules.GRADUATION)], rules.GRADUATION_GRID, small=True)
    judged = _judge(rates, rows, table)
    columns = _columns(rows, judged, "GRAD", no="N")
    fifth_year = judged.now.parts["numerator"] // 40
    columns["fiveyrnumer"] = whole(np.where(judged.shown, fifth_year, 0))
    return headers.GRADUATION[year], columns


def suspension_type(item: School | District | None) -> str:
    """ES, MS and HS for schools; a school that spans levels is judged as a unified district, like the state."""
    if item is None:
        return "UD"
    if isinstance(item, District):
        return item.kind
    if item.low >= 9:
        return "HS"
    if item.high > 8:
        return "UD"
    return "MS" if item.low >= 5 else "ES"


def _rows(rates: Rates, year: int) -> tuple[Rows, np.ndarray]:
    rows = Rows(rates.world, year, rates.results(year).denominator, reported(year))
    return rows, np.ones(len(rows), dtype=bool)


def _judge(rates: Rates, rows: Rows, table: Table) -> Judged:
    before = rates.results(rows.year - 1) if rows.year - 1 in rates.measure.state else None
    return judge(rows, rates.results(rows.year), before, table)


def _columns(rows: Rows, judged: Judged, indicator: str, no: str = "") -> dict[str, list[str]]:
    now, before = judged.now.parts["numerator"], judged.before.parts["numerator"]
    return {
        **rows.columns(indicator),
        **judged_columns(rows, judged, no=no),
        "currnumer": whole(now, judged.shown),
        "priornumer": whole(before, judged.prior_shown),
        "certifyflag": flag(_is(rows, UNCERTIFIED.get((indicator, rows.year)))),
        "priorcertifyflag": flag(_is(rows, UNCERTIFIED.get((indicator, rows.year - 1)))),
        "dataerrorflag": flag(_is(rows, DATA_ERROR.get((indicator, rows.year)))),
    }


def _set_by_hand(rows: Rows, judged: Judged, indicator: str) -> Judged:
    """Uncertified data are set to Orange; after a data error the lowest level and Red, whatever the grid says."""
    uncertified = _is(rows, UNCERTIFIED.get((indicator, rows.year)))
    in_error = _is(rows, DATA_ERROR.get((indicator, rows.year)))
    return judged.overridden(uncertified, 2, 2, color=2).overridden(in_error, 1, None, color=1)


def _is(rows: Rows, cds: str | None) -> np.ndarray:
    return rows.where(lambda item: item is not None and item.cds == cds)
