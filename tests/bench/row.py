"""One line of the bench."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    measured: float
    limit: float
    unit: str  # "x", "MB", "queries", "%", "KB", "ms", "s", "rows", "rules", "files"
    most: bool = True  # the limit is an upper one
    told: str = ""  # the seconds or requests behind a ratio

    @property
    def reached(self) -> bool:
        return self.measured <= self.limit if self.most else self.measured >= self.limit

    def __str__(self):
        limit = f"{'at most' if self.most else 'at least'} {self.limit:g} {self.unit}"
        state = "ok" if self.reached else "short"
        return f"{self.name:<58} {self.measured:>9.2f} {self.unit:<8} {limit:<18} {state:<6} {self.told}"
