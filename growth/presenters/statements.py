"""What one model says of one school in one subject. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from schoolinfo.measures import Estimate, Figure, Measure, Papers, Picture, State, Subject
from schoolinfo.releases.current import Release

from ..classification import Interval, Said, classify, interval
from ..modelsheet import ModelSheet
from ..selectors import Row
from . import pictures, states, words


@dataclass(frozen=True, slots=True)
class Statement:
    """Everything that is printed of one row. Texts are whole and ready; "" where there is nothing to say."""

    model: str
    publisher: str
    measure: str  # kind of number, one of scales.SCALES: two kinds are never on one axis
    said: Said
    figure: Figure
    range: str  # "The number could reasonably be anywhere from 41 to 79."
    low: str  # the range for tables
    high: str
    compares: str
    grades: str
    years: str
    end_year: int
    category: str
    improved: str
    note: str
    source_url: str
    picture: Picture | None
    interval: Interval | None = None  # the range as numbers, not rounded

    @property
    def estimate(self) -> Estimate:
        """The part of it that pages without a template of growth may print."""
        return Estimate(
            self.model,
            self.publisher,
            self.figure,
            self.range,
            self.low,
            self.high,
            self.compares,
            self.years,
        )


def statement(
    row: Row,
    model: ModelSheet,
    measure: Measure,
    subject: Subject,
    papers: Papers | None,
    *,
    drawn: bool = True,
) -> Statement:
    """A row with the sheet of its model; `drawn`: with its picture."""
    shown = row.state == State.SHOWN
    found = (
        interval(row.estimate, row.std_error, row.ci_low, row.ci_high, row.ci_level, model) if shown else None
    )
    outcome = classify(row.state, row.students, found, model)
    low, high = words.ends(found, model) if found else ("", "")
    return Statement(
        model=model.title,
        publisher=model.publisher,
        measure=model.measure,
        said=outcome,
        figure=_figure(row, model, outcome, papers) if shown else states.of_row(row, subject, papers),
        range=words.reach(found, model) if found else "",
        low=low,
        high=high,
        compares=words.compares(model),
        grades=words.grades(row, subject),
        years=words.years(row),
        end_year=row.year_end,
        category=words.category(row, model) if shown and not found else "",
        improved=words.improved(row) if shown else "",
        note=row.note or "",
        source_url=model.source_url,
        picture=pictures.picture(str(measure.label), row.estimate, found, model) if shown and drawn else None,
        interval=found,
    )


def _figure(row: Row, model: ModelSheet, outcome: Said, papers: Papers | None) -> Figure:
    return Figure(
        state=State.SHOWN,
        text=words.estimate(row.estimate, model),
        unit=words.unit(model),
        words=words.said(outcome),
        reason="",
        students=words.students(row.students),
        papers=papers,
    )


def best(rows: Iterable[Row]) -> Row | None:
    """The row to show of several spans: most years together, then most grades, then the lowest ones."""

    def rank(row: Row):
        low, high = row.grades
        return row.years_pooled, high - low, -low

    return max(rows, key=rank, default=None)


def newest(releases: Iterable[Release], year: int | None) -> Mapping[str, tuple[Release, ...]]:
    """Per publisher its release of `year` (None: the newest there is) and the earlier ones, newest first."""
    found: dict[str, list[Release]] = {}
    for release in sorted(releases, key=lambda r: r.period, reverse=True):
        if year is None or release.year <= year:
            found.setdefault(release.publisher, []).append(release)
    return {
        publisher: tuple(mine)
        for publisher, mine in sorted(found.items())
        if year is None or mine[0].year == year
    }
