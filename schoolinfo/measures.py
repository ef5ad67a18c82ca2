"""The contract between a source of measures (dashboard, growth, ...) and the pages.

A source describes its measures, reads rows for a set of schools with a stated number of queries, and turns
them into the dataclasses below. Pages know nothing else about it. A source announces itself with
`register()` in its `AppConfig.ready`; the order of registration is the order on the page.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any

STATE_CDS = "00000000000000"
EVERY_GROUP = ("*",)  # for `Source.select`: all student groups in all years


class Unit(StrEnum):
    PERCENT = "percent"  # 0 to 100, one decimal
    POINTS = "points"  # scale points from a standard or an expectation; may be negative
    INDEX = "index"  # points on a scale of 0 to 100 (Science)
    PERCENTILE = "percentile"  # rank of schools, 0 to 100; never printed with a percent sign


class Better(StrEnum):
    HIGHER = "higher"
    LOWER = "lower"


class State(IntEnum):
    """What a number can be. The first three are stored with a row, the others follow from its absence."""

    SHOWN = 1
    HIDDEN = 2  # a group of 1 to 10 students
    NOT_APPLICABLE = 3  # no such grades or no such students
    NOT_RELEASED = 4  # the publisher issued nothing for that measure and year
    NOT_REPORTED = 5  # the file is public here and has no value for this school and group
    NOT_HERE = 6  # released, but no public version on this site


@dataclass(frozen=True, slots=True)
class Measure:
    """One entry of a catalogue. `code` is an id in rows, addresses and tests: never renamed, never reused."""

    code: str
    label: str  # in full, translatable
    question: str  # one plain sentence that ends in "?"
    unit: Unit
    better: Better
    first_grade: int  # kindergarten is 0; a school whose grades do not meet this span has no such measure
    last_grade: int
    source: str  # publisher and file, as cited
    subject: str = ""  # "ela" or "math": pairs growth with achievement


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose page it is, and what a presenter may need to know about them."""

    cds: str
    kind: str  # "school", "district" or "state"
    name: str
    district_cds: str  # "" for the state
    district_name: str
    first_grade: int | None  # as served; None where the directory does not say
    last_grade: int | None
    charter: bool
    year: int | None = None  # the Dashboard year asked for; None: each measure's newest public year


@dataclass(frozen=True, slots=True)
class Papers:
    """What a figure carries with it."""

    year: int  # spring year
    school_year: str  # "2024–25"; "" for a directory
    file_name: str  # several names with commas
    version: int
    public_since: str  # a date in words, in the site's time zone; "" for a draft
    publisher: str
    public_on: str = ""  # the same date as machines write it: "2025-12-04"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number in words, or the words that stand in its place."""

    state: State
    text: str  # "+13.2", "12.3%", "62nd percentile"; "" unless shown
    unit: str  # "points" beside the text; "" where the text says it
    words: str  # shown: "On average, above the standard."; else the state in words: "Hidden"
    reason: str  # one sentence that says why and where to look; "" when shown
    students: str  # "398 students"; "" when unknown or hidden
    papers: Papers | None


@dataclass(frozen=True, slots=True)
class Point:
    """One labelled mark of a small picture, in units of its view box. Texts are ready to print."""

    x: float
    y: float
    label: str
    value: str
    style: str = "dot"  # "dot", "hollow" (Status only, or fewer than 30 students), "now"
    label_y: float = 0.0
    value_y: float = 0.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture drawn on the server. `alt` says everything that it shows."""

    alt: str
    width: float
    height: float
    points: tuple[Point, ...] = ()
    lines: tuple[str, ...] = ()  # path data, one for each unbroken stretch
    axis: str = ""  # path data
    guides: tuple[Point, ...] = ()  # dotted lines with a label
    gaps: tuple[Point, ...] = ()  # years without results, with their word
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What one model says of a measure, in the words of its card. Two models are never put on one scale."""

    model: str
    publisher: str
    figure: Figure
    range: str  # "The number could reasonably be anywhere from 41 to 79."; "" where none is published
    low: str  # the ends of the range, or ""
    high: str
    compares: str  # one sentence: with whom the model compares
    years: str  # from which test to which


@dataclass(frozen=True, slots=True)
class Card:
    """One measure of one school, ready for `templates/<template>`. `extra` belongs to the source.

    `brief` is the template of its result alone: the same cell on the card and in a comparison.
    `estimates`: one a model, in the order of the card, where the number comes from a model.
    """

    measure: Measure
    template: str
    figure: Figure
    picture: Picture | None
    extra: Any = None
    brief: str = ""
    estimates: tuple[Estimate, ...] = ()


@dataclass(frozen=True, slots=True)
class Glance:
    """Whole sentences for "At a glance", in catalogue order. Nothing is counted."""

    strong: tuple[str, ...] = ()
    needs_work: tuple[str, ...] = ()
    grew: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """What a source puts on the page of one school, district or the state."""

    slot: str  # "measures" (side by side) or "growth" (next to achievement)
    cards: tuple[Card, ...]
    glance: Glance
    papers: tuple[Papers, ...] = ()  # every file behind the panel, once
    notes: tuple[str, ...] = ()  # sentences about the whole panel


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One student group of one measure in one year."""

    group: str  # publisher's code
    label: str
    figure: Figure
    extra: Any = None


@dataclass(frozen=True, slots=True)
class GroupTable:
    """Results by student group for one measure: a strip of dots and its table.

    `brief` is the template of one line's result alone, as a cell of a comparison.
    """

    measure: Measure
    template: str
    picture: Picture | None  # the strip for wide screens and paper
    lines: tuple[GroupLine, ...]
    papers: Papers | None
    tall: Picture | None = None  # the strip for phones
    extra: Any = None
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a result has its color: one measure of one student group of one subject in one year."""

    measure: Measure
    year: int
    group: str  # publisher's code
    label: str  # of the group
    template: str  # what stands in the card, and on a page of its own
    figure: Figure
    extra: Any = None


@dataclass(frozen=True, slots=True)
class Record:
    """One value as a download gives it: codes and numbers beside their words. None: nothing is published."""

    measure: Measure
    year: int
    group: str  # publisher's code
    group_label: str
    state: State
    state_words: str  # "Shown", "Hidden"
    value: float | None  # in the measure's unit, unless `details` names another
    students: int | None
    papers: Papers | None
    details: Mapping[str, str | int | float | None] = field(default_factory=dict)  # by `Column.name`


@dataclass(frozen=True, slots=True)
class Column:
    """A column of downloads: what it holds, and what its codes mean where it has codes."""

    name: str  # never renamed
    words: str  # translatable
    codes: Mapping[str, str] = field(default_factory=dict)  # code → words


@dataclass(frozen=True, slots=True)
class Examples:
    """Invented results that show a source's templates in every state. No two cards share a measure's code."""

    panel: Panel
    tables: tuple[GroupTable, ...] = ()
    explanations: tuple[Explanation, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A source of measures.

    `select(releases, cds_codes, groups)` costs one query and returns opaque rows, also for several schools at
    once; `groups` is a tuple of student group codes or None for what a page shows: all students in all years,
    every group in the newest.
    `present(rows, subject, releases)` and `group_tables(rows, subject, releases)` are pure.
    `years(releases)` lists the spring years with public versions, newest first, without a query.
    `page` is the template that explains one measure at /measures/<code>/, `rules(measure)` its context.
    `method` is the page at /method/<source>/ that says how its numbers are made; "" where there is none.
    `examples()` gives /styleguide/ what to show of the source, without a query; None where it has nothing.
    `compare(shown)` gives sentences to read with the cards of one measure at several schools, in the order of
    the schools: what makes them unequal, and for growth whether ranges overlap. Pure. It never says which
    school has more.
    `explain(rows, subject, measure, group, releases)` says why a result of `subject.year`, or of its newest
    year, has its color; None where there is no such result or the source gives no colors. Pure.
    `records(rows, subject, releases)` gives every row of the subject for downloads, in catalogue order and
    newest year first; of `subject.year` alone where it is set. A measure without a row for all students in a
    year has a record that says why. `rows` are of EVERY_GROUP. Pure.
    `columns` describes the `details` of its records. There "grades" and "unit" fill the common columns.
    """

    code: str
    measures: tuple[Measure, ...]
    select: Callable[[Any, Sequence[str], Sequence[str] | None], Any]
    present: Callable[[Any, Subject, Any], Panel]
    group_tables: Callable[[Any, Subject, Any], Sequence[GroupTable]]
    years: Callable[[Any], Sequence[int]]
    page: str
    rules: Callable[[Measure], Mapping[str, Any]] = field(default=lambda measure: {})
    method: str = ""
    examples: Callable[[], Examples] | None = None
    compare: Callable[[Sequence[tuple[Subject, Card]]], Sequence[str]] = lambda shown: ()
    explain: Callable[[Any, Subject, Measure, str, Any], Explanation | None] | None = None
    records: Callable[[Any, Subject, Any], Sequence[Record]] = lambda rows, subject, releases: ()
    columns: tuple[Column, ...] = ()


_sources: dict[str, Source] = {}


def register(source: Source) -> None:
    """Announce a source. Raises ValueError when a code of a measure is taken by another source."""
    taken = {m.code for s in _sources.values() if s.code != source.code for m in s.measures}
    if twice := taken & {m.code for m in source.measures}:
        raise ValueError(f"measure codes used twice: {', '.join(sorted(twice))}")
    _sources[source.code] = source


def sources() -> tuple[Source, ...]:
    """All sources in the order of the page."""
    return tuple(_sources.values())


def find_measure(code: str) -> tuple[Source, Measure] | None:
    """The measure with that code and the source it belongs to, or None."""
    for source in _sources.values():
        for measure in source.measures:
            if measure.code == code:
                return source, measure
    return None


def school_year(year: int) -> str:
    """2025 → "2024–25"."""
    return f"{year - 1}–{year % 100:02d}"
