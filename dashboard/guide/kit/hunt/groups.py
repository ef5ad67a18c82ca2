"""Questions about the table by student group of one measure at one school. Pure.

Groups are taken in the state's order. No question asks which group has more, and none counts groups.
"""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from dashboard.measures import main_group
from schoolinfo.measures import Card, GroupLine, GroupTable, State

from ..material import School
from .question import Found


def row(school: School, card: Card) -> Iterator[Found]:
    """Which row has the stated words, where one row of the whole table has them."""
    table = _table(school, card)
    said = Counter(line.extra.said for line in table.lines) if table else Counter()
    for line in _rows(table):
        if line.extra.levels.status and said[line.extra.said] == 1:
            text = _("{measure} by student group at {school}: in whose row do you read “{said}”?")
            yield _about(school, table, line, "group row", text, line.label)


def group_students(school: School, card: Card) -> Iterator[Found]:
    """How many students a row counts."""
    table = _table(school, card)
    for line in _rows(table):
        if line.figure.students:
            text = _("{measure} by student group at {school}: how many students are in the row “{group}”?")
            yield _about(school, table, line, "group students", text, line.figure.students)


def _table(school: School, card: Card) -> GroupTable | None:
    return next((table for table in school.tables if table.measure.code == card.measure.code), None)


def _rows(table: GroupTable | None) -> list[GroupLine]:
    """The rows that have a number, less the one that the card shows."""
    if table is None:
        return []
    main = main_group(table.measure.code)
    return [line for line in table.lines if line.group != main and line.figure.state is State.SHOWN]


def _about(school: School, table: GroupTable, line: GroupLine, kind: str, text: str, answer: str) -> Found:
    words = {
        "measure": table.measure.label,
        "school": school.name,
        "said": line.extra.said,
        "group": line.label,
    }
    where = _("Where to look: the page of {school}, “Results by student group”, {measure}.")
    return Found(
        kind=kind,
        cds=school.cds,
        measure=table.measure.code,
        year=table.papers.year,
        text=text.format(**words),
        where=where.format(**words),
        answer=answer,
        group=line.group,
    )
