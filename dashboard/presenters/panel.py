"""Everything that the Dashboard puts on the page of one school, district or the state."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schoolinfo.measures import Panel, Subject
from schoolinfo.releases.current import Releases

from ..measures import catalogue
from ..selectors import Rows
from .cards import card
from .glance import glance
from .history import History


def present(rows: Rows, subject: Subject, releases: Releases) -> Panel:
    """A card for each of the eight measures, in catalogue order, and the sentences for "At a glance"."""
    histories = [History.of(measure, subject, rows, releases) for measure in catalogue(get_language())]
    cards = tuple(card(history.measure, history, rows) for history in histories)
    papers = dict.fromkeys(c.figure.papers for c in cards if c.figure.papers)
    return Panel("measures", cards, glance(histories), tuple(papers), _notes(subject))


def _notes(subject: Subject) -> tuple[str, ...]:
    if subject.kind == "district":
        return (_("The district’s figures do not include charter schools."),)
    return ()
