"""Rules between the columns of a row. What would make a wrong number public fails; what is odd warns.

Each rule takes (table, layout, fields, hidden, findings). Rows of hidden groups are passed over, so that no
finding quotes their numbers.
"""

import numpy as np

from ..flags import OVERRIDDEN
from ..groups import NEVER_COLORED, smallest_colored
from ..groups import SMALLEST_COLORED as ENOUGH
from .agreement import number
from .batches import flags_of
from .rows import report


def status_needs_size(table, layout, fields, hidden, findings):
    """Fail where a result does not say of how many students: it could be a hidden group's."""
    for status, size in (("status", "students"), ("prior_status", "prior_students")):
        if status in fields and size in fields:
            without = fields[status].filled & ~fields[size].filled & ~fields[size].starred[fields[size].codes]
            message = "This result does not say of how many students it is."
            report(findings, "fail", "status_needs_size", message, table, without, layout.find(size, table),
                   expected="the number of students")  # fmt: skip


def part_of_whole(table, layout, fields, hidden, findings):
    """Fail where more students are counted than there are."""
    pairs = (("numerator", "students", hidden.current), ("prior_numerator", "prior_students", hidden.prior))
    for part, whole, out in pairs:
        if part in fields and whole in fields:
            more = (fields[part].number > fields[whole].number) & ~out
            report(findings, "fail", "part_of_whole", "More students are counted than there are in the group.",
                   table, more, layout.find(part, table), expected="no more than the size of the group")  # fmt: skip


def color_needs_students(table, layout, fields, hidden, findings):
    """Warn where a color stands although one of the years has too few students for one."""
    if "color" not in fields:
        return
    least = np.minimum(fields["students"].number, number(fields, "prior_students", table.rows))
    overridden = flags_of(table, layout) & OVERRIDDEN != 0
    few = (fields["color"].number > 0) & (least < _needed(fields)) & ~overridden
    report(findings, "warn", "color_needs_students", "The state gives no color to so few students.",
           table, few & ~hidden.current & ~hidden.prior, layout.find("color", table))  # fmt: skip


def color_of_group(table, layout, fields, hidden, findings):
    """Warn where a group has a color that the state never colors."""
    if "color" in fields:
        never = np.isin(fields["group"].stored.astype(str), list(NEVER_COLORED))[fields["group"].codes]
        report(findings, "warn", "color_of_group", "The state never gives this student group a color.",
               table, never & (fields["color"].number > 0), layout.find("color", table))  # fmt: skip


def small_groups_are_empty(table, layout, fields, hidden, findings):
    """Warn, without a value, where the file prints results of a group of 1 to 10 students."""
    printed = int((hidden.current & fields["status"].filled).sum())
    if printed:
        findings.warn(
            "small_groups_are_empty",
            "The file prints results of groups of 1 to 10 students. They were left out.",
            times=printed,
        )


def _needed(fields):
    """How many students each row needs for a color."""
    groups = [smallest_colored(group, "district") for group in fields["group"].stored]
    in_district = np.array(groups)[fields["group"].codes]
    return np.where(fields["row_type"].equals("district"), in_district, ENOUGH)


RULES = (
    status_needs_size,
    part_of_whole,
    color_needs_students,
    color_of_group,
    small_groups_are_empty,
)
