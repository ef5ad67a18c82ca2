"""How versions of one growth model's numbers are compared."""

from collections.abc import Mapping
from decimal import Decimal

from django.db import connection
from django.utils.translation import gettext_lazy

from schoolinfo import numbers
from schoolinfo.directory.compared import NAMES, shares, states, students
from schoolinfo.directory.known import names_known
from schoolinfo.measures import sources
from schoolinfo.releases.comparing.compared import Compared, Key, Value, Watched
from schoolinfo.student_groups import LABELS


def scale_of(version: int) -> str:
    """The scale of the version's model, one of `scales.SCALES`; "" where the version has no model. One query."""
    with connection.cursor() as cursor:
        cursor.execute("select measure from growth_growthmodel where version_id = %s", [version])
        found = cursor.fetchone()
    return found[0] if found else ""


def _titles() -> dict[str, str]:
    return {m.code: str(m.label) for source in sources() if source.code == "growth" for m in source.measures}


def _groups() -> dict[str, str]:
    return {code: str(label) for code, label in LABELS.items()}


def _number(value: Decimal, scale: str, key: Mapping[str, str]) -> str:
    """As published, without zeros that say nothing."""
    places = max(0, -value.normalize().as_tuple().exponent)
    return numbers.plain(value, min(places, 3))


COMPARED = Compared(
    table="growth_value",
    keys=(
        Key("measure", gettext_lazy("Measure"), _titles),
        Key("student_group", gettext_lazy("Student group"), _groups),
        Key("span", gettext_lazy("Grades and years")),
    ),
    values=(
        Value(
            "estimate",
            gettext_lazy("Growth estimate"),
            _number,
            ("status", "growthscore", "per", "estimate"),
            main=True,
        ),
        Value("students", gettext_lazy("Students"), students, ("n_students", "denom", "n_growthscores", "n")),
        Value("std_error", gettext_lazy("Standard error"), _number, ("std_error",)),
        Value("ci_low", gettext_lazy("Lower end of the range"), _number, ("ci_low",)),
        Value("ci_high", gettext_lazy("Upper end of the range"), _number, ("ci_high",)),
        Value("category", gettext_lazy("Category"), headings=("published_category", "performancecategory")),
        Value(
            "improved", gettext_lazy("Students whose score rose"), students, ("n_improved", "numberimprove")
        ),
        Value(
            "improved_pct",
            gettext_lazy("Percent whose score rose"),
            shares,
            ("pct_improved", "percentimprove"),
        ),
        Value("note", gettext_lazy("Note"), headings=("note",)),
    ),
    names=NAMES,
    state="state",
    states=states,
    scale=scale_of,
    watched=Watched("estimate", "students", growth=True),
    every_year=False,
    also=(names_known("growth_value"),),
)
