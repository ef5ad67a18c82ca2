"""A page of the list of schools, in words. Pure: order and choice are the directory's, by name."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.numbers import count

from .addresses import page_address
from .errors import Link
from .facts import grades
from .years import YearChoice as Choice


@dataclass(frozen=True, slots=True)
class ListLine:
    name: str
    address: str
    where: str  # city, or the district for schools elsewhere
    grades: str
    kind: str  # what sets the school apart, in words; "" for an open district school


@dataclass(frozen=True, slots=True)
class Listing:
    title: str
    sentence: str  # how many, or why none
    lines: tuple[ListLine, ...]
    words: str  # what was searched for
    where: str  # "elsewhere" or ""
    places: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    earlier: str  # address of the page before; "" on the first
    later: str
    position: str  # "Page 2 of 5"; "" where there is one page


def listing(found, asked: dict[str, Any], home: Link | None) -> Listing:
    """`found`: a page of the directory; `asked`: the parameters; `home`: the way to the home district."""
    elsewhere = asked["where"] == "elsewhere"
    home_name = home.text if home else _("Home district")
    return Listing(
        title=_("Schools in California")
        if elsewhere
        else _("Schools of {district}").format(district=home_name),
        sentence=_sentence(found, asked),
        lines=tuple(_line(school, elsewhere) for school in found.rows),
        words=asked["q"],
        where=asked["where"],
        places=(
            Choice(home_name, list_address(asked, where="", page=1), not elsewhere),
            Choice(_("Elsewhere in California"), list_address(asked, where="elsewhere", page=1), elsewhere),
        ),
        statuses=_statuses(asked),
        earlier=list_address(asked, page=found.number - 1) if found.number > 1 else "",
        later=list_address(asked, page=found.number + 1) if found.number < found.pages else "",
        position=_position(found),
    )


def list_address(asked: dict[str, Any], **changed) -> str:
    """The list with some parameters changed; those at their default are left out."""
    wanted = {**asked, **changed}
    if wanted["page"] == 1:
        wanted["page"] = None
    query = urlencode({name: value for name, value in sorted(wanted.items()) if value})
    return reverse("schools") + (f"?{query}" if query else "")


def _sentence(found, asked) -> str:
    if found.total:
        return ngettext("{schools} school, by name.", "{schools} schools, by name.", found.total).format(
            schools=count(found.total)
        )
    if asked["q"]:
        return _(
            "No school here has “{words}” in its name. Try fewer letters, or look elsewhere in California."
        ).format(words=asked["q"])
    return _("No schools are in this list. The files that name them may not be on this site yet.")


def _statuses(asked) -> tuple[Choice, ...]:
    labels = {"": _("Open"), "closed": _("Closed or merged"), "any": _("Open and closed")}
    current = "" if asked["status"] == "open" else asked["status"]
    return tuple(
        Choice(label, list_address(asked, status=status, page=1), status == current)
        for status, label in labels.items()
    )


def _position(found) -> str:
    if found.pages == 1:
        return ""
    return _("Page {number} of {pages}").format(number=count(found.number), pages=count(found.pages))


def _line(school, elsewhere: bool) -> ListLine:
    return ListLine(
        name=school.name,
        address=page_address(school.cds),
        where=school.district_name if elsewhere else school.city,
        grades=grades(school.grades),
        kind=_kind(school),
    )


def _kind(school) -> str:
    if school.status == "closed":
        return _("Closed")
    if school.status == "merged":
        return _("Became part of another school")
    if school.charter and school.district_cds == settings.SITE["home_district"]:
        return _("Charter school, not part of the district’s own figures")
    return _("Charter school") if school.charter else ""
