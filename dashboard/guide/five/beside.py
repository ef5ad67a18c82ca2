"""What the state published of a school, in words, beside the numbers that are moved."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.measures import Measure, State
from schoolinfo.profiles.addresses import page_address, why_address
from schoolinfo.profiles.facts import display_name, fictional_note

from ...groups import GROUPS
from ...measures import main_group
from ...presenters.tables import set_title
from ...rules import cut_sets
from ...selectors import Row
from .choices import Chosen
from .published import Published
from .reading import change_words, status_words

NAME = "five-by-five"  # of the address


@dataclass(frozen=True, slots=True)
class Beside:
    """What the state published, in words, beside the numbers that are moved."""

    published: Published
    name: str
    address: str
    title: str
    note: str  # says that the school is made up; else ""
    own: str  # its Status and Change; "" where there are none
    other: str  # says that the state read another table than the one shown; else ""
    start: str  # the address that starts from its numbers again
    why: str  # the page that explains its color; "" where there is no number


def address(**parameters: str | int) -> str:
    """The address of the explainer with these parameters; empty ones are left out."""
    given = {name: value for name, value in parameters.items() if value}
    return reverse(NAME) + (f"?{urlencode(given)}" if given else "")


def beside(chosen: Chosen, start: Published, school: str) -> Beside:
    """`school`: the CDS code that the reader picked, to stay in links; "" for the sample school."""
    measure, profile = chosen.measure, start.found.profile
    group, shown = main_group(measure.code), start.figure.state is State.SHOWN
    words = {"school": display_name(profile), "group": GROUPS[group], "year": start.year}
    return Beside(
        published=start,
        name=display_name(profile),
        address=page_address(profile.cds),
        title=_("What the state published: {school}, {measure}, {group}, {year}").format(
            measure=measure.label, **words
        ),
        note=fictional_note(profile),
        own=_own(measure, start.row),
        other=_other(chosen, start),
        start=address(measure=measure.code, year=start.year, school=school),
        why=why_address(profile.cds, start.year, measure.code, group) if shown else "",
    )


def _own(measure: Measure, row: Row | None) -> str:
    """The school's numbers in words, as the state gave them."""
    if row is None:
        return ""
    status = status_words(measure, row.status)
    if row.change is None:
        return _("Its own Status is {status}. There is no Change.").format(status=status)
    return _("Its own numbers are: Status {status}, Change {change}.").format(
        status=status, change=change_words(measure, row.change)
    )


def _other(chosen: Chosen, start: Published) -> str:
    """Where the state read the school's numbers in another table than the one shown."""
    rule = start.row.rule if start.row else None
    if rule not in cut_sets(chosen.measure.code) or (rule, start.small) == (chosen.rule, chosen.small):
        return ""
    if start.small:
        return _("For this school, the state used: {kind}, the table for fewer than 150 students.").format(
            kind=set_title(rule)
        )
    return _("For this school, the state used: {kind}, the full table.").format(kind=set_title(rule))
