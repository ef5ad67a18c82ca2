"""What a comparison says of parameters that it cannot use, and where it leads instead."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from ..addresses import kind_of, page_address
from ..errors import Link, NotThere, Unreadable
from ..reading import Found
from ..years import label
from .addresses import MOST, compare_address
from .asked import Asked

LONGEST = 40  # characters of a text that is quoted


def unreadable(asked: Asked) -> Unreadable:
    """Some part of `schools` is no CDS code; the codes that are lead on."""
    quoted = asked.unread[0][:LONGEST]
    sentence = _(
        "We could not read “{text}” as the code of a school. A code has 14 digits; several codes are joined by"
        " commas."
    ).format(text=quoted)
    return Unreadable(sentence, _kept(asked.codes[:MOST]))


def too_many(asked: Asked) -> Unreadable:
    """More schools than stand side by side; the first ones lead on."""
    sentence = _("Up to four schools can be compared. The address names more.")
    return Unreadable(sentence, (Link(compare_address(asked.codes[:MOST]), _("Compare the first four")),))


def unreadable_year() -> Unreadable:
    return Unreadable(_("A year is written with four digits, such as 2025."))


def not_here(asked: Asked, schools: Sequence[Found]) -> NotThere:
    """A code that names no school on this site; the schools that are found lead on."""
    known = [school.subject.cds for school in schools]
    unknown = next(cds for cds in asked.codes if cds not in known)
    kept = _kept(known, [school.subject.name for school in schools])
    if kind_of(unknown) == "school":
        sentence = _("No school with the code {cds} is on this site. Check its 14 digits.").format(
            cds=unknown
        )
        return NotThere(sentence, (*kept, Link(reverse("schools"), _("All schools"))))
    sentence = _("The code {cds} is not of a school. Only schools stand side by side here.").format(
        cds=unknown
    )
    return NotThere(
        sentence, (*kept, Link(page_address(unknown), _("The page of {cds}").format(cds=unknown)))
    )


def no_such_year(asked: Asked, years: Sequence[int]) -> NotThere:
    """Nothing of that year is public of these schools; the years that are lead on."""
    sentence = _("There are no results for {year} on this site. Choose one of these years:").format(
        year=asked.year
    )
    return NotThere(
        sentence, tuple(Link(compare_address(asked.codes, year=year), label(year)) for year in years)
    )


def _kept(codes: Sequence[str], names: Sequence[str] = ()) -> tuple[Link, ...]:
    """The way to the comparison of the schools that can be used."""
    if not codes:
        return (Link(compare_address(()), _("Start a comparison")),)
    return (
        Link(
            compare_address(codes),
            _("Compare without it: {schools}").format(schools=", ".join(names or codes)),
        ),
    )
