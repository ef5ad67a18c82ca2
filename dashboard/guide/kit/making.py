"""Makes a kit from the public numbers of the chosen schools.

The same versions, schools, minutes and language give an equal kit: nothing here reads a clock or draws lots.
"""

import hashlib
from collections.abc import Sequence

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from schoolinfo.measures import Papers, school_year
from schoolinfo.profiles.reading import Found
from schoolinfo.releases.current import Releases

from .blocks import Kit
from .documents import documents
from .material import read_material

OFFERED = (60, 90)  # minutes of a workshop
MOST = 4  # schools of one kit


class NoResults(Exception):
    """A school of which no file on this site has any result: there is nothing to make a kit from."""

    def __init__(self, school: Found):
        super().__init__(school.subject.cds)
        self.school = school


def make_kit(releases: Releases, schools: Sequence[Found], minutes: int, base: str) -> Kit:
    """One query a source. `base`: absolute address of the site, for QR codes.

    `schools`: one to four, all real or all fictional; `asked.py` checks that.
    Raises ValueError for minutes that are not offered, and NoResults for the first school without any result.
    """
    if minutes not in OFFERED:
        raise ValueError(f"No workshop of {minutes} minutes is offered.")
    material = read_material(releases, schools, minutes, base)
    for school in material.schools:
        if not school.has_results:
            raise NoResults(school.found)
    return Kit(
        title=_title([school.name for school in material.schools]),
        minutes=minutes,
        schools=tuple(school.cds for school in material.schools),
        documents=documents(material),
        content=_digest(material.papers, material.schools, minutes, base),
        made_from=_made_from(material.papers),
    )


def _title(names: Sequence[str]) -> str:
    return _("Workshop kit: {schools}").format(schools=", ".join(names))


def _digest(papers: Sequence[Papers], schools, minutes: int, base: str) -> str:
    """Of what the kit depends on, without numbers that another copy of the site would count otherwise."""
    files = sorted((paper.file_name, paper.year, paper.version, paper.public_on) for paper in papers)
    asked = [school.cds for school in schools], minutes, base, get_language()
    return hashlib.sha256(repr((files, asked)).encode()).hexdigest()[:16]


def _made_from(papers: Sequence[Papers]) -> str:
    """How many files, up to which year and day; the document "sources" names each."""
    newest = max(papers, key=lambda paper: paper.public_on, default=None)
    if newest is None or not newest.public_since:
        return _("Made from files that are not public yet.")
    year = school_year(max(paper.year for paper in papers if paper.school_year))
    return ngettext(
        "Made from {count} public file, up to school year {year}. It is public on this site since {date}.",
        "Made from {count} public files, up to school year {year}. The newest is public on this site since {date}.",
        len(papers),
    ).format(count=len(papers), year=year, date=newest.public_since)
