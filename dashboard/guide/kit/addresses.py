"""The addresses of kits. Codes are joined by commas, in the facilitator's order."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.urls import reverse


def kit_address(codes: Sequence[str], minutes: int | None, words: str = "") -> str:
    """The kit of these schools, in the language of now; the form to choose them where there is none.

    `words`: those by which a school to add is looked for.
    """
    return with_query(reverse("kit"), codes, minutes, words)


def document_address(codes: Sequence[str], minutes: int, document: str) -> str:
    """One document of a kit as a page."""
    return with_query(reverse("kit-document", args=[document]), codes, minutes)


def with_query(address: str, codes: Sequence[str], minutes: int | None, words: str = "") -> str:
    """An address with what a kit is made of; nothing is added where nothing is chosen."""
    given = {"schools": ",".join(codes), "minutes": minutes, "add": words}
    query = urlencode({name: value for name, value in given.items() if value}, safe=",")
    return address + (f"?{query}" if query else "")
