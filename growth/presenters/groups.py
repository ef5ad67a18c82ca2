"""Growth by student group: each model's numbers in a table of its own. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import GroupLine, GroupTable, Measure, Papers, Subject
from schoolinfo.papers import papers_of
from schoolinfo.releases.current import Release, Releases
from schoolinfo.student_groups import LABELS

from ..measures import MEASURES
from ..selectors import DATASET, Row, Selected
from .statements import best, newest, statement

TEMPLATE = "growth/groups.html"


@dataclass(frozen=True, slots=True)
class ModelTable:
    """One model's groups, in the state's order. Each line's `extra` is its Statement."""

    caption: str
    publisher: str
    lines: tuple[GroupLine, ...]
    papers: Papers


def group_tables(rows: Selected, subject: Subject, releases: Releases) -> tuple[GroupTable, ...]:
    """One table a subject that has rows by group; `extra` holds a ModelTable for each model."""
    by_publisher = newest(releases.of(subject.cds, DATASET), subject.year)
    tables = (_table(measure, rows, subject, by_publisher) for measure in MEASURES)
    return tuple(table for table in tables if table)


def _table(measure: Measure, rows: Selected, subject: Subject, by_publisher) -> GroupTable | None:
    models = [_model_table(measure, rows, subject, mine[0]) for mine in by_publisher.values()]
    models = sorted((table for table in models if table), key=lambda table: not table.lines[0].extra.low)
    if not models:
        return None
    return GroupTable(measure, TEMPLATE, None, models[0].lines, models[0].papers, tuple(models))


def _model_table(measure: Measure, rows: Selected, subject: Subject, release: Release) -> ModelTable | None:
    mine = [
        row
        for row in rows.rows
        if row.version == release.version and row.cds == subject.cds and row.measure == measure.code
    ]
    papers = papers_of(release)
    lines = tuple(_lines(mine, rows, measure, subject, papers))
    if len(lines) < 2:  # all students alone is no table
        return None
    caption = _("%(measure)s by student group: %(model)s, %(years)s") % {
        "measure": measure.label,
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
