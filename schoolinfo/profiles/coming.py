"""Which year comes next, in words."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from schoolinfo.releases.current import Releases


def coming(releases: Releases) -> str:
    """ "The 2026 Dashboard is expected here on December 3, 2026."; "" where no day is known. No query."""
    if releases.expected is None:
        return ""
    sentence = _("The {year} Dashboard is expected here on {date}.")
    return sentence.format(year=releases.expected.year, date=date_format(releases.expected.on, "DATE_FORMAT"))
