"""The table of change warnings: the file gives its beginning, staff may tune it, the newest table holds."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import Any

from django.conf import settings
from django.db import transaction

from .. import audit
from ..models import WarningTable

LONGEST = 2000  # characters of a reason
# {name: lowest and highest that makes sense}; each scale of `value` has those of "value".
BOUNDS = {
    "value": (0.1, 1000),
    "least_students": (11, 10_000),
    "size_percent": (1, 1000),
    "schools_lost_percent": (0, 100),
    "together_percent": (50, 100),
    "together_schools": (2, 10_000),
}
WHOLE = frozenset({"least_students", "together_schools"})


class LimitsError(Exception):
    """A table that cannot hold; nothing was changed. `.wrong` is {name or scale: sentence}."""

    def __init__(self, wrong: Mapping[str, str]):
        self.wrong = dict(wrong)
        super().__init__(" ".join(wrong.values()))


@dataclass(frozen=True, slots=True)
class Limits:
    """What a change may be without a warning. `value` is by scale, in that scale's own unit."""

    value: Mapping[str, float]
    least_students: int
    size_percent: float
    schools_lost_percent: float
    together_percent: float
    together_schools: int

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@cache
def beginning() -> Limits:
    """The table of data/rules/changes.json."""
    path = settings.BASE_DIR / "data" / "rules" / "changes.json"
    return _limits(json.loads(path.read_text(encoding="utf-8")))


def newest() -> WarningTable | None:
    """The table that staff set last; None where they never did. One query."""
    return WarningTable.objects.order_by("-at", "-pk").first()


def in_force() -> Limits:
    """The table that holds. A scale that it does not know has the limit of the beginning. One query."""
    return limits_of(newest())


def limits_of(table: WarningTable | None) -> Limits:
    """The limits of a stored table, or those of the beginning."""
    if table is None:
        return beginning()
    start = beginning()
    return _limits({**start.as_json(), **table.values, "value": {**start.value, **table.values["value"]}})


def _limits(said: Mapping[str, Any]) -> Limits:
    return Limits(**{field.name: said[field.name] for field in fields(Limits)})


def tune(limits: Limits, reason: str, *, by: str) -> WarningTable:
    """Set another table from now on. The audit trail hears what was changed. Raises LimitsError."""
    wrong = {**_wrong(limits), **_wrong_reason(reason)}
    if wrong:
        raise LimitsError(wrong)
    with transaction.atomic():
        before = in_force()
        table = WarningTable.objects.create(values=limits.as_json(), reason=reason.strip(), by=by)
        audit.record(
            audit.Action.WARNINGS_TUNED,
            by=by,
            about="the table of change warnings",
            reason=reason.strip(),
            changed=changed(before, limits),
        )
    return table


def changed(before: Limits, after: Limits) -> dict[str, list]:
    """{name or scale: [before, after]} of what differs."""
    old, new = flat(before), flat(after)
    return {name: [old.get(name), value] for name, value in new.items() if old.get(name) != value}


def flat(limits: Limits) -> dict[str, float]:
    """{"value.points": 15, ..., "least_students": 30, ...}, in the order of the table."""
    said = limits.as_json()
    return {f"value.{scale}": number for scale, number in said.pop("value").items()} | said


def _wrong(limits: Limits) -> dict[str, str]:
    found = {}
    for name, number in flat(limits).items():
        low, high = BOUNDS[name.partition(".")[0]]
        whole = name not in WHOLE or number == int(number)
        if not (low <= number <= high and whole):
            kind = "a whole number" if name in WHOLE else "a number"
            found[name] = f"Enter {kind} from {low:,g} to {high:,g}."
    return found


def _wrong_reason(reason: str) -> dict[str, str]:
    if 0 < len(reason.strip()) <= LONGEST:
        return {}
    return {"reason": f"Say why, in 1 to {LONGEST:,} characters."}
