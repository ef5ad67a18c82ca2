"""Sentences about marks that the publisher sets on a row, and about years."""

from django.utils.translation import gettext as _

from schoolinfo.measures import Measure, State, Subject, school_year

from ..flags import Flag
from ..released import newest_released
from ..selectors import Row
from .history import History


def row_notes(measure: Measure, subject: Subject, row: Row) -> tuple[str, ...]:
    """What a reader must know of a shown row beside its number."""
    flags = Flag(row.flags)
    said = []
    if flags & Flag.DATA_ERROR:
        said.append(_("The data had an error, so the state set this level itself."))
    if flags & Flag.NOT_CERTIFIED:
        said.append(_("The data were not certified in time, so the state set this level itself."))
    if flags & Flag.PRIOR_NOT_CERTIFIED:
        said.append(_("Last year’s data were not certified in time."))
    if flags & Flag.BORROWED:
        said.append(
            _("Borrowed results: no grade here takes these tests, so the state uses another school’s.")
        )
    if flags & Flag.DASS:
        said.append(_("This is an alternative school. The state has special rules for such schools."))
    if measure.code == "science":
        said.append(_("For information. Not part of any state decision."))
    return tuple(said)


def older_note(history: History) -> str:
    """Says so when a card is older than it could be; "" otherwise, and on the page of one year."""
    if history.subject.year:
        return ""
    newest = max(history.newest, newest_released(history.measure.code))
    if newest <= history.year:
        return ""
    words = {"year": school_year(history.year), "newest": school_year(newest)}
    if history.row is None:
        silent = history.state(history.year) is State.NOT_REPORTED
        return _("Results for %(newest)s are not on this site yet.") % words if silent else ""
    if newest in history.releases:
        return (
            _("This is the result for %(year)s. The state’s file for %(newest)s has no result here.") % words
        )
    return _("This is the result for %(year)s. Results for %(newest)s are not on this site yet.") % words
