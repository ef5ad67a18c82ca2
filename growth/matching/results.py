"""The numbers of one result of every line: read, and taken away where the result is hidden."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from schoolinfo.releases.matching.declared import LEAVE, Plan, key_of
from schoolinfo.releases.table import Table

from ..modelsheet import SMALLEST
from . import texts
from .meanings import EMPTY, KEEP, NUMBERS, SHOWN, is_mark

HIDDEN = ("N_LT_MIN", "PRIVACY")
ON_THE_SCALE = ("estimate", "std_error", "ci_low", "ci_high")
SHARES = "shares"  # the answer that numbers of the scale are printed from 0 to 1


@dataclass(frozen=True, slots=True)
class Results:
    """A text a row of the file for each column of the layout. `left`: no result here; `small`: 1 to 10 students."""

    COLUMNS: ClassVar = (
        "estimate", "n_students", "std_error", "ci_low", "ci_high", "published_category", "n_improved",
        "pct_improved", "suppression",
    )  # fmt: skip
    # The results of the file that a column of the layout is made of.
    BEHIND: ClassVar = {name: (name,) for name in COLUMNS} | {
        "ci_low": ("ci_low", "ci"),
        "ci_high": ("ci_high", "ci"),
        "ci_level": ("ci_low", "ci_high", "ci"),
        "suppression": ("suppression", "estimate"),
    }
    columns: Mapping[str, np.ndarray]
    left: np.ndarray
    small: np.ndarray


def results_of(table: Table, plan: Plan, keys: Mapping[str, str]) -> Results:
    """The results in the columns `keys` ({result: key}). A hidden result has no numbers."""
    marks = plan.values.get("marks", {})
    found = {code: _read(table, key, code, marks) for code, key in keys.items()}
    found |= _ends(found.pop("ci", None))
    if plan.said.get("printed") == SHARES:
        found |= {code: _each(found[code], texts.times_100) for code in ON_THE_SCALE if code in found}
    state, small = _states(table, plan, keys, found)
    columns = {}
    for name in Results.COLUMNS:
        cells = found.get(name, np.full(table.rows, "", dtype=object))
        columns[name] = np.where(state == "", cells, "")
    columns["suppression"] = np.where(state == LEAVE, "", state)
    return Results(columns, state == LEAVE, small)


def _read(table: Table, key: str, code: str, marks: Mapping[str, str]) -> np.ndarray:
    """Every row's number as plain digits; "" for a mark with a meaning; any other text as it is."""
    if code not in NUMBERS:
        return table.columns[key].each(str)

    def read(text: str) -> str:
        if is_mark(text, code):
            return text if marks.get(key_of(text), KEEP) == KEEP else ""
        return text if code == "ci" else texts.number(text, percent=code == "pct_improved") or ""

    return table.columns[key].each(read)


def _ends(cells: np.ndarray | None) -> dict[str, np.ndarray]:
    """The low and the high end of ranges that stand in one cell."""
    if cells is None:
        return {}
    pairs = {text: texts.both_ends(text) or (text, text) for text in set(cells.tolist())}
    return {
        name: _each(cells, lambda text, end=end: pairs[text][end])
        for end, name in enumerate(("ci_low", "ci_high"))
    }


def _states(table: Table, plan: Plan, keys: Mapping[str, str], found) -> tuple[np.ndarray, np.ndarray]:
    """Why a row has no result in this layout's codes (LEAVE: it has none at all, "": it has one), and which
    rows have 1 to 10 students.

    What hides a group comes before everything else, whatever column says it.
    """
    marks = plan.values.get("marks", {})
    state = np.full(table.rows, "", dtype=object)
    students = table.columns[keys["n_students"]].each(_size, dtype=float)
    state[students == 0] = "NOT_APPLICABLE"
    for code in ("n_students", "estimate"):
        _say(state, table.columns[keys[code]], lambda text, code=code: _meaning(text, code, marks))
    if flag := keys.get("suppression"):
        _say(state, table.columns[flag], lambda text: _flag(text, plan))
    for code, key in keys.items():
        if code in NUMBERS:
            _say(state, table.columns[key], lambda text, code=code: _hides(_meaning(text, code, marks)))
    small = (students >= 1) & (students < SMALLEST)
    state[small] = "N_LT_MIN"
    return state, small


def _say(state: np.ndarray, column, meaning) -> None:
    said = column.each(meaning)
    state[said != ""] = said[said != ""]


def _meaning(text: str, code: str, marks: Mapping[str, str]) -> str:
    if not is_mark(text, code):
        return ""
    meant = marks.get(key_of(text), "")
    return "" if meant in (EMPTY, KEEP) else meant


def _hides(meant: str) -> str:
    return meant if meant in HIDDEN else ""


def _flag(text: str, plan: Plan) -> str:
    meant = plan.values.get("suppression", {}).get(key_of(text), text)
    return "" if meant == SHOWN else meant


def _size(text: str) -> float:
    read = texts.number(text)
    return float(read) if read is not None else np.nan


def _each(cells: np.ndarray, function) -> np.ndarray:
    """`function` of every text, called once for each different one."""
    made = {text: function(text) for text in set(cells.tolist())}
    return np.array([made[text] for text in cells.tolist()], dtype=object)
