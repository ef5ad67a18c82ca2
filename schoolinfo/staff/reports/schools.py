"""Looking one school up in a report."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.urls import NoReverseMatch, reverse

from schoolinfo.directory.search import find
from schoolinfo.directory.search.codes import code_in
from schoolinfo.directory.selectors import find_profiles
from schoolinfo.releases.current import Releases
from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.models import Version

from .findings import Told

MOST_OFFERED = 8  # schools whose names fit the words


@dataclass(frozen=True, slots=True)
class Offer:
    cds: str
    name: str


@dataclass(frozen=True, slots=True)
class About:
    """What was asked about a school, and what is known of it. `rows`: of this version, None where there is none."""

    words: str
    cds: str = ""
    name: str = ""
    rows: int | None = None
    preview: str = ""
    offers: tuple[Offer, ...] = ()

    @property
    def asked(self) -> bool:
        return bool(self.words)


def look_up(words: str, version: Version | None = None) -> About:
    """The school that a code or part of a name means; several are offered. At most four queries."""
    words = " ".join(words.split())[:200]
    if not words:
        return About("")
    releases = Releases.public()
    code = code_in(words)
    found = [] if len(code) == 14 else find(releases, words, limit=MOST_OFFERED)[:MOST_OFFERED]
    if len(found) > 1:
        return About(words, offers=tuple(Offer(hit.cds, hit.name) for hit in found))
    cds = code if len(code) == 14 else next((hit.cds for hit in found), "")
    if not cds:
        return About(words)
    name = _names(releases, [cds]).get(cds, "")
    return About(words, cds, name, *(_in_version(version, cds) if version else (None, "")))


def names_of(found: Iterable[Told]) -> dict[str, str]:
    """{CDS code: name} of the schools that findings are about. Two queries, whatever their number."""
    codes = sorted({one.cds for one in found if one.cds})
    return _names(Releases.public(), codes) if codes else {}


def speaks_of(one: Told, school: About) -> bool:
    """Whether a finding is about the school: its line is the school's, or its words name the code."""
    if not school.cds:
        return False
    return one.cds == school.cds or any(school.cds in text for text in (one.value, one.expected, one.message))


def _names(releases: Releases, codes: list[str]) -> dict[str, str]:
    return {cds: profile.name for cds, profile in find_profiles(releases, codes).items()}


def _in_version(version: Version, cds: str) -> tuple[int, str]:
    """The school's rows in the first table of the version, and the address of its page in a preview."""
    table = datasets()[version.edition.dataset].tables[0]
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT count(*) FROM "{table}" WHERE cds = %s AND version_id = %s', [cds, version.pk]
        )
        (rows,) = cursor.fetchone()
    return rows, _preview(version, cds)


def _preview(version: Version, cds: str) -> str:
    try:
        return reverse("staff-preview", args=[str(version.pk), f"schools/{cds}/"])
    except NoReverseMatch:
        return ""
