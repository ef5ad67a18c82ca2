"""Every published value of one subject as codes, numbers and words, for downloads. Pure."""

from collections.abc import Iterator, Mapping

from django.utils.functional import lazy
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from schoolinfo.measures import Column, Measure, Papers, Record, State, Subject, Unit
from schoolinfo.papers import papers_of
from schoolinfo.releases.current import Releases
from schoolinfo.states import word

from .groups import GROUPS, ORDER
from .measures import PUBLISHER, catalogue, main_group
from .presenters.grades import grades
from .presenters.history import History
from .presenters.levels import Level, color_word, levels
from .presenters.notes import row_notes
from .released import release_of, released
from .selectors import Row, Rows

Cell = str | int | float | None

_STATUS = {
    "5": gettext_lazy("Very High; where lower is better, Very Low"),
    "4": gettext_lazy("High; where lower is better, Low"),
    "3": gettext_lazy("Medium"),
    "2": gettext_lazy("Low; where lower is better, High"),
    "1": gettext_lazy("Very Low; where lower is better, Very High"),
}
_CHANGE = {
    "5": gettext_lazy("Increased Significantly; where lower is better, Declined Significantly"),
    "4": gettext_lazy("Increased; where lower is better, Declined"),
    "3": gettext_lazy("Maintained"),
    "2": gettext_lazy("Declined; where lower is better, Increased"),
    "1": gettext_lazy("Declined Significantly; where lower is better, Increased Significantly"),
}
_COLORS = {str(level): lazy(color_word, str)(level) for level in (5, 4, 3, 2, 1)}
COLUMNS = (
    Column("numerator", gettext_lazy("How many of the students the percent counts. Empty for averages.")),
    Column(
        "status_level",
        gettext_lazy("The state’s Status level. Empty where the state gives none, as for small groups."),
        _STATUS,
    ),
    Column("status_level_words", gettext_lazy("The Status level in words.")),
    Column("prior_value", gettext_lazy("The value of the year before, as the same file prints it.")),
    Column("prior_students", gettext_lazy("How many students that earlier value is about.")),
    Column(
        "change",
        gettext_lazy(
            "The state’s Change: this year’s students compared with last year’s different students. "
            "It is not growth."
        ),
    ),
    Column(
        "change_unit",
        gettext_lazy("The unit of Change."),
        {
            "points": gettext_lazy("Points"),
            "percentage_points": gettext_lazy("Percentage points"),
        },
    ),
    Column(
        "change_level",
        gettext_lazy("The state’s Change level. Empty where the state gives none."),
        _CHANGE,
    ),
    Column("change_level_words", gettext_lazy("The Change level in words.")),
    Column(
        "color",
        gettext_lazy("The color that the state gives to this measure alone. No color stands for a school."),
        _COLORS,
    ),
    Column("color_words", gettext_lazy("The color in words, or the reason why there is none.")),
    Column("remarks", gettext_lazy("What the state marks about this result.")),
)


def records(rows: Rows, subject: Subject, releases: Releases) -> tuple[Record, ...]:
    """All measures, years and student groups; a year without a row for the main group says why."""
    return tuple(
        record
        for measure in catalogue(get_language())
        for record in _of_measure(History.of(measure, subject, rows, releases), rows)
    )


def _of_measure(history: History, rows: Rows) -> Iterator[Record]:
    measure, cds = history.measure, history.subject.cds
    groups = sorted({main_group(measure.code), *rows.groups(cds, measure.code)}, key=ORDER.__getitem__)
    by_group = {group: rows.years(cds, measure.code, group) for group in groups}
    for year in _years(history):
        release = history.releases.get(year)
        papers = papers_of(release, PUBLISHER) if release else None
        for group, years in by_group.items():
            row = years.get(year) if release else None
            if row or group == main_group(measure.code):
                yield _record(history, year, group, row, papers)


def _years(history: History) -> list[int]:
    """The year asked for; else the years that the state's table knows or a public file has, newest first."""
    if history.subject.year:
        return [history.subject.year]
    return sorted({*released()[history.measure.code], *history.releases}, reverse=True)


def _record(history: History, year: int, group: str, row: Row | None, papers: Papers | None) -> Record:
    measure = history.measure
    state = _state(history, year, group, row)
    shown = row if state is State.SHOWN else None
    together = _("All grades together: %(grades)s") % {"grades": grades(measure)}
    return Record(
        measure=measure,
        year=year,
        group=group,
        group_label=str(GROUPS[group]),
        state=state,
        state_words=word(state),
        value=shown.status if shown else None,
        students=shown.students if shown else None,
        papers=papers,
        details={"grades": together, **(_details(measure, history.subject, shown, year) if shown else {})},
    )


def _state(history: History, year: int, group: str, row: Row | None) -> State:
    if group == main_group(history.measure.code) or row is None:
        return history.state(year)
    return State(row.state)


def _details(measure: Measure, subject: Subject, row: Row, year: int) -> Mapping[str, Cell]:
    """The state's levels as it gives them: none for a group too small for them, whatever the file prints."""
    said = levels(measure, row, subject.kind, release_of(measure.code, year))
    found = {
        "numerator": row.numerator,
        "prior_value": row.prior_status,
        "prior_students": row.prior_students,
        "remarks": " ".join(row_notes(measure, subject, row)),
        **_level("status_level", said.status),
        **_level("change_level", said.change if said.change and said.change.level else None),
        **_level("color", said.color),
    }
    if row.change is not None:
        unit = "percentage_points" if measure.unit is Unit.PERCENT else "points"
        found |= {"change": row.change, "change_unit": unit}
    return found


def _level(column: str, level: Level | None) -> Mapping[str, Cell]:
    if level is None:
        return {}
    words = level.word if level.level else f"{level.word}. {level.note}"
    return {column: level.level or None, f"{column}_words": words}
