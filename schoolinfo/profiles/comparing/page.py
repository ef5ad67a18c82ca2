"""Everything that the page of a comparison prints. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import Measure, Papers
from schoolinfo.papers import papers_of

from ..facts import year_line
from ..reading import Found
from ..sources import SourceLine, source_lines
from ..years import YearChoice, label
from .addresses import MOST, compare_address, compare_qr_address
from .by_group import ByGroup, by_group
from .cautions import Caution, cautions
from .columns import Column, columns
from .reading import Read, years_of
from .table import Row, notes, papers, rows


@dataclass(frozen=True, slots=True)
class Comparison:
    """One school or more; with a single one the page asks for a second."""

    title: str
    schools: str  # value of the hidden field: the codes joined by commas
    year: int | None
    year_line: str
    years: tuple[YearChoice, ...]
    columns: tuple[Column, ...]
    ask: str  # label of the field that adds a school; "" where no more fit
    cautions: tuple[Caution, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    groups: ByGroup | None  # on demand
    closed_groups: str  # address of the comparison without them
    sources: tuple[SourceLine, ...]
    papers: tuple[Papers, ...]  # of every file behind the numbers
    shown_years: tuple[int, ...]  # spring years, newest first
    address: str  # of this comparison, without the site's name
    qr: str  # address of its QR code
    dated: str  # of the same in the newest year, which stays; "" where a year is asked for already


def comparison(
    schools: Sequence[Found], said: Sequence[Read], *, year: int | None, groups: Measure | None
) -> Comparison:
    """`schools` are one to four, in the reader's order; `groups` is the measure to show by student group."""
    codes = [school.subject.cds for school in schools]
    subjects = [school.subject for school in schools]
    years = years_of(schools)
    newest = years[0] if years else None
    files = papers(said)
    return Comparison(
        title=_title([subject.name for subject in subjects], year, groups),
        schools=",".join(codes),
        year=year,
        year_line=year_line(year, years),
        years=_choices(codes, years, year),
        columns=columns(schools, year),
        ask=ask(len(codes)),
        cautions=cautions(schools),
        rows=rows(said, subjects),
        notes=notes(said),
        groups=_by_group(said, groups, subjects),
        closed_groups=compare_address(codes, year=year),
        sources=source_lines((*_directories(schools), *files)),
        papers=files,
        shown_years=(year,) if year else years,
        address=compare_address(codes, year=year),
        qr=compare_qr_address(codes, year=year),
        dated="" if year or not newest else compare_address(codes, year=newest),
    )


def ask(schools: int) -> str:
    """What the field to add a school says beside so many schools; "" where no more fit."""
    labels = (_("First school"), _("Add a second school"), _("Add a third school"), _("Add a fourth school"))
    return labels[schools] if schools < MOST else ""


def _title(names: Sequence[str], year: int | None, groups: Measure | None) -> str:
    words = {"schools": ", ".join(names), "year": year, "measure": groups.label if groups else ""}
    if groups and year:
        sentence = _("Compare {measure} by student group: {schools}, {year} Dashboard")
    elif groups:
        sentence = _("Compare {measure} by student group: {schools}")
    elif year:
        sentence = _("Compare: {schools}, {year} Dashboard")
    else:
        sentence = _("Compare: {schools}")
    return sentence.format(**words)


def _choices(codes: Sequence[str], years: Sequence[int], year: int | None) -> tuple[YearChoice, ...]:
    """The newest results, then every year with public results, newest first."""
    if not years:
        return ()
    words = _("Newest results")
    newest = YearChoice(words, compare_address(codes), year is None, words)
    dated = (YearChoice(label(y), compare_address(codes, year=y), y == year, str(y)) for y in years)
    return (newest, *dated)


def _by_group(said: Sequence[Read], groups: Measure | None, subjects) -> ByGroup | None:
    if groups is None:
        return None
    read = next(read for read in said if groups.code in {measure.code for measure in read.source.measures})
    return by_group(read, groups, subjects)


def _directories(schools: Sequence[Found]):
    """Where names, grades and students come from."""
    for school in schools:
        yield papers_of(school.profile.source)
        if school.profile.students:
            yield papers_of(school.profile.students.release)
