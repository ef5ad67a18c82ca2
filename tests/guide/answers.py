"""What the answer to a question of a hunt must be, from the stored value alone.

`expected` raises `Missing` for a question about a number that is hidden or not there.
"""

import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from django.conf import settings

from dashboard.guide.kit.hunt.question import Found

from . import stored as own

NEEDED = 30  # students in both years, for a color at a school
UNCOLORED = {"ELO", "RFP", "EO", "SBA", "CAA", "CAST"}
LABELS = {
    "AA": "Black/African American",
    "AI": "American Indian or Alaska Native",
    "AS": "Asian",
    "FI": "Filipino",
    "HI": "Hispanic",
    "PI": "Pacific Islander",
    "WH": "White",
    "MR": "Two or More Races",
    "EL": "English Learner",
    "LTEL": "Long-Term English Learner",
    "SED": "Socioeconomically Disadvantaged",
    "SWD": "Students with Disabilities",
    "FOS": "Foster Youth",
    "HOM": "Homeless",
    "ALL": "All Students",
}
STATES = {
    own.HIDDEN: "Hidden",
    own.NOT_APPLICABLE: "Not applicable",
    own.NOT_REPORTED: "Not reported",
}
RELEASED = json.loads((Path(settings.BASE_DIR) / "data" / "rules" / "released.json").read_text())["measures"]


class Missing(Exception):
    """A question about a number that is hidden, or is not there."""


def expected(found: Found) -> str:
    """The answer in the words of the page. Raises Missing."""
    return _KINDS[found.kind](found)


def _row(found: Found, group: str = "") -> dict:
    """The stored row of the card, which is the newest that speaks of the school."""
    main = "EL" if found.measure == "elpi" else "ALL"
    if not group and found.year != max(own.years_with_rows(found.cds, found.measure), default=0):
        raise Missing(f"{found.year} is not the newest year")
    row = own.dashboard_rows(found.cds, found.measure, found.year).get(group or main)
    if row is None or row["state"] != own.SHOWN or row["status"] is None:
        raise Missing(f"state {row and row['state']}")
    return row


def _colored(row: dict) -> dict:
    """A row of a group that is large enough for levels."""
    if (row["students"] or 0) < NEEDED or row["student_group"] in UNCOLORED:
        raise Missing("no level below 30 students")
    return row


def _status(found: Found) -> str:
    level = _colored(_row(found))["status_level"]
    if not level or _release(found) == "data":
        raise Missing("no Status")
    return own.status_word(found.measure, level)


def _change(found: Found) -> str:
    row = _colored(_row(found))
    if not row["change_level"] or (row["prior_students"] or 0) < NEEDED or _release(found) == "status":
        raise Missing("no Change level")
    word = own.change_word(found.measure, row["change_level"])
    return f"{word}: {own.amount(found.measure, row['change'])}"


def _color(found: Found) -> str:
    row = _colored(_row(found))
    if not (row["color"] and row["status_level"] and row["change_level"]):
        raise Missing("no color")
    status = own.status_word(found.measure, row["status_level"])
    change = own.change_word(found.measure, row["change_level"])
    return f"{own.COLORS[row['color']]}. Status is {status}, and Change is {change}."


def _no_color(found: Found) -> str:
    row = _row(found)
    few = "Too few students for a color. The state gives a color from 30 students in both years."
    if (row["students"] or 0) < NEEDED:
        return few
    if row["color"]:
        raise Missing("there is a color")
    if _release(found) == "status":
        return "The state gave Status only that year."
    if _release(found) == "no_color":
        return "The state gave this measure no color that year."
    return few if (row["prior_students"] or 0) < NEEDED else "The state gave no color here."


def _release(found: Found) -> str:
    return RELEASED[found.measure].get(str(found.year), "full")


def _number(found: Found) -> str:
    return own.result(found.measure, _row(found)["status"])


def _students(found: Found) -> str:
    number = _row(found, found.group)["students"]
    if number is None or 1 <= number <= 10:
        raise Missing(f"{number} students")
    return own.students(number)


def _year(found: Found) -> str:
    _row(found)
    return own.school_year(found.year)


def _direction(found: Found) -> str:
    if own.result(found.measure, _row(found)["status"]) not in found.text or found.measure not in own.LOWER:
        raise Missing("not a measure where lower is better")
    return "Lower is better."


def _group_row(found: Found) -> str:
    """The label of the only row that has the stated words."""
    stated = re.search("“(.*)”", found.text)[1]
    rows = own.dashboard_rows(found.cds, found.measure, found.year).values()
    said = [row["student_group"] for row in rows if _said(found.measure, row) == stated]
    if len(said) != 1:
        raise Missing(f"{len(said)} rows say {stated}")
    return LABELS[said[0]]


def _said(measure: str, row: dict) -> str:
    if row["state"] != own.SHOWN or (row["students"] or 0) < NEEDED or row["student_group"] in UNCOLORED:
        return ""
    if not row["status_level"]:
        return ""
    status = own.status_word(measure, row["status_level"])
    if row["change_level"] and (row["prior_students"] or 0) >= NEEDED:
        return f"Status {status}, Change {own.change_word(measure, row['change_level'])}."
    return f"Status {status}."


def _growth(found: Found) -> dict:
    """The row with the most years and grades of the model that the question names."""
    rows = [row for row in own.growth_rows(found.cds, found.measure) if row["title"] == found.model]

    def span(row):
        grades, years = row["span"].split("/")
        low, high = map(int, grades.split("-"))
        return int(years), high - low, -low

    row = max(rows, key=span, default=None)
    if row is None or row["state"] != own.SHOWN or row["students"] < 11:
        raise Missing("no growth")
    return row


def _estimate(row: dict) -> str:
    if row["scale"] in ("growth_percentile", "mean_sgp", "median_sgp"):
        return own.ordinal(row["estimate"])
    places = max(row["decimals"], 2) if row["scale"] == "standardized_effect" else row["decimals"]
    text = own.with_places(row["estimate"], places)
    if row["scale"] == "residual_gain_100":
        return f"{text} points, where 100 is expected"
    text = f"+{text}" if own.half_up(row["estimate"], places) > 0 else text
    return f"{text} {'on a scale where 0 is typical' if places == 2 else 'points from expected'}"


def _ends(row: dict) -> tuple[Decimal, Decimal]:
    low, high, error = row["ci_low"], row["ci_high"], row["std_error"]
    if error is not None and (low is None or row["ci_level"] != 95):
        low, high = row["estimate"] - Decimal("1.96") * error, row["estimate"] + Decimal("1.96") * error
    if low is None:
        raise Missing("no range")
    return max(low, row["scale_min"]), min(high, row["scale_max"])


def _growth_range(found: Found) -> str:
    row = _growth(found)
    ends, typical = _ends(row), row["typical_value"]
    places = row["decimals"]
    while places < 4 and any(end != typical and own.half_up(end, places) == typical for end in ends):
        places += 1
    plus = ["+" if typical == 0 and own.half_up(end, places) > 0 else "" for end in ends]
    low, high = (sign + own.with_places(end, places) for sign, end in zip(plus, ends, strict=True))
    return f"{_estimate(row)}. The number could reasonably be anywhere from {low} to {high}."


def _growth_number(found: Found) -> str:
    row = _growth(found)
    try:
        _ends(row)
    except Missing:
        return _estimate(row)
    raise Missing("there is a range to ask for")


def _difference(found: Found) -> str:
    partner = found.measure.removeprefix("growth-")
    year = max(own.years_with_rows(found.cds, partner), default=0)
    row = own.dashboard_rows(found.cds, partner, year).get("ALL")
    if not row or row["state"] != own.SHOWN or not row["change_level"]:
        raise Missing("no Change")
    if not _estimate(_growth(found)):
        raise Missing("no growth")
    return "Growth is. Change compares this year’s students with last year’s, who are mostly others."


def _missing(found: Found) -> str:
    """Only the state can be checked by the row; what it must not do is stand beside a number."""
    if found.measure.startswith("growth-"):
        rows = own.growth_rows(found.cds, found.measure)
        shown = any(row["state"] == own.SHOWN for row in rows)
        known = {row["state"] for row in rows}
    else:
        year = max(own.years_with_rows(found.cds, found.measure), default=0)
        row = own.dashboard_rows(found.cds, found.measure, year).get(
            "EL" if found.measure == "elpi" else "ALL"
        )
        shown, known = bool(row and row["state"] == own.SHOWN), {row["state"]} if row else set()
    if shown or not found.asks_why:
        raise Missing("there is a number")
    states = {STATES.get(state) for state in known} or {
        "Not applicable",
        "Not released",
        "Not reported",
        "Not on this site yet",
    }
    state, _dot, reason = found.answer.partition(". ")
    return found.answer if state in states and reason else "another state"


_KINDS: dict[str, Callable[[Found], str]] = {
    "status": _status,
    "change": _change,
    "color": _color,
    "no color": _no_color,
    "number": _number,
    "students": _students,
    "year": _year,
    "direction": _direction,
    "group row": _group_row,
    "group students": _students,
    "growth range": _growth_range,
    "growth number": _growth_number,
    "difference": _difference,
    "missing": _missing,
}
KINDS = tuple(_KINDS)
