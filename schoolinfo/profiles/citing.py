"""How to cite a page, in plain text. The date is that of the data: a page may be kept and shown on any day."""

from collections.abc import Iterable, Sequence

from django.conf import settings
from django.utils.translation import gettext as _

from schoolinfo.measures import Papers

from .downloads.rows import no_rating

# Names under which editions stand, and whose they are.
IN_FULL = {"CDE": "California Department of Education"}


def citation(
    title: str,
    codes: Sequence[str],
    years: Sequence[int],
    papers: Iterable[Papers],
    link: str,
    caution: str = "",
) -> str:
    """One line to copy. `title`: of the page; `codes`: CDS codes of whom it is about; `years`: spring years
    shown, newest first; `papers`: of what it shows; `link`: its permanent absolute address; `caution`: what
    must not get lost, as that a school is made up.
    """
    papers = [paper for paper in papers if paper.school_year]
    parts = (
        _("{site}: “{title}” (CDS code {codes}).").format(
            site=settings.SITE["name"], title=title, codes=", ".join(codes)
        ),
        _years(years),
        _publishers(papers),
        _since(papers),
        no_rating(),
        caution,
        link,
    )
    return " ".join(part for part in parts if part)


def _years(years: Sequence[int]) -> str:
    if not years:
        return ""
    if years[0] == years[-1]:
        return _("Results of {year}.").format(year=years[0])
    return _("Results from {first} to {last}.").format(first=years[-1], last=years[0])


def _publishers(papers: Sequence[Papers]) -> str:
    names = dict.fromkeys(
        IN_FULL.get(paper.publisher, paper.publisher) for paper in papers if paper.publisher
    )
    return _("Numbers published by {publishers}.").format(publishers="; ".join(names)) if names else ""


def _since(papers: Sequence[Papers]) -> str:
    """The day since when the newest of the files is public here."""
    newest = max(papers, key=lambda paper: paper.public_on, default=None)
    if newest is None or not newest.public_since:
        return ""
    return _("Data public on this site since {date}.").format(date=newest.public_since)
