"""The pages that will change, as links."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.accounts.host import on_public_host
from schoolinfo.numbers import count
from schoolinfo.profiles.addresses import kind_of, page_address
from schoolinfo.releases.comparing.difference import Touched
from schoolinfo.releases.datasets import DIRECTORY, ENROLMENT, datasets
from schoolinfo.releases.models import Version
from schoolinfo.spreadsheets import Cell

COLUMNS = ("cds", "name", "kind", "page")


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    cds: str
    address: str
    preview: str  # the same page as it will be; "" where the site has no preview


def pages_of(touched: Touched, version: Version) -> tuple[Page, ...]:
    """The pages of a part of the list."""
    return tuple(
        Page(name, cds, on_public_host(page_address(cds)), preview_address(version, page_address(cds)))
        for cds, name in touched.names
    )


def preview_address(version: Version, path: str) -> str:
    """A public page in the preview of this version; "" where the site has no preview."""
    try:
        return reverse("staff-preview", args=[str(version.pk), path.removeprefix("/")])
    except NoReverseMatch:
        return ""


def sentences(touched: Touched) -> tuple[str, ...]:
    """How many pages there are, by what they are about."""
    state = touched.total - touched.schools - touched.districts
    said = []
    if touched.schools:
        said.append(
            ngettext("{count} page of a school.", "{count} pages of schools.", touched.schools).format(
                count=count(touched.schools)
            )
        )
    if touched.districts:
        said.append(
            ngettext("{count} page of a district.", "{count} pages of districts.", touched.districts).format(
                count=count(touched.districts)
            )
        )
    if state:
        said.append(_("The page of the state."))
    return tuple(said)


def besides(version: Version, touched: Touched) -> tuple[str, ...]:
    """What changes besides the pages of the list."""
    if not touched.total:
        return ()
    stage = datasets()[version.edition.dataset].stage
    said = [_("The list of what changed on this site gets a new entry.")]
    if stage == DIRECTORY:
        said.append(_("The list of schools, its filters and the search change."))
    elif stage != ENROLMENT:
        said.append(
            _(
                "Pages of schools show the results of their district beside their own, and comparisons show both."
            )
        )
    return tuple(said)


def cells(names: Iterable[tuple[str, str]], absolute) -> Iterator[Mapping[str, Cell]]:
    """The whole list to take home. `absolute(path)`: the address in full."""
    for cds, name in names:
        yield {
            "cds": cds,
            "name": name,
            "kind": kind_of(cds),
            "page": absolute(on_public_host(page_address(cds))),
        }
