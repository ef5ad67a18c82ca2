"""The student groups of one measure as rows, schools as columns. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import GroupLine, GroupTable, Measure, State, Subject
from schoolinfo.student_groups import LABELS

from .reading import Read


@dataclass(frozen=True, slots=True)
class GroupCell:
    """One school's result of one group: a line of the source in its `template`, or `words` in its place."""

    school: str
    line: GroupLine | None
    template: str
    words: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    label: str
    cells: tuple[GroupCell, ...]


@dataclass(frozen=True, slots=True)
class GroupHead:
    school: str
    year: str  # "2024–25"; "" where the school has no table


@dataclass(frozen=True, slots=True)
class ByGroup:
    """`rows` are in the state's order of groups; none where no school has results by group."""

    measure: Measure
    heads: tuple[GroupHead, ...]
    rows: tuple[GroupRow, ...]
    notes: tuple[str, ...]  # why results are not there, each reason once


def by_group(read: Read, measure: Measure, subjects: Sequence[Subject]) -> ByGroup:
    """What the source says of each group at each school, in the cells of its own tables."""
    tables = [_table(tables, measure) for tables in read.tables]
    lines = [{line.group: line for line in table.lines} if table else {} for table in tables]
    heads = (
        GroupHead(subject.name, table.papers.school_year if table and table.papers else "")
        for subject, table in zip(subjects, tables, strict=True)
    )
    rows = (
        GroupRow(
            next(found[group].label for found in lines if group in found),
            tuple(map(_cell, subjects, tables, (found.get(group) for found in lines))),
        )
        for group in _groups(lines)
    )
    return ByGroup(measure, tuple(heads), tuple(rows), _reasons(lines))


def _table(tables: Sequence[GroupTable], measure: Measure) -> GroupTable | None:
    return next((table for table in tables if table.measure.code == measure.code), None)


def _groups(lines) -> list[str]:
    """In the state's order; groups that only a source knows come last, in its order."""
    found = dict.fromkeys(group for of_school in lines for group in of_school)
    return [
        *(group for group in LABELS if group in found),
        *(group for group in found if group not in LABELS),
    ]


def _cell(subject: Subject, table: GroupTable | None, line: GroupLine | None) -> GroupCell:
    if line is None:
        return GroupCell(subject.name, None, "", _("Not reported"))
    return GroupCell(subject.name, line, table.brief if table else "", "")


def _reasons(lines) -> tuple[str, ...]:
    figures = (line.figure for of_school in lines for line in of_school.values())
    return tuple(
        dict.fromkeys(
            _("{state}: {reason}").format(state=figure.words, reason=figure.reason)
            for figure in figures
            if figure.state != State.SHOWN and figure.reason
        )
    )
