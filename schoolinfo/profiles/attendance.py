"""Who goes to a school: students by group, as counts and shares. Never filtered or ordered by them. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.measures import State, school_year
from schoolinfo.numbers import count, percent
from schoolinfo.student_groups import ALL, NEEDS, RACES

from .facts import Fact


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    students: str  # "" where hidden
    share: str  # "8.6%"
    words: str  # what stands in the place of the numbers


@dataclass(frozen=True, slots=True)
class Table:
    caption: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Attendance:
    sentence: str
    older: str  # says that the count is of an earlier year than the page; "" where it is not
    tables: tuple[Table, ...]  # none where no file speaks of the school


def attendance(rows: Mapping[str, Any], *, year: int | None, asked: int | None) -> Attendance:
    """`rows`: student group → enrolment of the census day of the school year that ends in `year`.

    `asked`: the year of the page. An older census day than that says so.
    """
    if not rows or year is None:
        return Attendance(_("Enrollment is not on this site yet."), "", ())
    tables = (
        Table(_("Race and ethnicity"), _lines(RACES, rows)),
        Table(_("Programs and needs"), _lines(NEEDS, rows)),
    )
    shown = tuple(table for table in tables if table.lines)
    return Attendance(_sentence(rows.get(ALL), year), _older(year, asked), shown)


def students_fact(rows: Mapping[str, Any], year: int | None) -> Fact | None:
    """How many students, for the head of the page; None where that is not known or hidden."""
    everyone = rows.get(ALL)
    if year is None or everyone is None or everyone.state != State.SHOWN:
        return None
    beside = _("fall census day of school year {school_year}").format(school_year=school_year(year))
    return Fact(_("Students"), count(everyone.students), beside)


def _sentence(everyone, year: int) -> str:
    if everyone is None or everyone.state != State.SHOWN:
        sentence = _("Students in school year {school_year}. The total is hidden.").format(
            school_year=school_year(year)
        )
    else:
        sentence = ngettext(
            "{students} student on the fall census day of school year {school_year}.",
            "{students} students on the fall census day of school year {school_year}.",
            everyone.students,
        ).format(students=count(everyone.students), school_year=school_year(year))
    return sentence


def _older(year: int, asked: int | None) -> str:
    if not asked or asked == year:
        return ""
    return _("There is no count for school year {school_year} here. This is the nearest earlier one.").format(
        school_year=school_year(asked)
    )


def _lines(labels: Mapping[str, str], rows: Mapping[str, Any]) -> tuple[Line, ...]:
    return tuple(_line(label, rows[code]) for code, label in labels.items() if code in rows)


def _line(label: str, row) -> Line:
    if row.state != State.SHOWN:
        return Line(str(label), "", "", _("Hidden"))
    share = percent(row.share) if row.share is not None else ""
    return Line(str(label), count(row.students), share, "")
