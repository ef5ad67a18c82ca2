"""Schools that a reader may add to a comparison, found by words. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .addresses import compare_address
from .columns import grades_line


@dataclass(frozen=True, slots=True)
class Offer:
    name: str
    address: str  # of the comparison with this school
    about: str  # "Grades K–5 · Sample City"


def offers(found: Iterable, codes: Sequence[str], year: int | None, *, most: int) -> tuple[Offer, ...]:
    """The first `most` of the listed schools that are not in the comparison yet, each once, in their order."""
    listed = {school.cds: school for school in found if school.cds not in codes}
    return tuple(
        Offer(school.name, compare_address([*codes, cds], year=year), _about(school))
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
