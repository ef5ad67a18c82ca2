"""The words of the site that need an explanation, each with an address of its own: /glossary/#status."""

from functools import lru_cache

from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language

from .entry import Entry
from .measures import MEASURES
from .numbers import NUMBERS
from .results import RESULTS
from .schools import SCHOOLS
from .students import STUDENTS

ENTRIES: tuple[Entry, ...] = (*RESULTS, *MEASURES, *NUMBERS, *STUDENTS, *SCHOOLS)
CODES = frozenset(entry.code for entry in ENTRIES)


def address_of(code: str) -> str:
    """ "status" → "/glossary/#status", in the language of now. Raises KeyError for a term that is not there."""
    return _address(code, get_language(), get_script_prefix())


@lru_cache(maxsize=512)
def _address(code: str, language: str | None, prefix: str) -> str:
    if code not in CODES:
        raise KeyError(f"The glossary has no term {code!r}.")
    return f"{reverse('glossary')}#{code}"
