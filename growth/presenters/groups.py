"""Growth by student group: each model's numbers in a table of its own. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from schoolinfo.measures import GroupLine, Measure, Papers, Subject
from schoolinfo.papers import papers_of
from schoolinfo.releases.current import Release, Releases
from schoolinfo.student_groups import LABELS

from ..measures import MEASURES
from ..selectors import DATASET, Row, Selected
from .statements import best, newest, statement

TEMPLATE = "growth/groups.html"
BRIEF = "growth/group.html"


@dataclass(frozen=True, slots=True)
class ModelTable:
    """One model's groups, in the state's order. Each line's `extra` is its Statement."""

    caption: str
    publisher: str
    lines: tuple[GroupLine, ...]
    papers: Papers


@dataclass(frozen=True)
class LazyTable:
    """A `GroupTable` that is made when it is asked for: a page shows one of many."""

    measure: Measure
    subject: Subject
    selected: Selected
    releases: tuple[Release, ...]  # those with rows by group
    template: str = TEMPLATE
    picture: None = None
    tall: None = None
    brief: str = BRIEF

    @cached_property
    def extra(self) -> tuple[ModelTable, ...]:
        """A table a model; the ones with a range first."""
        models = [_model_table(self, release) for release in self.releases]
        return tuple(sorted(models, key=lambda table: not table.lines[0].extra.low))

    @property
    def lines(self) -> tuple[GroupLine, ...]:
        return self.extra[0].lines

    @property
    def papers(self) -> Papers:
        return self.extra[0].papers


def group_tables(rows: Selected, subject: Subject, releases: Releases) -> tuple[LazyTable, ...]:
    """One table a subject that has rows by group; `extra` holds a ModelTable for each model."""
    newest_of = [mine[0] for mine in newest(releases.of(subject.cds, DATASET), subject.year).values()]
    tables = []
    for measure in MEASURES:
        # All students alone are no table.
        found = tuple(
            r for r in newest_of if len({row.group for row in _rows(rows, subject, measure, r)}) > 1
        )
        if found:
            tables.append(LazyTable(measure, subject, rows, found))
    return tuple(tables)


def _rows(selected: Selected, subject: Subject, measure: Measure, release: Release) -> list[Row]:
    return [
        row
        for row in selected.rows
        if row.version == release.version and row.cds == subject.cds and row.measure == measure.code
    ]


def _model_table(table: LazyTable, release: Release) -> ModelTable:
    papers = papers_of(release)
    mine = _rows(table.selected, table.subject, table.measure, release)
    lines = tuple(_lines(mine, table.selected, table.measure, table.subject, papers))
    caption = _("%(measure)s by student group: %(model)s, %(years)s") % {
        "measure": table.measure.label,
        "model": lines[0].extra.model,
        "years": lines[0].extra.years,
    }
    return ModelTable(caption, lines[0].extra.publisher, lines, papers)


def _lines(mine: list[Row], rows: Selected, measure, subject, papers) -> Iterable[GroupLine]:
    by_group: dict[str, list[Row]] = {}
    for row in mine:
        by_group.setdefault(row.group, []).append(row)
    for code, label in LABELS.items():
        if row := best(by_group.get(code, ())):
            said = statement(row, rows.models[row.version], measure, subject, papers, drawn=False)
            yield GroupLine(code, label, said.figure, said)
