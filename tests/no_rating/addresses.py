"""Everything that is asked of each district's site. A new page joins by one line here."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlencode, urlsplit

from django.urls import reverse

from schoolinfo.directory.models import Listing
from schoolinfo.measures import sources
from tests.profiles.addresses import DISTRICT, public_addresses, school_codes

# Names, half names, mistyped names, places and codes: whatever is typed to find a school.
WORDS = (
    *("lantern", "lantern creek k-8", "lantren crek", "elem", "school", "high", "fable valley", "a", "el"),
    *("99901", "orchard row", "ninos", "charter", "north ridge", "99100170100309", "stem", "k8", "zzz"),
)
MOST_LISTS = 150
COMPARED = ("99100170100309", "99100170100101", "99100170100507", "99100170100317")


def every_address(client) -> list[str]:
    """In one order, each once. The lists are found by following what the first list offers."""
    asked = (
        *(lists(client), searches(), subjects(), comparisons(), downloads(), explanations(client)),
        *(sitemaps(client), public_addresses()),
    )
    return list(dict.fromkeys(address for kind in asked for address in kind))


def lists(client) -> list[str]:
    """The list of schools in every order, filter and page that it offers."""
    found = [reverse("schools")]
    for address in found:
        page = client.get(address).content.decode()
        offered = (*links_to_lists(page), *(f"{reverse('schools')}?{one}" for one in choices(page)))
        found += dict.fromkeys(new for new in offered if new not in found)
        assert len(found) <= MOST_LISTS, "the lists lead to more and more lists"
    return found


def links_to_lists(page: str) -> Iterator[str]:
    """The links of a page that lead to a list of schools without words to search for."""
    for link in re.findall(r'href="([^"]*)"', page):
        path, _, query = unescape(link).partition("?")
        if path == reverse("schools") and not re.search(r"(^|&)q=", query):
            yield unescape(link)


def choices(page: str) -> Iterator[str]:
    """Each choice of each filter of a form, alone."""
    for select in re.findall(r"<select\b.*?</select>", page, re.DOTALL):
        name = re.search(r'name="([^"]+)"', select)[1]
        for value in re.findall(r'<option[^>]*value="([^"]+)"', select):
            yield urlencode({name: unescape(value)})
    for box in re.findall(r'<input\b[^>]*type="(?:checkbox|radio)"[^>]*>', page):
        value = re.search(r'value="([^"]*)"', box)
        if value and value[1]:
            yield urlencode({re.search(r'name="([^"]+)"', box)[1]: unescape(value[1])})


def searches() -> Iterator[str]:
    for name in ("schools", "suggest"):
        for word in WORDS:
            yield f"{reverse(name)}?{urlencode({'q': word})}"


def subjects() -> Iterator[str]:
    """Every school's page; the district's and a school's results by student group of every measure."""
    codes = Listing.objects.filter(kind="school", cds__startswith="99").order_by("cds")
    for cds in codes.values_list("cds", flat=True).distinct():
        yield reverse("school", kwargs={"cds": cds})
    for source in sources():
        for measure in source.measures:
            yield reverse("district-groups", kwargs={"cds": DISTRICT, "measure": measure.code})


def comparisons() -> Iterator[str]:
    """Two to four schools, in one order and the other, also by student group."""
    for codes in (COMPARED, COMPARED[::-1], COMPARED[:2], COMPARED[1:]):
        yield f"{reverse('compare')}?schools={','.join(codes)}"
        for measure in ("ela", "growth-ela", "susp"):
            yield f"{reverse('compare')}?groups={measure}&schools={','.join(codes)}"


def downloads() -> Iterator[str]:
    """Both files of schools of different kinds, of the district and of the state."""
    for form in ("csv", "json"):
        for cds in (*school_codes(), *COMPARED[:2]):
            yield reverse("school-data", kwargs={"cds": cds, "form": form})
        yield reverse("district-data", kwargs={"cds": DISTRICT, "form": form})
        yield reverse("state-data", kwargs={"form": form})


def explanations(client) -> Iterator[str]:
    """Why a result has its color: of every measure of one school that says so."""
    page = client.get(reverse("school", kwargs={"cds": COMPARED[0]})).content.decode()
    yield from re.findall(r'href="(/[^"]*/why/[^"]*)"', page)


def sitemaps(client) -> Iterator[str]:
    """The map of the site and its sections."""
    yield reverse("sitemap")
    for place in re.findall("<loc>(.*?)</loc>", client.get(reverse("sitemap")).content.decode()):
        yield urlsplit(unescape(place)).path
