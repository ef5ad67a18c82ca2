"""One address of every kind of page, and the pages that look different: empty lists, refusals, odd schools."""

from django.test import Client
from django.urls import resolve

from tests.profiles.addresses import form_addresses, public_addresses, school_codes

REFUSALS = ("/schools/1/", "/schools/?page=0")  # 404 and 400
LISTS = (
    "/schools/?q=zzz",
    "/schools/?q=riddle+river+intermediate",
    "/schools/?grade=7&region=East&status=any&type=charter-direct",
    "/schools/?near=38.9,-121.1&grade=7",
    "/schools/?where=elsewhere",
)
COMPARED = "/compare/?schools=99100170100101,99100170100309,99100170100507,99100170100317&groups=ela"


def kinds() -> list[str]:
    """The first public address of each name that the resolver knows and that is a page."""
    addresses = (*public_addresses(), *form_addresses())
    first = {resolve(address.partition("?")[0]).url_name: address for address in reversed(addresses)}
    return [address for address in first.values() if _is_page(address)]


def all_states() -> list[str]:
    """Every kind of page, and those that look different."""
    schools = (f"/schools/{cds}/" for cds in school_codes())
    return list(dict.fromkeys((*kinds(), *schools, *LISTS, COMPARED, *REFUSALS)))


def _is_page(address: str) -> bool:
    return Client().get(address).headers["Content-Type"].startswith("text/html")
