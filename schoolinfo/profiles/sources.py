"""Where figures come from, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import Papers
from schoolinfo.naming import named_together


@dataclass(frozen=True, slots=True)
class SourceLine:
    file: str  # its name; several names with commas
    words: str  # whose file, of which year, since when it is public


def source_lines(papers: Iterable[Papers]) -> tuple[SourceLine, ...]:
    """One line for all files of which the same is to be said, each release once."""
    files = named_together((_words(paper), paper.file_name) for paper in once(papers))
    return tuple(SourceLine(names, words) for words, names in files.items())


def _words(paper: Papers) -> str:
    if not paper.public_since:
        sentence = _("Version {version}, not public yet.")
    elif paper.publisher:
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
    """Each release once, in the order of its first mention."""
    return tuple(dict.fromkeys(papers))
