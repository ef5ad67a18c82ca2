"""The six states of a number, each in words of its own, with the reason and where to look."""

from django.utils.translation import gettext as _

from schoolinfo.measures import Figure, Measure, Papers, State, Subject, school_year
from schoolinfo.states import word

from ..released import Release, release_of
from ..selectors import Row
from .grades import grades


def has_grades(measure: Measure, subject: Subject) -> bool:
    """Whether the subject has any grade of the measure; True where its grades are not known."""
    if subject.first_grade is None or subject.last_grade is None:
        return True
    return subject.first_grade <= measure.last_grade and subject.last_grade >= measure.first_grade


def state_of(measure: Measure, year: int, row: Row | None, *, applies: bool, here: bool) -> State:
    """What there is of a measure in a year.

    `applies`: whether the subject has grades of the measure, or results in some year; `here`: whether the
    year's file is public on this site.
    """
    if row is not None and row.state in (State.SHOWN, State.HIDDEN):
        return State(row.state)
    if not applies:
        return State.NOT_APPLICABLE
    if release_of(measure.code, year) is Release.NONE:
        return State.NOT_RELEASED
    if not here:
        return State.NOT_HERE
    return State.NOT_REPORTED if row is None else State(row.state)


def missing(state: State, measure: Measure, subject: Subject, year: int, papers: Papers | None) -> Figure:
    """The words in the place of a number."""
    reason = _REASONS[state](measure, subject, school_year(year))
    return Figure(state, "", "", word(state), reason, "", papers)


def _hidden(measure, subject, year):
    return _(
        "This group has 10 or fewer students. Its results are hidden so that no student can be known by them."
    )


def _not_applicable(measure, subject, year):
    if has_grades(measure, subject):
        return _("No students here counted for this measure in %(year)s.") % {"year": year}
    if subject.kind == "school":
        return _("This measure is for grades %(grades)s, and this school has none of them.") % {
            "grades": grades(measure)
        }
    return _("This measure is for grades %(grades)s, and this district has none of them.") % {
        "grades": grades(measure)
    }


def _not_released(measure, subject, year):
    return _("The state released no results for %(year)s. Other years may have some.") % {"year": year}


def _not_reported(measure, subject, year):
    return _("The state’s file for %(year)s has no result here. Other years may have one.") % {"year": year}


def _not_here(measure, subject, year):
    return _(
        "The state has released results for %(year)s. We have not loaded them. Look on the state’s Dashboard."
    ) % {"year": year}


_REASONS = {
    State.HIDDEN: _hidden,
    State.NOT_APPLICABLE: _not_applicable,
    State.NOT_RELEASED: _not_released,
    State.NOT_REPORTED: _not_reported,
    State.NOT_HERE: _not_here,
}
