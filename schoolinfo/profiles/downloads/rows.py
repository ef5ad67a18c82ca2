"""The rows of the table, each a {column: cell}. An absent cell is None, never 0. Pure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.directory.profile import GroupEnrolment
from schoolinfo.measures import Papers, Record, State, school_year
from schoolinfo.papers import papers_of
from schoolinfo.releases.current import Release
from schoolinfo.spreadsheets import Cell
from schoolinfo.states import code as state_code
from schoolinfo.states import word
from schoolinfo.student_groups import ALL, LABELS

from .columns import STUDENTS

Row = dict[str, Cell]

ENROLLMENT = "enrollment"  # stands in the column of measures' codes
PUBLISHER = "California Department of Education"  # of every file of enrollment
CENSUS = "enrolment/census"
_ORDER = {code: place for place, code in enumerate(LABELS)}


@dataclass(frozen=True, slots=True)
class About:
    """What stands in every row of one subject's table. `link`: spring year → the page that shows it."""

    cds: str
    name: str
    district_cds: str
    district: str
    link: Callable[[int], str]
    license: str
    note: str  # what must not be done with the numbers


def no_rating() -> str:
    """What every row says, since who publishes such tables again likes to invent what they withhold."""
    return _("No overall rating exists for any school. Do not add measures together.")


def of_records(records: Iterable[Record], about: About) -> Iterator[Row]:
    """A row a record."""
    for record in records:
        measure = record.measure
        yield _row(
            about,
            record.year,
            record.state,
            record.papers,
            measure_code=measure.code,
            measure=str(measure.label),
            student_group_code=record.group,
            student_group=record.group_label,
            value=record.value,
            unit=measure.unit.value,
            better=measure.better.value,
            students=record.students,
            state_words=record.state_words,
        ) | dict(record.details)


def of_enrolment(
    found: Sequence[GroupEnrolment], releases: Sequence[Release], year: int | None, about: About
) -> Iterator[Row]:
    """Students by group, the newest year first. `releases`: the public counts, of which `found` are rows.

    A year without a count of all students has a row that says why. `year`: that year alone.
    """
    by_year: dict[int, dict[str, GroupEnrolment]] = {}
    for one in found:
        by_year.setdefault(one.release.year, {})[one.group] = one
    public = {release.year: release for release in releases}
    counted = {each for each, groups in by_year.items() if ALL in groups}
    for each in [year] if year else sorted({*public, *counted}, reverse=True):
        groups = by_year.get(each, {})
        if ALL not in groups:
            yield _uncounted(about, each, public.get(each))
        for group in sorted(groups.keys() & _ORDER.keys(), key=_ORDER.__getitem__):
            yield _counted(about, groups[group])


def _counted(about: About, one: GroupEnrolment) -> Row:
    state = State(one.state)
    row = _enrolled(about, one.release.year, one.group, state, papers_of(one.release, PUBLISHER))
    if state is not State.SHOWN:
        return row
    numbers = {"value": one.students, "students": one.students, "enrolled": one.total}
    return row | numbers | {"share_percent": None if one.share is None else float(one.share)}


def _uncounted(about: About, year: int, release: Release | None) -> Row:
    state = State.NOT_REPORTED if release else State.NOT_HERE
    return _enrolled(about, year, ALL, state, papers_of(release, PUBLISHER) if release else None)


def _enrolled(about: About, year: int, group: str, state: State, papers: Papers | None) -> Row:
    return _row(
        about,
        year,
        state,
        papers,
        measure_code=ENROLLMENT,
        measure=_("Enrollment on the fall census day"),
        student_group_code=group,
        student_group=str(LABELS[group]),
        grades=_("All grades together"),
        unit=STUDENTS,
        state_words=word(state),
    )


def _row(about: About, year: int, state: State, papers: Papers | None, **cells: Cell) -> Row:
    return {
        "cds": about.cds,
        "name": about.name,
        "district_cds": about.district_cds,
        "district": about.district,
        "year": year,
        "school_year": school_year(year),
        **cells,
        "state": state_code(state),
        "source_publisher": papers.publisher if papers else "",
        "source_file": papers.file_name if papers else "",
        "source_version": papers.version if papers else None,
        "public_since": papers.public_on if papers else "",
        "permanent_link": about.link(year),
        "license": about.license,
        "note": about.note,
    }
