"""A row as a figure: a number in words, or the words in its place."""

from schoolinfo.measures import Figure, Measure, Papers, State, Subject
from schoolinfo.numbers import students

from ..selectors import Row
from .numbers import unit, value
from .sentences import sentence
from .states import missing


def figure(
    state: State, measure: Measure, subject: Subject, year: int, row: Row | None, papers: Papers | None
) -> Figure:
    """The figure of a measure in a year, whatever its state."""
    if state is not State.SHOWN or row is None:
        return missing(state, measure, subject, year, papers)
    return Figure(
        state,
        value(measure, row.status),
        unit(measure),
        sentence(measure, row),
        "",
        students(row.students) if row.students is not None else "",
        papers,
    )
