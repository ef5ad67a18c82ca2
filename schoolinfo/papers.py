"""What a figure carries with it: year, files, version, date."""

from datetime import datetime
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

from schoolinfo.measures import Papers, school_year
from schoolinfo.releases.current import Release


def papers_of(release: Release, publisher: str = "") -> Papers:
    """The papers of every figure of a release; `publisher` where the edition does not name one.

    A release of a day (a directory) has no school year, and a draft has no date.
    """
    return Papers(
        year=release.year,
        school_year=school_year(release.year) if len(release.period) == 4 else "",
        file_name=", ".join(release.file_names),
        version=release.number,
        public_since=date_in_words(release.public_from),
        publisher=release.publisher or publisher,
        public_on=_day(release.public_from, timezone.get_current_timezone_name())
        if release.public_from
        else "",
    )


def date_in_words(moment: datetime | None) -> str:
    """A moment as a date in the site's time zone: "December 4, 2025"; "" for None."""
    return _date(moment, timezone.get_current_timezone_name(), get_language()) if moment else ""


@lru_cache(maxsize=1024)
def _date(moment: datetime, zone: str, language: str) -> str:
    """Every figure of a version has the same date, so it is written out once."""
    return date_format(timezone.localtime(moment), "DATE_FORMAT")


@lru_cache(maxsize=1024)
def _day(moment: datetime, zone: str) -> str:
    return timezone.localtime(moment).date().isoformat()
