"""What is known of a version, or of one arrival of a job, for its report."""

from collections.abc import Mapping

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.numbers import count
from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.releases.history import Change, Kind
from schoolinfo.releases.manual import Stage
from schoolinfo.releases.models import Job, Version
from schoolinfo.releases.standing import Stage as Standing
from schoolinfo.releases.standing import standing

from .findings import Said
from .report import File


def of_version(version: Version) -> File:
    """A version's file. Four queries: its standing (two), its files, its reasons."""
    where = standing(version)
    names = [file.name for file in version.files.all()]
    rows = ngettext("%(rows)s row: %(files)s", "%(rows)s rows: %(files)s", version.rows)
    title = _title(
        version.edition.dataset, version.edition.period, version.edition.publisher, version.edition.family
    )
    return File(
        title=title,
        origin=_("Version %(number)s. Uploaded by %(person)s on %(moment)s.")
        % {"number": version.number, "person": version.created_by, "moment": moment(version.created_at)},
        notes={
            Stage.READ: rows % {"rows": count(version.rows), "files": ", ".join(names)},
            Stage.RECOGNISED: title,
            Stage.KEPT: _("Version %(number)s") % {"number": version.number},
        },
        version=version.number,
        standing=where.stage,
        reasons={} if where.stage is Standing.SEALED else _reasons(version),
    )


def of_outcome(job: Job, outcome: Mapping) -> File:
    """The files of one arrival that was refused. No query."""
    names, rows = ", ".join(outcome.get("files", ())), outcome.get("rows") or 0
    known = outcome.get("dataset") and outcome.get("period")
    title = _title(outcome["dataset"], outcome["period"], outcome.get("publisher", "")) if known else names
    read = ngettext("%(rows)s row: %(files)s", "%(rows)s rows: %(files)s", rows) if rows else "%(files)s"
    return File(
        title=title,
        origin=_("%(files)s. Uploaded by %(person)s on %(moment)s.")
        % {"files": names, "person": job.by, "moment": moment(job.created_at)},
        notes={
            Stage.READ: read % {"rows": count(rows), "files": names},
            Stage.RECOGNISED: title if known else "",
        },
    )


def name_of_version(version: Version) -> str:
    """What the version's table of findings is called as a file: "dashboard-ela-2025-version-3"."""
    edition = version.edition
    parts = (edition.family, edition.dataset.replace("/", "-"), edition.publisher, edition.period)
    return slugify("-".join((*filter(None, parts), "version", str(version.number))))


def name_of_outcome(outcome: Mapping) -> str:
    return slugify("-".join(outcome.get("files", ()))[:80].replace(".", "-")) or "file"


def moment(when) -> str:
    """A moment in the site's time zone, which it names: "December 3, 2025, 2:12 p.m. PST"."""
    return date_format(timezone.localtime(when), "F j, Y, P T")


def _title(dataset: str, period: str, publisher: str = "", family: str = "") -> str:
    change = Change(Kind.PUBLISHED, dataset, period, publisher, family, 0, None, timezone.now(), "")
    return edition_in_words(change)


def _reasons(version: Version) -> dict[int, Said]:
    """{place of a finding: the newest reason for it}. One query."""
    return {
        place: Said(reason.text, reason.by, moment(reason.at))
        for reason in version.reasons.order_by("at", "pk")
        for place in reason.findings
    }
