"""Results by student group: a table in the state's order, and a strip of dots."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import GroupLine, GroupTable, Measure, Picture, State, Subject, school_year
from schoolinfo.releases.current import Releases

from ..groups import GROUPS, ORDER, smallest_colored
from ..measures import CATALOGUE
from ..released import Release, release_of
from ..selectors import Row, Rows
from .figures import figure
from .history import History
from .levels import Levels, levels
from .numbers import heading
from .papers import papers
from .strip import tall, wide

TEMPLATE = "dashboard/groups.html"


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What a line of the table says beside its figure."""

    levels: Levels
    said: str  # "Status High, Change Increased."; "" where the group is too small for levels
    few: bool  # a number of fewer students than the state gives a color to


@dataclass(frozen=True, slots=True)
class TableWords:
    """What `dashboard/groups.html` prints around the lines."""

    caption: str
    heading: str
    tall: Picture | None  # the strip for narrow screens


def group_tables(rows: Rows, subject: Subject, releases: Releases) -> tuple[GroupTable, ...]:
    """A table for each measure that has results of more than one group in the year shown."""
    tables = (_table(measure, rows, subject, releases) for measure in CATALOGUE)
    return tuple(table for table in tables if table)


def _table(measure: Measure, rows: Rows, subject: Subject, releases: Releases) -> GroupTable | None:
    history = History.of(measure, subject, rows, releases)
    found = _rows(measure, rows, subject, history.year)
    if len(found) < 2 or history.year not in history.releases:
        return None
    carried = papers(history.releases[history.year])
    release = release_of(measure.code, history.year)
    lines = tuple(_line(measure, subject, history.year, row, release, carried) for row in found)
    drawn = [(line, row) for line, row in zip(lines, found, strict=True) if row.state == State.SHOWN]
    words = {"measure": measure.label, "year": school_year(history.year)}
    caption = _("%(measure)s by student group, %(year)s, in the state’s order") % words
    extra = TableWords(caption, heading(measure), tall(measure, drawn))
    return GroupTable(
        measure, TEMPLATE, wide(measure, drawn, history.year, _hidden(lines)), lines, carried, extra
    )


def _rows(measure: Measure, rows: Rows, subject: Subject, year: int) -> list[Row]:
    by_group = {
        group: rows.years(subject.cds, measure.code, group)
        for group in rows.groups(subject.cds, measure.code)
    }
    found = [years[year] for years in by_group.values() if year in years]
    return sorted(found, key=lambda row: ORDER[row.group])


def _line(measure, subject, year, row: Row, release: Release, carried) -> GroupLine:
    state = State(row.state)
    shown = figure(state, measure, subject, year, row, carried)
    label = str(GROUPS[row.group])
    if state is not State.SHOWN:
        return GroupLine(row.group, label, shown, GroupWords(Levels(None, None, None), "", False))
    said = levels(measure, row, subject.kind, release)
    few = (row.students or 0) < smallest_colored(row.group, subject.kind)
    return GroupLine(row.group, label, shown, GroupWords(said, _said(said), few))


def _said(found: Levels) -> str:
    if not found.status:
        return ""
    if not found.change or not found.change.level:
        return _("Status %(status)s.") % {"status": found.status.word}
    return _("Status %(status)s, Change %(change)s.") % {
        "status": found.status.word,
        "change": found.change.word,
    }


def _hidden(lines) -> list[str]:
    return [line.label for line in lines if line.figure.state is State.HIDDEN]
