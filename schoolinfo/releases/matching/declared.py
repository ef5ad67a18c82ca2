"""What an app says of matching a file of unknown layout to its own. Texts are for readers, and translatable."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from ..findings import Finding, Refused
from ..table import Table

LEAVE = "leave"  # what a value can always mean: its line (or result) is left out


@dataclass(frozen=True, slots=True)
class Choice:
    code: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """What a column can be. Fields of one `group` stand together in the list."""

    code: str
    label: str
    group: str


@dataclass(frozen=True, slots=True)
class Found:
    """A text that stands in the file and needs a meaning; `guess` is "" where there is no good one."""

    text: str
    times: int
    guess: str = ""


@dataclass(frozen=True, slots=True)
class Meanings:
    """Texts of one kind, and what they can mean. `more`: further texts that are not listed."""

    code: str
    title: str
    help: str
    choices: tuple[Choice, ...]
    found: tuple[Found, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What the file does not say and has to be told. `kind`: "text", "long", "whole", "number" or "choice".

    `by`: where another answer brings a usual one, the code of that question and {its answer: usual}.
    """

    code: str
    label: str
    help: str = ""
    kind: str = "text"
    choices: tuple[Choice, ...] = ()
    required: bool = True
    most: int = 200
    usual: str = ""
    by: tuple[str, Mapping[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """Answers that were given before, for copying."""

    code: str
    label: str
    said: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a person said of one table.

    `columns`: {key of a column: field}; `values`: {kind of meaning: {text: meaning}}; `said`: {question: answer}.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)

    def of(self, code: str) -> str | None:
        """The key of the first column that is this field, or None."""
        return next((key for key, is_field in self.columns.items() if is_field == code), None)


@dataclass(frozen=True, slots=True)
class Look:
    """How the rows will be loaded: headings and cells as texts, and totals as (what, how many)."""

    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]  # (line of the file, cells)
    totals: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """How files of unknown layout become tables of the app's own layout. Nothing but `known` asks the database.

    `guess(table)` → {key of a column: field}, only where the heading or the values speak for it.
    `columns(plan)` → whole sentences that say what is still missing or cannot be together.
    `meanings(table, plan)` → the texts that need a meaning. `choices(kind)` → what those of one kind can mean.
    `questions(plan)` → what has to be told. `answers(plan)` → {question: what is wrong with its answer}.
    `publisher(plan)` → the publisher of the edition. `apply(table, plan, period)` → {part: table}.
    `look(tables, lines)` → the rows to look at, those of `lines` among them.
    """

    fields: tuple[Field, ...]
    guess: Callable[[Table], dict[str, str]]
    columns: Callable[[Plan], Sequence[str]]
    meanings: Callable[[Table, Plan], Sequence[Meanings]]
    choices: Callable[[str], Sequence[Choice]]
    questions: Callable[[Plan], Sequence[Question]]
    answers: Callable[[Plan], Mapping[str, str]]
    known: Callable[[], Sequence[Known]]
    publisher: Callable[[Plan], str]
    apply: Callable[[Table, Plan, str], Mapping[str, Table]]
    look: Callable[[Mapping[str, Table], Sequence[int]], Look]


def key_of(text: str) -> str:
    """How a text with a meaning is compared: case and white space do not matter."""
    return " ".join(text.split()).lower()


def refused(table: Table, rule: str, message: str, **where) -> Refused:
    """A refusal that names the person's file."""
    return Refused(Finding("fail", rule, message, file=table.file, **where))
