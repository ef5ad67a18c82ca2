"""One measure of one subject as a card."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from schoolinfo.measures import STATE_CDS, Better, Card, Measure, State, Subject, school_year
from schoolinfo.numbers import count, students
from schoolinfo.papers import papers_of
from schoolinfo.releases.models import family_of

from ..flags import Flag
from ..measures import PUBLISHER
from ..released import release_of
from ..selectors import Row, Rows
from .figures import figure
from .grades import grades_here
from .history import History
from .levels import Levels, levels
from .notes import older_note, row_notes
from .numbers import heading, value
from .slots import Slot, by_new_rules, slots, status_only
from .states import word
from .timeline import timeline
from .why import NOTHING, Why, why

TEMPLATE = "dashboard/card.html"
BRIEF = "dashboard/brief.html"


@dataclass(frozen=True, slots=True)
class YearLine:
    """A line of the table of all years. `words` stands in place of the numbers where there are none."""

    label: str
    value: str
    students: str
    words: str


@dataclass(frozen=True, slots=True)
class CardWords:
    """What `dashboard/card.html` prints beside the figure."""

    year: int
    lower_is_better: bool
    about: str  # "2024–25 · 398 students, grades 3–8"; "" where nothing is shown
    older: str  # says that newer results exist, else ""
    levels: Levels
    notes: tuple[str, ...]
    heading: str  # of the column of results
    years: tuple[YearLine, ...]
    why: Why | None  # why the result has its color, or none; None where there is no number
    state_page: str  # the same measure on the state's Dashboard; "" for fictional schools
    rule: str  # the set of cut scores that the state read; "" where a measure has one set
    flags: Flag  # marks of the row shown


def card(measure: Measure, history: History, rows: Rows) -> Card:
    """The card of a measure, whatever its state."""
    release = history.releases.get(history.year)
    carried = papers_of(release, PUBLISHER) if release else None
    state, row = history.state(history.year), history.shown(history.year)
    shown = figure(state, measure, history.subject, history.year, row, carried)
    years = slots(history)
    words = _words(measure, history, years, rows, row)
    return Card(measure, TEMPLATE, shown, timeline(history, years), words, BRIEF)


def _words(
    measure: Measure, history: History, years: Sequence[Slot], rows: Rows, row: Row | None
) -> CardWords:
    subject, year = history.subject, history.year
    said = levels(measure, row, subject.kind, release_of(measure.code, year)) if row else NOTHING
    return CardWords(
        year=year,
        lower_is_better=measure.better is Better.LOWER,
        about=_about(measure, subject, row, year) if row else "",
        older=older_note(history),
        levels=said,
        notes=row_notes(measure, subject, row) if row else (),
        heading=heading(measure),
        years=_years(measure, history, years, rows),
        why=why(measure, row, subject.kind, year, said) if row else None,
        state_page=_state_page(subject.cds, year),
        rule=row.rule if row else "",
        flags=Flag(row.flags) if row else Flag(0),
    )


def _about(measure: Measure, subject: Subject, row: Row, year: int) -> str:
    words = {"year": school_year(year), "grades": grades_here(measure, subject)}
    if row.students is None:
        return _("%(year)s · %(grades)s") % words
    if measure.code == "elpi":
        return _("%(year)s · %(number)s English learners") % {**words, "number": count(row.students)}
    return _("%(year)s · %(students)s, %(grades)s") % {**words, "students": students(row.students)}


def _state_page(cds: str, year: int) -> str:
    if family_of(cds):
        return ""
    who = "ca" if cds == STATE_CDS else cds
    return f"https://www.caschooldashboard.org/reports/{who}/{year}"


def _years(measure: Measure, history: History, years: Sequence[Slot], rows: Rows) -> tuple[YearLine, ...]:
    """All years, newest first, then the district and the state in the year shown."""
    if not history.rows:
        return ()
    lines = [_year_line(measure, slot) for slot in reversed(years)]
    return (*lines, *_others(measure, history, rows))


def _year_line(measure: Measure, slot: Slot) -> YearLine:
    if slot.row is None:
        return YearLine(slot.label, "", "", word(slot.state))
    label = slot.label
    if status_only(measure, slot.years[0]):
        label = _("%(year)s, Status only") % {"year": label}
    if by_new_rules(measure, slot.years[0]):
        label = _("%(year)s, by new rules") % {"year": label}
    return _line(measure, label, slot.row)


def _line(measure: Measure, label: str, row: Row) -> YearLine:
    size = count(row.students) if row.students is not None else ""
    return YearLine(label, value(measure, row.status), size, "")


def _others(measure: Measure, history: History, rows: Rows):
    subject, year = history.subject, history.year
    names = (
        (subject.district_cds, pgettext("row of a table", "District, %(year)s")),
        (STATE_CDS, pgettext("row of a table", "California, %(year)s")),
    )
    for cds, label in names:
        row = rows.years(cds, measure.code).get(year) if cds and cds != subject.cds else None
        if row and row.state == State.SHOWN:
            yield _line(measure, label % {"year": year}, row)
