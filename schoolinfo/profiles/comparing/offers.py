"""Schools that a reader may add to a comparison or a kit, found by words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.forms import CharField, Form
from django.utils.translation import gettext as _

from schoolinfo.directory.lists import list_schools
from schoolinfo.releases.current import Releases

from .addresses import MOST
from .columns import grades_line

OFFERED = 10  # schools that may be added


class Words(Form):
    """What to look for. Anything longer is no name of a school."""

    add = CharField(max_length=100, required=False)


@dataclass(frozen=True, slots=True)
class Offer:
    name: str
    address: str  # of the comparison, or the kit, with this school
    about: str  # "Grades K–5 · Sample City"


def found_by(releases: Releases, words: str) -> list:
    """Listed schools by name: those of the home district first, then the others. Four queries."""
    return [
        school
        for elsewhere in (False, True)
        for school in list_schools(releases, elsewhere=elsewhere, query=words, per_page=OFFERED + MOST).rows
    ]


def offers(
    found: Iterable, codes: Sequence[str], address: Callable[[Sequence[str]], str], *, most: int = OFFERED
) -> tuple[Offer, ...]:
    """The first `most` of the listed schools that are not chosen yet, each once, in their order. Pure.

    `address`: that of the page with the schools of these codes.
    """
    listed = {school.cds: school for school in found if school.cds not in codes}
    return tuple(
        Offer(school.name, address([*codes, cds]), _about(school))
        for cds, school in list(listed.items())[:most]
    )


def sentence(words: str, offered: Sequence[Offer]) -> str:
    """What was looked for, and what to do with what was found."""
    if offered:
        return _("Schools that fit “{words}”. Choose one to add:").format(words=words)
    return _(
        "No open school that could be added has “{words}” in its name. Try fewer letters, a ZIP code or a CDS code."
    ).format(words=words)


def _about(school) -> str:
    parts = (grades_line(school.grades), school.city, school.district_name)
    return " · ".join(part for part in parts if part)
