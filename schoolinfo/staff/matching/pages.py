"""What the steps of a match show. Pure: a bench → frozen dataclasses of words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from schoolinfo.releases.matching.declared import Question, key_of

from .bench import STEPS, Bench

SHOWN_LINES, SHOWN_CELLS, EXAMPLES, LISTED = 15, 12, 3, 20
TITLES = {
    "header": gettext_lazy("The line of the headings"),
    "columns": gettext_lazy("What the columns are"),
    "values": gettext_lazy("What the values mean"),
    "model": gettext_lazy("The model"),
    "look": gettext_lazy("Look and load"),
}


@dataclass(frozen=True, slots=True)
class Step:
    code: str
    title: str
    current: bool
    open: bool  # may be gone to


def steps(bench: Bench, current: str) -> tuple[Step, ...]:
    """Every step; those up to the first that is not done may be gone to."""
    last = STEPS.index(bench.open_step())
    return tuple(Step(code, TITLES[code], code == current, place <= last) for place, code in enumerate(STEPS))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file to choose from. `cells`: the first few; `more`: in words how many are not shown."""

    value: str
    id: str
    line: int
    cells: tuple[str, ...]
    more: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str  # "" for a text file
    lines: tuple[Line, ...]
    width: int


def sheets(bench: Bench) -> tuple[Sheet, ...]:
    """The first lines of every sheet, the chosen or guessed one marked."""
    found, count = [], 0
    for number, head in enumerate(bench.heads):
        lines = []
        for line, row in zip(head.lines, head.rows, strict=True):
            chosen = head.sheet == bench.at.sheet and line == bench.at.line
            if not any(row) or (len(lines) >= SHOWN_LINES and not chosen):
                continue
            count += 1
            left = len([cell for cell in row[SHOWN_CELLS:] if cell])
            more = ngettext("and %(n)s more", "and %(n)s more", left) % {"n": left} if left else ""
            lines.append(Line(f"{number}:{line}", f"at-{count}", line, row[:SHOWN_CELLS], more, chosen))
        found.append(Sheet(head.sheet, tuple(lines), max(len(line.cells) for line in lines) + 2))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column, three of its values, and what it can be by groups of fields."""

    id: str
    heading: str
    examples: str
    guessed: bool
    choices: tuple[tuple[str, tuple[Option, ...]], ...]
    nothing: bool


def column_lines(bench: Bench) -> tuple[ColumnLine, ...]:
    """Every column of the file, in its order."""
    fields = bench.dataset.matching.fields
    lines = []
    for place, (key, column) in enumerate(bench.table.columns.items()):
        field = bench.columns[key]
        examples = [value for value in column.values if value][:EXAMPLES]
        choices = tuple(
            (str(group), tuple(Option(f.code, f.label, f.code == field) for f in members))
            for group, members in groupby(fields, key=lambda f: str(f.group))
        )
        guessed = bool(field) and "columns" not in bench.said
        lines.append(ColumnLine(f"c{place}", column.name, " · ".join(examples), guessed, choices, not field))
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class ValueLine:
    id: str
    sent_id: str
    text: str
    shown: str
    times: str
    guessed: bool
    unset: bool
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ValueTable:
    code: str
    title: str
    help: str
    more: str
    lines: tuple[ValueLine, ...]


def value_tables(bench: Bench) -> tuple[ValueTable, ...]:
    """The texts that need a meaning, with what was said or else guessed of each."""
    tables = []
    for kind in bench.meanings:
        said = bench.plan.values.get(kind.code, {})
        lines = []
        for place, found in enumerate(kind.found):
            meant = said.get(key_of(found.text), "")
            options = tuple(Option(c.code, c.label, c.code == (meant or found.guess)) for c in kind.choices)
            guessed = not meant and bool(found.guess)
            times = ngettext("%(n)s cell", "%(n)s cells", found.times) % {"n": f"{found.times:,}"}
            lines.append(
                ValueLine(
                    id=f"v-{kind.code}-{place}",
                    sent_id=f"t-{kind.code}-{place}",
                    text=found.text,
                    shown=found.text or _("an empty cell"),
                    times=times,
                    guessed=guessed,
                    unset=not (meant or found.guess),
                    options=options,
                )
            )
        tables.append(ValueTable(kind.code, kind.title, kind.help, _more(kind.more), tuple(lines)))
    return tuple(tables)


def _more(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "%(n)s more text is not listed. Is this the right column?",
        "%(n)s more texts are not listed. Is this the right column?",
        count,
    ) % {"n": f"{count:,}"}


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with its answer. `error` is what is wrong with it."""

    question: Question
    id: str
    value: str
    error: str
    options: tuple[Option, ...]


def model_answers(bench: Bench, errors: Mapping[str, str]) -> tuple[Answer, ...]:
    """Every question, with what was typed."""
    return tuple(
        Answer(
            question,
            f"q-{question.code}",
            bench.answer(question),
            errors.get(f"q-{question.code}", ""),
            tuple(Option(c.code, c.label, c.code == bench.answer(question)) for c in question.choices),
        )
        for question in bench.questions
    )


@dataclass(frozen=True, slots=True)
class Looked:
    """The rows as they will be loaded, and what the screening says of all of them."""

    headings: tuple[str, ...]
    rows: Sequence[tuple[int, tuple[str, ...]]]
    totals: Sequence[tuple[str, str]]
    failures: Sequence
    warnings: Sequence
    more: str


def looked(bench: Bench) -> Looked:
    """The last step: everything is screened as the engine will do it."""
    look, failures, warnings = bench.screening()
    left = len(failures) - LISTED
    more = (
        ngettext("%(n)s more is not listed.", "%(n)s more are not listed.", left) % {"n": left}
        if left > 0
        else ""
    )
    return Looked(look.headings, look.rows, look.totals, failures[:LISTED], warnings[:LISTED], more)


def period_of(bench: Bench, guesses: Sequence[str]) -> str:
    """What stands in the field of the year: as typed, before that as the file says it."""
    return bench.period or (guesses[0] if guesses else "")


def name_of(bench: Bench) -> str:
    """What stands in the field of the name."""
    short = bench.dataset.matching.publisher(bench.plan)
    usual = _("{model} {dataset} {year}").format(
        model=short, dataset=str(bench.dataset.title).lower(), year=bench.period
    )
    return bench.said.get("name") or usual
