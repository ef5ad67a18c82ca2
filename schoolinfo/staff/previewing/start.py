"""What there is to see before the public does: the versions, and for principals their schools. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from schoolinfo.accounts.host import on_public_host
from schoolinfo.directory.profile import SchoolProfile
from schoolinfo.profiles.addresses import page_address
from schoolinfo.profiles.errors import Link
from schoolinfo.releases.models import family_of
from schoolinfo.releases.standing import Standing

from .addresses import address
from .asked import keys_of
from .words import name


@dataclass(frozen=True, slots=True)
class Start:
    """`whole`: the address of the site with all versions, "" where there are none or only schools may be seen.

    `versions` lead to a preview of one each, but for principals, to whom `address` is "".
    """

    whole: str
    versions: tuple[Link, ...]
    schools: tuple[Link, ...]


def start(
    coming: tuple[Standing, ...], schools: Iterable[str], known: Mapping[str, SchoolProfile], *, staff: bool
) -> Start:
    """`schools`: CDS codes given to a principal, `known`: what the directory says of them."""
    return Start(
        whole=address(keys_of(coming)) if staff and coming else "",
        versions=tuple(
            Link(address([standing.version]) if staff else "", name(standing)) for standing in coming
        ),
        schools=tuple(sorted((_school(coming, cds, known) for cds in schools), key=lambda link: link.text)),
    )


def _school(coming: tuple[Standing, ...], cds: str, known: Mapping[str, SchoolProfile]) -> Link:
    """To the school's page with every version that speaks of its family; the public page where none does."""
    own = [s for s in coming if s.version.edition.family == family_of(cds)]
    path = page_address(cds)
    name = known[cds].name if cds in known else cds
    return Link(address(keys_of(own), path) if own else on_public_host(path), name)
