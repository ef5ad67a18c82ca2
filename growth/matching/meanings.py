"""Texts of a growth file that need a meaning: subjects, groups, grades, marks, lines without a school."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import numpy as np
from django.utils.translation import gettext as _

from schoolinfo.releases.matching.declared import LEAVE, Choice, Found, Meanings, Plan, key_of
from schoolinfo.releases.table import Table
from schoolinfo.student_groups import LABELS, SYNONYMS

from ..rows import MEASURES, SUBJECTS
from . import texts
from .fields import NUMBERS, SUBJECT_LABELS, code_columns, parts_of
from .lines import is_note

LEAST_DIGITS = 5
MOST = 40  # texts of one kind that are listed
EMPTY, SHOWN, KEEP = "empty", "shown", "keep"
FIRST_GRADE, LAST_GRADE = 3, 12
_GROUP_WORDS = (
    ("LTEL", r"long.?term"), ("RFP", r"reclass|rfep"), ("EO", r"english only"), ("ELO", r"learners? only"),
    ("EL", r"english learner|\bells?\b|\bel\b"), ("SED", r"disadvantag|\bsed\b|low income|poverty|frl"),
    ("SWD", r"disabilit|\bswd\b|special ed"), ("FOS", r"foster"), ("HOM", r"homeless"),
    ("AA", r"black|african"), ("AI", r"american indian|native american|alaska"), ("FI", r"filipin"),
    ("PI", r"pacific|hawaiian"), ("AS", r"asian"), ("HI", r"hispanic|latin"), ("MR", r"two or more|multi"),
    ("WH", r"\bwhite\b"), ("ALL", r"\ball\b|total|overall|schoolwide"),
)  # fmt: skip


def meanings(table: Table, plan: Plan) -> tuple[Meanings, ...]:
    """Every kind of text that the matched columns have and that a person has to give a meaning."""
    rows = ~is_note(table)
    code, left = _codes(table, plan, rows)
    rows = rows & ~left
    kinds = (code, _subjects(table, plan, rows), _groups(table, plan, rows), _grades(table, plan, rows),
             _flags(table, plan, rows), _marks(table, plan, rows))  # fmt: skip
    return tuple(kind for kind in kinds if kind.found)


def _codes(table: Table, plan: Plan, rows: np.ndarray) -> tuple[Meanings, np.ndarray]:
    """Cells in the place of a code, and the rows that the plan leaves out for them."""
    said = written_codes(table, plan)
    strange = np.array([is_strange(text) for text in said], dtype=bool) & rows
    meant = plan.values.get("code", {})
    left = np.array([meant.get(key_of(text)) == LEAVE for text in said], dtype=bool) & strange
    found = _counted([text for text, odd in zip(said, strange, strict=True) if odd], lambda text: LEAVE)
    help_text = _("These cells stand where the code of a school should be.")
    title = _("Lines without the code of a school")
    return Meanings("code", title, help_text, choices("code"), *_most(found)), left


def written_codes(table: Table, plan: Plan) -> list[str]:
    """What each row has in the place of a code."""
    columns = [cells_of(table, key) for key in code_columns(plan)] or [[""] * table.rows]
    return [" ".join(cells).strip() for cells in zip(*columns, strict=True)]


def is_strange(text: str) -> bool:
    """Whether a cell has next to nothing of a code. One that lost some digits is left to the screening."""
    return sum(letter.isdigit() for letter in text) < LEAST_DIGITS


def _subjects(table: Table, plan: Plan, rows: np.ndarray) -> Meanings:
    by_measure = {measure: subject.upper() for subject, measure in MEASURES.items()}
    return _of_column(table, plan, rows, "subject", _("Subjects"), "",
                      lambda text: by_measure.get(SUBJECTS.get(key_of(text), ""), ""))  # fmt: skip


def _groups(table: Table, plan: Plan, rows: np.ndarray) -> Meanings:
    help_text = _("A group that this site does not know can be left out.")
    return _of_column(table, plan, rows, "student_group", _("Student groups"), help_text, group_of)


def group_of(text: str) -> str:
    """The code of a student group by its code, name or words; "" where none is meant for sure."""
    code = text.strip().upper()
    if code in LABELS or code in SYNONYMS:
        return SYNONYMS.get(code, code)
    by_label = {key_of(str(label)): code for code, label in LABELS.items()}
    if found := by_label.get(key_of(text)):
        return found
    return next((code for code, words in _GROUP_WORDS if re.search(words, text.lower())), "")


def _grades(table: Table, plan: Plan, rows: np.ndarray) -> Meanings:
    help_text = _("Growth ends in grades 4 to 8, in some models also in grade 11.")
    return _of_column(table, plan, rows, "grades", _("Grades"), help_text, grades_of)


def _span(low: int, high: int) -> str:
    if low == high:
        return _("Grade {grade}").format(grade=low)
    return _("Grades {low} to {high}").format(low=low, high=high)


def grades_of(text: str) -> str:
    """The grades with growth of "4-8", "Gr 5", "K-5", "Elementary": "4-5"; "" where none are meant for sure."""
    said = text.lower()
    if found := re.search(r"\b(k|tk|\d{1,2})\s?[-–]\s?(\d{1,2})\b", said):
        low = 4 if not found[1].isdigit() else max(int(found[1]), 4)
        return f"{low}-{found[2]}" if low <= int(found[2]) <= LAST_GRADE else ""
    if found := re.search(r"\b(\d{1,2})(st|nd|rd|th)?\b", said):
        return f"{int(found[1])}-{int(found[1])}" if FIRST_GRADE <= int(found[1]) <= LAST_GRADE else ""
    words = {"elem": "4-5", "middle": "6-8", "span": "4-8", "all": "4-8", "high": "11-11"}
    return next((grades for word, grades in words.items() if word in said), "")


def _flags(table: Table, plan: Plan, rows: np.ndarray) -> Meanings:
    found = Counter()
    for _subject, columns in parts_of(plan):
        if key := columns.get("suppression"):
            found.update(cells_of(table, key)[rows].tolist())
    title = _("Marks that a result is hidden")
    listed = [Found(text, times) for text, times in found.most_common()]
    return Meanings("suppression", title, "", choices("suppression"), *_most(listed))


def _marks(table: Table, plan: Plan, rows: np.ndarray) -> Meanings:
    """Texts in the columns of numbers that are no numbers, and empty results."""
    found = Counter()
    for _subject, columns in parts_of(plan):
        for code in NUMBERS:
            if key := columns.get(code):
                cells = cells_of(table, key)[rows].tolist()
                found.update(text for text in cells if is_mark(text, code))
    guesses = [Found(text, times, mark_of(text)) for text, times in found.most_common()]
    help_text = _(
        "These stand where a number should be. An empty cell counts only where the growth result is missing."
    )
    return Meanings("marks", _("Marks in the place of numbers"), help_text, choices("marks"), *_most(guesses))


def is_mark(text: str, code: str) -> bool:
    """Whether a cell of a column of numbers is none: a mark, or an empty result."""
    if not text:
        return code == "estimate"
    if code == "ci":
        return texts.both_ends(text) is None
    return texts.number(text, percent=code == "pct_improved") is None


def mark_of(text: str) -> str:
    """What a mark most likely says. Anything with stars, "less than" or "fewer" is a small group."""
    said = text.lower().replace(" ", "")
    if not said:
        return LEAVE
    if (
        re.fullmatch(r"[*–-]+|[01]?[-–](9|10)|(≤|under|upto)(9|10|11)", said)
        or "<" in said
        or "few" in said
        or "less" in said
        or "supp" in said
    ):
        return "N_LT_MIN"
    if said in ("n/a", "na", "notapplicable"):
        return "NOT_APPLICABLE"
    return ""


def _states() -> tuple[Choice, ...]:
    return (
        Choice("N_LT_MIN", _("Hidden: too few students")),
        Choice("PRIVACY", _("Hidden for another reason of privacy")),
        Choice("NOT_APPLICABLE", _("Not applicable: no such grades")),
        Choice("NOT_RELEASED", _("Not released by the publisher")),
    )


def _spans() -> Iterator[Choice]:
    for low in range(FIRST_GRADE, LAST_GRADE + 1):
        for high in range(low, LAST_GRADE + 1):
            yield Choice(f"{low}-{high}", _span(low, high))


def choices(kind: str) -> tuple[Choice, ...]:
    """What a text of this kind can mean."""
    leave = Choice(LEAVE, _("Leave out the line"))
    match kind:
        case "code":
            return (leave, Choice(KEEP, _("It is a code: check it with the others")))
        case "subject":
            return (*(Choice(code, label) for code, label in SUBJECT_LABELS.items()), leave)
        case "student_group":
            return (*(Choice(code, f"{label} ({code})") for code, label in LABELS.items()), leave)
        case "grades":
            return (*_spans(), leave)
        case "suppression":
            return (Choice(SHOWN, _("The result is shown")), *_states())
    return (
        *_states(),
        Choice(EMPTY, _("An empty cell")),
        Choice(LEAVE, _("Leave out the result")),
        Choice(KEEP, _("None of these: the file has to be mended")),
    )


def _of_column(table, plan, rows, code, title, help_text, guess: Callable[[str], str]) -> Meanings:
    key = plan.of(code)
    found = _counted(cells_of(table, key)[rows].tolist(), guess) if key else []
    return Meanings(code, title, help_text, choices(code), *_most(found))


def _counted(said: Iterable[str], guess: Callable[[str], str]) -> list[Found]:
    return [Found(text, times, guess(text)) for text, times in Counter(said).most_common()]


def _most(found: list[Found]) -> tuple[tuple[Found, ...], int]:
    """One of each text that is compared as the same, the commonest first, and how many are not listed."""
    once = {key_of(each.text): each for each in reversed(found)}
    listed = [each for each in found if once[key_of(each.text)] is each]
    return tuple(listed[:MOST]), max(0, len(listed) - MOST)


def cells_of(table: Table, key: str) -> np.ndarray:
    """The text of every row of a column."""
    column = table.columns[key]
    return np.array(column.values, dtype=object)[column.codes]
