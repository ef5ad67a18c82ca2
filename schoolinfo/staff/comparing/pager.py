"""The pages of a long list. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.numbers import count


@dataclass(frozen=True, slots=True)
class Pager:
    position: str  # "Page 2 of 3"
    earlier: str  # an address, or ""
    later: str


def pager(page: int, total: int, size: int, address: Callable[[int], str]) -> Pager | None:
    """Where a page of `size` lines stands among `total`; None where there is only one."""
    last = pages(total, size)
    if last < 2:
        return None
    return Pager(
        _("Page {page} of {last}").format(page=count(page), last=count(last)),
        address(page - 1) if page > 1 else "",
        address(page + 1) if page < last else "",
    )


def pages(total: int, size: int) -> int:
    """How many pages there are, at least one."""
    return max(1, -(-total // size))
