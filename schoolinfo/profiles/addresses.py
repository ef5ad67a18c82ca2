"""What stands in the addresses: CDS codes and years; and the way from a subject to its pages."""

from functools import lru_cache

from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language

from schoolinfo.directory.visible import is_visible
from schoolinfo.measures import STATE_CDS
from schoolinfo.releases.models import SAMPLE_COUNTY

SAMPLES = "schoolinfo.sample_urls"  # where names of school pages lead to those of sample schools


class CdsConverter:
    """Exactly fourteen digits. Other writings of a code are not addresses."""

    regex = "[0-9]{14}"

    def to_python(self, value: str) -> str:
        return value

    to_url = to_python


class YearConverter:
    """A Dashboard (spring) year."""

    regex = "20[0-9]{2}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class FormConverter:
    """What a table can be taken home as."""

    regex = "csv|json"

    def to_python(self, value: str) -> str:
        return value

    to_url = to_python


class PageConverter:
    """The path of a page of this site without its first "/", as it stands before the name of a file."""

    regex = "(?:[^/]+/)*"

    def to_python(self, value: str) -> str:
        return value

    to_url = to_python


def kind_of(cds: str) -> str:
    """What a CDS code names: "state", "district" (school part of zeros) or "school"."""
    if cds == STATE_CDS:
        return "state"
    return "district" if cds.endswith("0000000") else "school"


def page_address(cds: str, year: int | None = None) -> str:
    """The address of the page of a school, district or the state, in the language of now."""
    return _reverse(kind_of(cds), cds, {"year": year})


def groups_address(cds: str, measure: str, year: int | None = None) -> str:
    """The address of one measure's results by student group."""
    return _reverse(f"{kind_of(cds)}-groups", cds, {"year": year, "measure": measure})


def why_address(cds: str, year: int, measure: str, group: str) -> str:
    """The address of the page that says why a result has its color. Codes of groups stand in small letters."""
    kind = kind_of(cds)
    kwargs = {"year": year, "measure": measure, "group": group.lower()}
    if kind != "state":
        kwargs["cds"] = cds
    return reverse(f"{kind}-why", urlconf=urlconf_of(cds), kwargs=kwargs)


def data_address(cds: str, form: str, year: int | None = None) -> str:
    """The address of the table of a school, district or the state as "csv" or "json"."""
    return _reverse(f"{kind_of(cds)}-data", cds, {"year": year, "form": form})


def qr_address(cds: str, year: int | None = None) -> str:
    """The address of the QR code of a page."""
    return _reverse(f"{kind_of(cds)}-qr", cds, {"year": year})


def urlconf_of(cds: str) -> str | None:
    """The addresses that lead to pages about this code: those of now, or, for a fictional school on a site of real
    ones, those of the sample schools."""
    if cds.startswith(SAMPLE_COUNTY) and not is_visible(cds):
        return SAMPLES
    return get_urlconf()


def _reverse(name: str, cds: str, parts: dict) -> str:
    dated = name.startswith("school") and parts["year"]
    kwargs = {key: value for key, value in parts.items() if key != "year" or dated}
    if not name.startswith("state"):
        kwargs["cds"] = cds
    if dated:
        name = name.replace("school", "school-year", 1)
    pattern = _pattern(name, tuple(kwargs), get_language(), get_script_prefix(), urlconf_of(cds))
    return pattern.format_map(kwargs)


# What stands in the place of each part while the shape of an address is looked up.
STANDING_IN = {"cds": "11111111111111", "year": "2099", "measure": "a-measure", "form": "json"}


@lru_cache(maxsize=256)
def _pattern(name: str, parts: tuple[str, ...], language, prefix, urlconf) -> str:
    """The shape of an address: "/schools/{cds}/{year}/". A page has dozens, and looking each up takes longer."""
    address = reverse(name, urlconf=urlconf, kwargs={part: STANDING_IN[part] for part in parts})
    for part in parts:
        address = address.replace(STANDING_IN[part], f"{{{part}}}")
    return address
