"""Stored colors against the state's rules, where those are known for the year."""

from collections.abc import Iterable, Iterator

from django.db import connection

from schoolinfo.directory.entities import kind_of
from schoolinfo.measures import State
from schoolinfo.releases.findings import Finding

from .flags import OVERRIDDEN, Flag
from .groups import NEVER_COLORED, smallest_colored
from .rules import FOLDING, CutSet, expected, explain, fold

_SQL = """
select v.cds, v.measure, v.student_group, e.period, v.students, v.status::float8, v.prior_students,
       v.change::float8, v.status_level, v.change_level, v.color, v.box, v.rule, v.flags
from dashboard_value v
join releases_version r on r.id = v.version_id
join releases_edition e on e.id = r.edition_id
where v.version_id = any(%s) and v.state = %s and v.flags & %s = 0
order by v.measure, v.cds, v.student_group
"""


def verify(version_ids: Iterable[int]) -> Iterator[Finding]:
    """A finding for each row whose stored level, color or box is not the one that the rules give.

    Rows with a level that the state assigned itself are passed over, as are years without known rules.
    One query.
    """
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [list(version_ids), State.SHOWN, int(OVERRIDDEN)])
        rows = cursor.fetchall()
    for row in rows:
        cuts = explain(row[1], int(row[3][:4]), row[12])
        if cuts and (message := disagreement(cuts, row)):
            yield Finding(
                "warn",
                "color_fits_rules",
                message,
                value=f"{row[0]} {row[1]} {row[2]} {row[3]}",
                expected="the level, color and box that the state's rules give",
            )


def disagreement(cuts: CutSet, row: tuple) -> str:
    """What is not as the rules have it, in a sentence; "" where all is."""
    cds, _, group, _, students, status, prior, change, status_level, change_level, color, box, _, flags = row
    if change is None or not gets_color(cds, group, students, prior):
        return f"The color {color} stands where the state gives none." if color else ""
    small = bool(flags & Flag.SMALL_POPULATION)
    rules = expected(cuts, status, change, small)
    if rules.color is None:
        return ""
    stored = change_level
    if small and cuts.measure in FOLDING and change_level:
        stored = fold(change_level)
    for name, there, right in (
        ("Status level", status_level, rules.status_level),
        ("Change level", stored, rules.change_level),
        ("color", color, rules.color),
        ("box", box, rules.box),
    ):
        if there != right:
            return f"The {name} is {there if there else 'missing'}, and the rules give {right}."
    return ""


def gets_color(cds: str, group: str, students: int | None, prior_students: int | None) -> bool:
    """Whether the state colors a group of that size in both years; None is a size that is not known or hidden."""
    enough = smallest_colored(group, kind_of(cds))
    return group not in NEVER_COLORED and min(students or 0, prior_students or 0) >= enough
