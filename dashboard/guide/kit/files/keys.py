"""What the files of a kit follow from."""

import hashlib
from dataclasses import astuple, dataclass

from django.conf import settings

from schoolinfo.releases.current import Releases


@dataclass(frozen=True, slots=True)
class Order:
    """A kit as somebody asks for it. `base`: absolute address of the site, for QR codes."""

    schools: tuple[str, ...]  # CDS codes
    minutes: int
    language: str
    base: str


def key_of(releases: Releases, order: Order) -> str:
    """Changes with the public versions, the release of the site and everything in the order. 64 characters."""
    parts = (settings.RELEASE, releases.digest, astuple(order))
    return hashlib.sha256(repr(parts).encode()).hexdigest()
