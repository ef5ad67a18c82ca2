"""The head of each column: who the school is, and the ways to take it out or move it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.measures import State, school_year
from schoolinfo.numbers import count

from ..addresses import data_address, page_address
from ..facts import closed_note, grades, kind_of_school
from ..reading import Found
from .addresses import compare_address


@dataclass(frozen=True, slots=True)
class Column:
    """One school. Texts are "" where there is nothing to say."""

    cds: str
    name: str
    address: str  # of its page
    lines: tuple[str, ...]  # grades, students, type, district
    note: str  # that it is closed, or not open yet
    without: str  # address of the comparison without it
    data: str  # address of its table for a spreadsheet
    earlier: str  # address with it one place further to the front; "" for the first


def columns(schools: Sequence[Found], year: int | None) -> tuple[Column, ...]:
    """One for each school, in the order given."""
    codes = [school.subject.cds for school in schools]
    districts = {school.profile.district_cds for school in schools}
    return tuple(
        Column(
            cds=cds,
            name=school.subject.name,
            address=page_address(cds, year if year in school.years else None),
            lines=tuple(filter(None, _lines(school.profile, len(districts) > 1))),
            note=closed_note(school.profile),
            data=data_address(cds, "csv", year if year in school.years else None),
            without=compare_address([code for code in codes if code != cds], year=year),
            earlier=compare_address(_earlier(codes, place), year=year) if place else "",
        )
        for place, (cds, school) in enumerate(zip(codes, schools, strict=True))
    )


def _earlier(codes: Sequence[str], place: int) -> list[str]:
    return [*codes[: place - 1], codes[place], codes[place - 1], *codes[place + 1 :]]


def _lines(profile, several_districts: bool) -> Sequence[str]:
    return (
        grades_line(profile.grades),
        _students(profile.students),
        profile.school_type,
        kind_of_school(profile),
        profile.district_name if several_districts else "",
    )


def grades_line(published: str) -> str:
    """ "K-5" → "Grades K–5"; "" where the directory does not say."""
    return _("Grades {grades}").format(grades=grades(published)) if published else ""


def _students(enrolled) -> str:
    if enrolled is None or enrolled.state != State.SHOWN:
        return ""
    return ngettext(
        "{students} student in school year {school_year}",
        "{students} students in school year {school_year}",
        enrolled.students,
    ).format(students=count(enrolled.students), school_year=school_year(enrolled.release.year))
