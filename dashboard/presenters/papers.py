"""What a figure carries with it: year, file, version, date."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from schoolinfo.measures import Papers, school_year
from schoolinfo.releases.current import Release

from ..measures import PUBLISHER


def papers(release: Release) -> Papers:
    """The papers of every figure of a release."""
    return Papers(
        release.year,
        school_year(release.year),
        ", ".join(release.file_names),
        release.number,
        _since(release),
        PUBLISHER,
    )


def _since(release: Release) -> str:
    if release.public_from is None:
        return _("not public yet")
    return date_format(timezone.localtime(release.public_from), "DATE_FORMAT")
