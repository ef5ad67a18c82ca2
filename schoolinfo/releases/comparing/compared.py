"""What a dataset says of how two of its versions are compared. Apps say it; this room knows no app."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from ..findings import Findings
from ..models import Edition

SCHOOL = "cds"  # the column of every compared table that says which school, district or state a row speaks of

# (stored value, scale, {key column: code}) → what readers see: (-7.2, "points", {...}) → "−7.2"
Words = Callable[[Any, str, Mapping[str, str]], str]
Labels = Callable[[], Mapping[str, str]]  # {code: label}, in the order in which readers see them


@dataclass(frozen=True, slots=True)
class Value:
    """A column whose values are compared.

    `headings` are the names that files have for it, lower-cased, those that say it best first.
    `main`: the column that a row is about; where it is empty, the row's state stands for it in words.
    `within`: whether the column speaks of the period itself. One that repeats the year before is left out of a
    comparison with that year.
    """

    column: str
    label: str  # for readers, translatable
    words: Words = field(default=lambda value, scale, key: str(value))
    headings: tuple[str, ...] = ()
    main: bool = False
    within: bool = True


@dataclass(frozen=True, slots=True)
class Key:
    """A column that, with the school, tells the rows of a version apart: a measure, a student group."""

    column: str
    label: str  # "Measure"
    labels: Labels = field(default=dict)  # codes without a label are shown as they are


@dataclass(frozen=True, slots=True)
class Watched:
    """The columns whose changes are worth a warning. "" where the table has no such column.

    `value` and `size` are watched where both sizes reach the least size of the table of thresholds. `color` is
    watched for the schools of a district together, in the groups that stand for everyone: in those rows the
    column `group` has one of the codes `everyone`.
    """

    value: str = ""
    size: str = ""
    color: str = ""
    group: str = "student_group"
    everyone: tuple[str, ...] = ("ALL",)
    growth: bool = False  # whether the value is of the same students, and not a Status


class Lines(Protocol):
    """Looks up where loaded rows stand in their file."""

    def place(self, key: Mapping[str, str], column: str) -> "Place": ...


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands, as a finding says it, and what is written there. Empty: it is not found."""

    line: int | None = None
    column: str = ""  # as the file spells it
    text: str = ""


# (id of the new version, its edition, where its rows stand, findings to add to)
Also = Callable[[int, Edition, Lines, Findings], None]


@dataclass(frozen=True, slots=True)
class Compared:
    """How two versions of a dataset are compared.

    `table` holds one row a version and key; with `cds` and `version_id` besides.
    `state` is the column that says why a row has no number ("" for none), `states` its values in words.
    `names` are tables with `cds`, `name` and `version_id`: what the compared versions call a school in the first,
    else what the newest version in one of the others does.
    `scale(version)` names the scale of a version's values, by which they are worded and have their limits:
    "points", "percent". At most one query.
    `every_year`: values are watched against the year directly before; False: against the newest earlier period.
    `also` looks at whatever else is worth a warning in a new version, at a constant number of queries.
    """

    table: str
    keys: tuple[Key, ...]
    values: tuple[Value, ...]
    names: tuple[str, ...]
    state: str = ""
    states: Labels = field(default=dict)
    scale: Callable[[int], str] = field(default=lambda version: "")
    watched: Watched = Watched()
    every_year: bool = True
    also: Iterable[Also] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """What tells rows of one version apart."""
        return (SCHOOL, *(key.column for key in self.keys))

    def value(self, column: str) -> Value:
        return next(value for value in self.values if value.column == column)

    def compared_values(self, *, same_period: bool) -> Sequence[Value]:
        """The columns that are compared with a version of the same period, or with another period's."""
        return [value for value in self.values if same_period or value.within]
