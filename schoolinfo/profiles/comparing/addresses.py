"""The addresses of comparisons. Codes are joined by commas, in the reader's order."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.urls import reverse

from ..addresses import urlconf_of

MOST = 4  # schools side by side


def compare_address(
    codes: Sequence[str], *, year: int | None = None, groups: str = "", words: str = ""
) -> str:
    """The comparison of these schools, in the language of now; the empty one where there is none.

    `groups`: the measure shown by student group; `words`: those by which a school to add is looked for.
    """
    return _with("comparison", codes, year, groups, words)


def compare_qr_address(codes: Sequence[str], *, year: int | None = None) -> str:
    """The QR code of the comparison of these schools."""
    return _with("compare-qr", codes, year)


def _with(name: str, codes: Sequence[str], year: int | None, groups: str = "", words: str = "") -> str:
    address = reverse(name, urlconf=urlconf_of(codes[0]) if codes else None)
    given = {"schools": ",".join(codes), "groups": groups, "year": year, "add": words}
    query = urlencode({name: value for name, value in given.items() if value}, safe=",")
    return address + (f"?{query}" if query else "")
