"""What a dataset says of how two of its versions are compared. Apps say it; this room knows no app."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

SCHOOL = "cds"  # the column of every compared table that says which school, district or state a row speaks of

Words = Callable[[Any, str], str]  # (stored value, scale) → what readers see: (-7.2, "points") → "−7.2"
Labels = Callable[[], Mapping[str, str]]  # {code: label}, in the order in which readers see them


@dataclass(frozen=True, slots=True)
class Value:
    """A column whose values are compared.

    `main`: the column that a row is about; where it is empty, the row's state stands for it in words.
    `within`: whether the column speaks of the period itself. One that repeats the year before is left out of a
    comparison with that year.
    """

    column: str
    label: str  # for readers, translatable
    words: Words = field(default=lambda value, scale: str(value))
    main: bool = False
    within: bool = True


@dataclass(frozen=True, slots=True)
class Key:
    """A column that, with the school, tells the rows of a version apart: a measure, a student group."""

    column: str
    label: str  # "Measure"
    labels: Labels = field(default=lambda: {})  # codes without a label are shown as they are


@dataclass(frozen=True, slots=True)
class Watched:
    """The columns whose changes are worth a warning. "" where the table has no such column.

    `value` and `size` are watched where both sizes reach the least size of the table of thresholds; `color` is
    watched for the schools of a district together, in the student group that stands for everyone.
    `everyone` are those groups' codes. `names`: whether schools are to be known to the directory by name.
    """

    value: str = ""
    size: str = ""
    color: str = ""
    everyone: tuple[str, ...] = ("ALL",)
    value_rule: str = "change_status"
    names: bool = False


@dataclass(frozen=True, slots=True)
class Where:
    """Where a value stands in an uploaded table."""

    line: int | None
    column: str  # as the file spells it


@dataclass(frozen=True, slots=True)
class Compared:
    """How two versions of a dataset are compared.

    `table` holds one row a version and key; with `cds` and `version_id` besides.
    `state` is the column that says why a row has no number ("" for none), `states` its values in words.
    `names` is SQL for the name of one school: it reads `s.cds` and the parameter `versions`.
    `scale(version)` names the scale of a version's values, by which they are worded and have their thresholds:
    "points", "percent". At most one query.
    `find(upload, key, column)` says where a value of a loaded row stands in its file: key is {column: code}.
    `every_year`: values are watched against the year directly before; False: against the newest earlier period.
    """

    table: str
    keys: tuple[Key, ...]
    values: tuple[Value, ...]
    names: str
    state: str = ""
    states: Labels = field(default=lambda: {})
    scale: Callable[[int], str] = field(default=lambda version: "")
    watched: Watched = Watched()
    find: Callable[[Any, Mapping[str, str], str], Where] = field(
        default=lambda upload, key, column: Where(None, "")
    )
    every_year: bool = True

    @property
    def columns(self) -> tuple[str, ...]:
        """What tells rows of one version apart."""
        return (SCHOOL, *(key.column for key in self.keys))

    @property
    def main(self) -> Value:
        return next((value for value in self.values if value.main), self.values[0])

    def compared_values(self, *, same_period: bool) -> Sequence[Value]:
        """The columns that are compared with a version of the same period, or with another period's."""
        return [value for value in self.values if same_period or value.within]
