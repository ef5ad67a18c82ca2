"""Why there is no growth number, in words. Pure."""

from django.utils.translation import gettext as _

from schoolinfo.measures import Figure, Papers, State, Subject

from .. import measures
from ..selectors import Row


def without_row(subject: Subject, released: bool) -> Figure:
    """The figure of a school that has no row. `released`: a file for the year is public here."""
    if not tested_twice(subject):
        return _figure(
            State.NOT_APPLICABLE,
            _("Not applicable"),
            _("No growth data: students are not tested in two grades in a row here."),
        )
    if released:
        return _figure(State.NOT_REPORTED, _("Not reported"), _not_reported(subject))
    if subject.year in measures.NOT_RELEASED:
        return _figure(
            State.NOT_RELEASED,
            _("Not released"),
            _("There are no growth numbers for this year: the state gave no tests in spring 2020."),
        )
    return _figure(
        State.NOT_HERE,
        _("Not on this site yet"),
        _("No file with growth numbers has been loaded here for this year."),
    )


def of_row(row: Row, subject: Subject, papers: Papers | None) -> Figure:
    """The figure of a row that is not shown."""
    if row.state == State.HIDDEN:
        reason = (
            _("The publisher left this number out to protect students’ privacy.")
            if row.suppression == "PRIVACY"
            else _("Fewer than 11 students. The number is left out so that no one can be recognized.")
        )
        return _figure(State.HIDDEN, _("Hidden"), reason, papers)
    if row.state == State.NOT_APPLICABLE:
        reason = _("The publisher says that growth does not apply here.")
        return _figure(State.NOT_APPLICABLE, _("Not applicable"), reason, papers)
    if row.state == State.NOT_RELEASED:
        reason = _("The publisher did not release this number.")
        return _figure(State.NOT_RELEASED, _("Not released"), reason, papers)
    return _figure(State.NOT_REPORTED, _("Not reported"), _not_reported(subject), papers)


def tested_twice(subject: Subject) -> bool:
    """Whether the school has a grade in which growth can end. True where its grades are not known."""
    if subject.first_grade is None or subject.last_grade is None:
        return True
    return subject.first_grade <= measures.LAST_GRADE and subject.last_grade >= measures.FIRST_GRADE


def _not_reported(subject: Subject) -> str:
    return {
        "district": _("The file on this site has no growth number for this district."),
        "state": _("The file on this site has no growth number for the state."),
    }.get(subject.kind, _("The file on this site has no growth number for this school."))


def _figure(state: State, words: str, reason: str, papers: Papers | None = None) -> Figure:
    return Figure(state, "", "", words, reason, "", papers)
