"""Results by student group: a table in the state's order, and a strip of dots."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schoolinfo.measures import GroupLine, Measure, Papers, Picture, State, Subject, school_year
from schoolinfo.papers import papers_of
from schoolinfo.releases.current import Release as PublicRelease
from schoolinfo.releases.current import Releases

from ..groups import GROUPS, NEVER_COLORED, ORDER, smallest_colored
from ..measures import PUBLISHER, catalogue
from ..released import Release, release_of
from ..selectors import Row, Rows
from .figures import figure
from .history import History
from .levels import Levels, levels, too_few
from .numbers import heading
from .strip import Dot, tall, wide

TEMPLATE = "dashboard/groups.html"
BRIEF = "dashboard/group.html"


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What a line of the table says beside its figure."""

    levels: Levels
    said: str  # "Status High, Change Increased.", or why there is no color, in short
    needed: int  # from how many students the state gives this group a color
    few: bool  # a number of fewer students than that


@dataclass(frozen=True, slots=True)
class TableWords:
    """What `dashboard/groups.html` prints around the lines."""

    caption: str
    heading: str
    notes: tuple[str, ...]  # reasons that hold for several lines, each once


@dataclass(frozen=True)
class LazyTable:
    """A `GroupTable` whose lines and pictures are made when they are asked for: a page shows one of eight."""

    measure: Measure
    subject: Subject
    release: PublicRelease
    rows: tuple[Row, ...]
    template: str = TEMPLATE
    brief: str = BRIEF

    @cached_property
    def papers(self) -> Papers:
        return papers_of(self.release, PUBLISHER)

    @cached_property
    def lines(self) -> tuple[GroupLine, ...]:
        released = release_of(self.measure.code, self.release.year)
        return tuple(_line(self, row, released) for row in self.rows)

    @cached_property
    def picture(self) -> Picture | None:
        hidden = [
            str(GROUPS[row.group])
            for row in self.rows
            if row.state == State.HIDDEN and row.group not in NEVER_COLORED
        ]
        return wide(self.measure, self._drawn, self.release.year, hidden)

    @cached_property
    def tall(self) -> Picture | None:
        return tall(self.measure, self._drawn)

    @cached_property
    def extra(self) -> TableWords:
        words = {"measure": self.measure.label, "year": school_year(self.release.year)}
        caption = _("%(measure)s by student group, %(year)s, in the state’s order") % words
        reasons = (
            _("%(state)s: %(reason)s") % {"state": line.figure.words, "reason": line.figure.reason}
            for line in self.lines
            if line.figure.reason
        )
        few = (too_few(line.extra.needed) for line in self.lines if line.extra.few)
        notes = tuple(dict.fromkeys((*few, *reasons)))
        return TableWords(caption, heading(self.measure), notes)

    @cached_property
    def _drawn(self) -> list[Dot]:
        """Groups with a number, less those that the state never colors: they would crowd the strip."""
        return [
            Dot(
                str(GROUPS[row.group]),
                row,
                (row.students or 0) < smallest_colored(row.group, self.subject.kind),
            )
            for row in self.rows
            if row.state == State.SHOWN and row.group not in NEVER_COLORED
        ]


def group_tables(rows: Rows, subject: Subject, releases: Releases) -> tuple[LazyTable, ...]:
    """A table for each measure that has results of more than one group in the year shown."""
    tables = (_table(measure, rows, subject, releases) for measure in catalogue(get_language()))
    return tuple(table for table in tables if table)


def _table(measure: Measure, rows: Rows, subject: Subject, releases: Releases) -> LazyTable | None:
    history = History.of(measure, subject, rows, releases)
    found = _rows(measure, rows, subject, history.year)
    if len(found) < 2 or history.year not in history.releases:
        return None
    return LazyTable(measure, subject, history.releases[history.year], tuple(found))


def _rows(measure: Measure, rows: Rows, subject: Subject, year: int) -> list[Row]:
    by_group = {
        group: rows.years(subject.cds, measure.code, group)
        for group in rows.groups(subject.cds, measure.code)
    }
    found = [years[year] for years in by_group.values() if year in years]
    return sorted(found, key=lambda row: ORDER[row.group])


def _line(table: LazyTable, row: Row, released: Release) -> GroupLine:
    state, kind = State(row.state), table.subject.kind
    shown = figure(state, table.measure, table.subject, table.release.year, row, table.papers)
    label = str(GROUPS[row.group])
    if state is not State.SHOWN:
        return GroupLine(row.group, label, shown, GroupWords(Levels(None, None, None), "", 0, False))
    said = levels(table.measure, row, kind, released)
    needed = smallest_colored(row.group, kind)
    few = (row.students or 0) < needed
    words = _("Too few students for a color.") if few else _said(said)
    return GroupLine(row.group, label, shown, GroupWords(said, words, needed, few))


def _said(found: Levels) -> str:
    if not found.status:
        return found.color.note if found.color else ""
    if not found.change or not found.change.level:
        return _("Status %(status)s.") % {"status": found.status.word}
    return _("Status %(status)s, Change %(change)s.") % {
        "status": found.status.word,
        "change": found.change.word,
    }
