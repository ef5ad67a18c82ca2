"""Where figures come from, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from schoolinfo.measures import Papers, school_year
from schoolinfo.releases.current import Release


@dataclass(frozen=True, slots=True)
class SourceLine:
    file: str
    words: str  # whose file, of which year, since when it is public


def date_in_words(moment) -> str:
    """A moment as a date in the site's time zone: "December 4, 2025"; "" for None."""
    return date_format(timezone.localtime(moment), "DATE_FORMAT") if moment else ""


def papers_of(release: Release) -> tuple[Papers, ...]:
    """One entry a file of the release. A directory has a date, but no school year."""
    return tuple(
        Papers(
            year=release.year,
            school_year="" if release.dataset.startswith("directory") else school_year(release.year),
            file_name=name,
            version=release.number,
            public_since=date_in_words(release.public_from),
            publisher=release.publisher,
        )
        for name in release.file_names
    )


def source_lines(papers: Iterable[Papers]) -> tuple[SourceLine, ...]:
    """One line a file, each file once."""
    return tuple(SourceLine(paper.file_name, _words(paper)) for paper in once(papers))


def _words(paper: Papers) -> str:
    if paper.publisher:
        sentence = _("School year {school_year}, from {publisher}. Version {version}, public since {date}.")
    elif paper.school_year:
        sentence = _("School year {school_year}. Version {version}, public since {date}.")
    else:
        sentence = _("Version {version}, public since {date}.")
    return sentence.format(
        school_year=paper.school_year,
        publisher=paper.publisher,
        version=paper.version,
        date=paper.public_since,
    )


def once(papers: Iterable[Papers]) -> tuple[Papers, ...]:
    """Each file once, in the order of its first mention."""
    return tuple(dict.fromkeys(papers))
