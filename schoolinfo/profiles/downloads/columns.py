"""The columns of the table, in its order: what is common, what each source adds, and where a row comes from."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from schoolinfo.measures import Better, Column, Unit, sources
from schoolinfo.states import WORDS
from schoolinfo.states import code as state_code

STUDENTS = "students"  # the unit of enrollment, which is no measure
UNITS = {
    Unit.PERCENT.value: _("Percent of students, 0 to 100."),
    Unit.POINTS.value: _("Points. For tests, above 0 is above the standard. Never a percent."),
    Unit.INDEX.value: _("Points on a scale of 0 to 100. Never a percent."),
    Unit.PERCENTILE.value: _("A place among 100 schools. Never a percent."),
    STUDENTS: _("A count of students."),
}
STATES = {state_code(state): _(words) for state, words in WORDS.items()}
BETTER = {
    Better.HIGHER.value: _("A higher value is better."),
    Better.LOWER.value: _("A lower value is better."),
}
FIRST = (
    Column("cds", _("The state’s code of the school, district or state: 14 digits. Read it as text.")),
    Column("name", _("The name of the school or district.")),
    Column("district_cds", _("The code of the district.")),
    Column("district", _("The district. A charter’s results are not part of its district’s own figures.")),
    Column("year", _("The spring year: 2025 is school year 2024–25 and the 2025 Dashboard.")),
    Column("school_year", _("The school year in words.")),
    Column("measure_code", _("The code of the measure. It never changes.")),
    Column("measure", _("The name of the measure.")),
    Column("student_group_code", _("The code of the student group. ALL is all students.")),
    Column("student_group", _("The name of the student group. A student can be in several groups.")),
    Column("grades", _("The grades that the value is about. It is never the result of one grade alone.")),
    Column("value", _("The result, in its unit. Empty where there is none, never 0 instead.")),
    Column("unit", _("The unit of the value."), UNITS),
    Column("better", _("Whether a higher or a lower value is better. Empty for enrollment."), BETTER),
    Column("students", _("How many students the value is about.")),
    Column("state", _("Whether there is a value, and if not, why."), STATES),
    Column("state_words", _("The same in words.")),
)
ENROLLMENT = (
    Column("share_percent", _("For enrollment: the percent of the school’s students.")),
    Column("enrolled", _("For enrollment: all students of the school.")),
)
LAST = (
    Column("source_publisher", _("Who published the file that the row comes from.")),
    Column("source_file", _("The name of that file.")),
    Column("source_version", _("Which version of it this site shows.")),
    Column("public_since", _("The day since when that version is public here.")),
    Column("permanent_link", _("The page that shows the row, and stays when newer results come.")),
    Column("license", _("The license of this table.")),
    Column("note", _("What must not be done with these numbers.")),
)


def columns() -> tuple[Column, ...]:
    """All columns. The same for every subject, so that tables can be put one under the other."""
    return (*FIRST, *(column for source in sources() for column in source.columns), *ENROLLMENT, *LAST)


def names() -> tuple[str, ...]:
    return tuple(column.name for column in columns())


def codes() -> Mapping[str, Mapping[str, str]]:
    """{column: {code: words}} of the columns that hold codes."""
    return dict(_codes())


def _codes() -> Iterator[tuple[str, Mapping[str, str]]]:
    for column in columns():
        if column.codes:
            yield column.name, {code: str(words) for code, words in column.codes.items()}
