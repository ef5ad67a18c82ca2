"""Every published growth number of one subject, each with its model and scale, for downloads. Pure."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from schoolinfo.measures import Column, Measure, Record, State, Subject
from schoolinfo.papers import papers_of
from schoolinfo.releases.current import Release, Releases
from schoolinfo.states import word
from schoolinfo.student_groups import ALL, LABELS

from .classification import classify, interval
from .measures import MEASURES
from .modelsheet import ModelSheet
from .presenters import states, words
from .selectors import DATASET, Row, Selected

Cell = str | int | float | None

ORDER = {code: place for place, code in enumerate(LABELS)}
_SCALES = {
    "growth_percentile": _("A place among 100 schools. The 50th is typical."),
    "mean_sgp": _("The mean of the students’ growth percentiles."),
    "median_sgp": _("The median of the students’ growth percentiles."),
    "residual_gain": _("Points above or below the expected score. 0 is typical."),
    "residual_gain_100": _("Points on the state’s scale of 2019, where 100 is typical."),
    "value_added_points": _("Points of value added. 0 is typical."),
    "standardized_effect": _("Standard deviations of schools. 0 is typical."),
}
COLUMNS = (
    Column(
        "growth_model",
        _("The model that made the number. Numbers of two models must not be compared or put together."),
    ),
    Column("growth_publisher", _("Who published the model’s numbers.")),
    Column("growth_scale", _("The scale of the number."), _SCALES),
    Column("growth_years", _("From which tests to which, and how many years stand together.")),
    Column("growth_compared_with", _("The students or schools that the model compares with.")),
    Column("typical_value", _("The number of a school whose students gained as much as expected.")),
    Column("standard_error", _("The standard error, as published.")),
    Column("range_low", _("The low end of the range in which the number could reasonably be anywhere.")),
    Column("range_high", _("The high end of that range. Both are empty where no range is published.")),
    Column("range_percent", _("The confidence level of the range, as a rule 95 percent.")),
    Column("growth_says", _("What may be said of the number, in one sentence.")),
    Column("publisher_level", _("A level that the publisher gives for information, as its file prints it.")),
    Column("publisher_level_words", _("That level in the publisher’s words.")),
    Column(
        "improved_percent",
        _("The percent of students with a higher score than the year before. It is not growth."),
    ),
)


def records(rows: Selected, subject: Subject, releases: Releases) -> tuple[Record, ...]:
    """All subjects, years, models, spans and groups; a file without a row for all students says why."""
    public = [r for r in releases.of(subject.cds, DATASET) if subject.year in (None, r.year)]
    return tuple(record for measure in MEASURES for record in _of_measure(rows, subject, measure, public))


def _of_measure(
    rows: Selected, subject: Subject, measure: Measure, public: list[Release]
) -> Iterator[Record]:
    if not public and subject.year:
        yield _missing(measure, subject, subject.year, None)
    for release in public:
        mine = [
            row
            for row in rows.rows
            if (row.version, row.cds, row.measure) == (release.version, subject.cds, measure.code)
        ]
        if not any(row.group == ALL for row in mine):
            yield _missing(measure, subject, release.year, release)
        for row in sorted(mine, key=lambda row: (ORDER[row.group], row.span)):
            yield _record(row, rows.models[row.version], measure, subject, release)


def _missing(measure: Measure, subject: Subject, year: int, release: Release | None) -> Record:
    state = states.without_row(subject, released=release is not None).state
    papers = papers_of(release) if release else None
    return Record(measure, year, ALL, str(LABELS[ALL]), state, word(state), None, None, papers)


def _record(row: Row, model: ModelSheet, measure: Measure, subject: Subject, release: Release) -> Record:
    shown = row.state == State.SHOWN
    return Record(
        measure=measure,
        year=release.year,
        group=row.group,
        group_label=str(LABELS[row.group]),
        state=State(row.state),
        state_words=word(State(row.state)),
        value=_number(row.estimate) if shown else None,
        students=row.students if shown else None,
        papers=papers_of(release),
        details=_of_model(row, model, subject) | (_of_number(row, model) if shown else {}),
    )


def _of_model(row: Row, model: ModelSheet, subject: Subject) -> Mapping[str, Cell]:
    """What holds whether there is a number or not."""
    return {
        "unit": model.scale.unit.value,
        "grades": str(_("All grades together: %(grades)s") % {"grades": words.grades(row, subject)}),
        "growth_model": model.title,
        "growth_publisher": model.publisher,
        "growth_scale": model.measure,
        "growth_years": words.years(row),
        "growth_compared_with": model.compares_with,
        "typical_value": _number(model.typical_value),
    }


def _of_number(row: Row, model: ModelSheet) -> Mapping[str, Cell]:
    found = interval(row.estimate, row.std_error, row.ci_low, row.ci_high, row.ci_level, model)
    return {
        "standard_error": _number(row.std_error),
        "range_low": _number(found.low) if found else None,
        "range_high": _number(found.high) if found else None,
        "range_percent": _confidence(row) if found else None,
        "growth_says": words.said(classify(row.state, row.students, found, model)),
        "publisher_level": row.category or "",
        "publisher_level_words": model.category(row.category) if row.category else "",
        "improved_percent": _number(row.improved_pct),
    }


def _confidence(row: Row) -> int:
    """A range of another level is replaced where there is a standard error to make one of 95 percent with."""
    return 95 if row.std_error is not None else row.ci_level or 95


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
