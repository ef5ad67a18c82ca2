"""Invented examples of what a page prints besides measures."""

from dataclasses import dataclass
from datetime import UTC, datetime

from schoolinfo.measures import Figure, Papers, State
from schoolinfo.profiles.attendance import Attendance, Line, Table
from schoolinfo.profiles.changes import Entry
from schoolinfo.profiles.facts import Fact, Who
from schoolinfo.profiles.page import Choice
from schoolinfo.profiles.sources import source_lines
from schoolinfo.profiles.taking import Take

PAPERS = Papers(
    2025, "2024–25", "eladownload2025.txt", 1, "December 4, 2025", "California Department of Education"
)
DRAFT = Papers(2025, "2024–25", "a_file_with_a_very_long_name_that_has_no_spaces_2025.txt", 2, "", "")
SOURCES = source_lines((PAPERS, DRAFT))
CHANGE = Entry(
    "example",
    "December 4, 2025: newer versions",
    "The reason, as it was written down.",
    ("California School Dashboard, an example, 2025 Dashboard: version 2 replaces version 1.",),
    datetime(2025, 12, 4, tzinfo=UTC),
)
PERMANENT = "https://school.example/schools/99100170000123/2025/"
TAKE = Take(
    "#main",
    "#main",
    "School information: “Example School, 2025 Dashboard” (CDS code 99100170000123). Results of 2025. "
    f"Data public on this site since December 4, 2025. {PERMANENT}",
)

WHO = Who(
    name="Components",
    title="Components",
    address="",
    parent="Example District",
    parent_address="#main",
    county="Example County",
    year_line="Every component in every state. This page is there with DEBUG only, and every number is invented.",
    facts=(
        Fact("A fact", "K–8"),
        Fact("With a note", "1,204", "fall census day of school year 2024–25"),
        Fact("With a link", "school.example", address="https://school.example/"),
        Fact("Long", "1200 Example Boulevard at the Corner of Another Long Street, Example City, 90000-0000"),
    ),
    notes=("A notice: what a reader must know before the numbers.", "It may have several sentences."),
)
YEARS = (Choice("", "This choice", "", True), Choice("", "Another choice", "#main", False))

LEVELS = ((5, "Blue"), (4, "Green"), (3, "Yellow"), (2, "Orange"), (1, "Red"), (0, "No color"))


def _missing(state: State, words: str, reason: str) -> Figure:
    return Figure(state, "", "", words, reason, "", PAPERS)


FIGURES = (
    Figure(
        State.SHOWN,
        "+13.2",
        "points",
        "On average, 13.2 points above the standard.",
        "",
        "398 students",
        PAPERS,
    ),
    Figure(State.SHOWN, "62nd percentile", "", "", "", "", PAPERS),
    _missing(State.HIDDEN, "Hidden", "This group has 10 or fewer students."),
    _missing(State.NOT_APPLICABLE, "Not applicable", "This school has none of the grades of the measure."),
    _missing(State.NOT_RELEASED, "Not released", "The state released no results for 2020–21."),
    _missing(State.NOT_REPORTED, "Not reported", "The state’s file for 2024–25 has no result here."),
    _missing(
        State.NOT_HERE, "Not on this site yet", "The state has released results. We have not loaded them."
    ),
)

ATTENDANCE = Attendance(
    "1,204 students on the fall census day of school year 2024–25.",
    "There is no count for school year 2025–26 here. This is the nearest earlier one.",
    (
        Table("A table", (Line("A group", "640", "53.2%", ""), Line("Another group", "", "", "Hidden"))),
        Table("A second table", (Line("Long-Term English Learner", "12", "1.0%", ""),)),
    ),
)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a row or a column of the five-by-five grid."""

    word: str
    lit: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the five-by-five grid."""

    level: int
    word: str
    lit: bool = False


_STATUS = ("Very High", "High", "Medium", "Low", "Very Low")
_WORDS = {level: word for level, word in LEVELS if level}
# Rows: Status from best to worst; columns: Change from worst to best. 0: no such cell.
_GRID = ((3, 4, 5, 5, 5), (3, 3, 4, 4, 5), (2, 2, 3, 4, 4), (1, 2, 2, 3, 3), (1, 1, 1, 2, 0))
GRID = {
    "columns": tuple(
        Head(change, column == 3)
        for column, change in enumerate(
            ("Declined Significantly", "Declined", "Maintained", "Increased", "Increased Significantly")
        )
    ),
    "rows": tuple(
        (
            Head(status, row == 1),
            tuple(
                Cell(level, _WORDS.get(level, "No such cell"), (row, column) == (1, 3))
                for column, level in enumerate(levels)
            ),
        )
        for row, (status, levels) in enumerate(zip(_STATUS, _GRID, strict=True))
    ),
}
