"""Where figures come from, in words."""

from django.utils import timezone
from django.utils.formats import date_format

from schoolinfo.measures import Papers, school_year
from schoolinfo.releases.current import Release


def date_in_words(moment) -> str:
    """A moment as a date in the site's time zone: "December 4, 2025"; "" for None."""
    return date_format(timezone.localtime(moment), "DATE_FORMAT") if moment else ""


def papers_of(release: Release) -> tuple[Papers, ...]:
    """One entry a file of the release."""
    return tuple(
        Papers(
            year=release.year,
            school_year=school_year(release.year),
            file_name=name,
            version=release.number,
            public_since=date_in_words(release.public_from),
            publisher=release.publisher,
        )
        for name in release.file_names
    )


def once(papers) -> tuple[Papers, ...]:
    """Each file once, in the order of its first mention."""
    return tuple(dict.fromkeys(papers))
