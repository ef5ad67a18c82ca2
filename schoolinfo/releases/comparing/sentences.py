"""Changes as findings: what moved, how far it may, and what it was before. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor

from .compared import SCHOOL, Compared, Lines
from .limits import Limits

_UNITS = {"points": "points", "percent": "percentage points", "index": "points of 100"}


@dataclass(frozen=True, slots=True)
class Change:
    """What one rule found: numbers as `changes_sql` gives them."""

    key: tuple[str, ...]
    new: Decimal
    old: Decimal
    extra: Decimal | None


@dataclass(frozen=True, slots=True)
class Telling:
    """What the sentences about one comparison need. `when`: "last year (2024)"."""

    compared: Compared
    limits: Limits
    lines: Lines
    scale: str
    when: str

    def value(self, change: Change) -> tuple[str, dict]:
        """(message, where) of a value that moved."""
        watched, limit = self.compared.watched, Decimal(str(self.limits.value[self.scale]))
        label = str(self.compared.value(watched.value).label)
        message = f"{label} moved by more than {_number(limit)} {self._unit()}: {self._who(change)}."
        expected = (
            f"between {_number(change.old - limit)} and {_number(change.old + limit)}; {self._was(change)}"
        )
        return message, self._where(change, watched.value, expected)

    def size(self, change: Change) -> tuple[str, dict]:
        """(message, where) of a group that grew or shrank."""
        percent = Decimal(str(self.limits.size_percent))
        message = f"The number of students moved by more than {_number(percent)}%: {self._who(change)}."
        least, most = ceil(change.old * (100 - percent) / 100), floor(change.old * (100 + percent) / 100)
        expected = f"between {max(0, least)} and {most}; {self._was(change)}"
        return message, self._where(change, self.compared.watched.size, expected)

    def lost(self, changes: list[Change]) -> tuple[str, dict]:
        """(message, where) of all schools together that are missing."""
        first = changes[0]
        message = f"Schools that were there {self.when} are not in this file: {first.new:,} of {first.old:,}."
        codes = ", ".join(change.key[0] for change in changes[:5])
        allowed = int(first.old * Decimal(str(self.limits.schools_lost_percent)) / 100)
        expected = f"at most {allowed:,} ({_number(Decimal(str(self.limits.schools_lost_percent)))}%)"
        value = codes if first.new <= 5 else f"{codes}, ..."
        return message, {"value": value, "expected": expected}

    def together(self, change: Change) -> tuple[str, dict]:
        """(message, where) of a district whose colors moved as one."""
        way, moved = ("better", change.new) if change.new >= change.old else ("worse", change.old)
        message = (
            f"The colors of {moved:,} of {change.extra:,} schools of district {change.key[0]} are {way} than "
            f"{self.when}."
        )
        share = _number(Decimal(str(self.limits.together_percent)))
        column = self.lines.place({SCHOOL: change.key[0]}, self.compared.watched.color).column
        expected = (
            f"less than {share}% of at least {self.limits.together_schools} schools moving the same way"
        )
        return message, {"cds": change.key[0], "column": column, "expected": expected}

    def _unit(self) -> str:
        return _UNITS.get(self.scale, "on its scale")

    def _was(self, change: Change) -> str:
        return f"{_number(change.old)} {self.when}"

    def _key(self, change: Change) -> Mapping[str, str]:
        return dict(zip(self.compared.columns, change.key, strict=True))

    def _who(self, change: Change) -> str:
        """ "CDS code 19647331930650, student group HI (Hispanic)"."""
        key = self._key(change)
        group = key.get(self.compared.watched.group)
        if not group:
            return f"CDS code {key[SCHOOL]}"
        labels = next(k.labels() for k in self.compared.keys if k.column == self.compared.watched.group)
        return f"CDS code {key[SCHOOL]}, student group {group} ({labels.get(group, group)})"

    def _where(self, change: Change, column: str, expected: str) -> dict:
        place = self.lines.place(self._key(change), column)
        value = place.text[:80] or _number(change.new)
        return {
            "cds": change.key[0],
            "line": place.line,
            "column": place.column,
            "value": value,
            "expected": expected,
        }


def _number(value: Decimal) -> str:
    """35.10 → "35.1", 1234 → "1234". Written as files write numbers."""
    short = round(value, 3).normalize()
    return f"{short:f}" if short else "0"
