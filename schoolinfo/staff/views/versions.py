"""The page of a version, the history of all, and the files of one."""

import re

from django.contrib import messages
from django.http import Http404, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.models import Role
from schoolinfo.releases import audit, jobs, storage
from schoolinfo.releases.comparing import reasons
from schoolinfo.releases.models import Event, VersionFile
from schoolinfo.releases.standing import Stage, standings
from schoolinfo.times import zone_in_words

from ..versions.history import Asked, filters, years
from ..versions.page import version_page
from ..versions.selectors import names as names_of
from ..versions.selectors import names_in, standing_of
from .home import WORKERS

UNSAFE = re.compile(r"[^\w. ()-]|^\.+", re.ASCII)  # in the name of a file that is taken home
LONGEST_NAME = 120


@staff_page(*WORKERS)
@require_safe
def version(request, version):
    """Where a version stands and what this person can do. Six queries besides those of the person."""
    now = standing_of(version)
    people = [now.version.created_by, *(event.by for event in now.version.events.all())]
    page = version_page(
        now,
        now.version.files.order_by("name"),
        len(reasons.missing(now.version)),
        request.user,
        names_of(people),
    )
    return render(request, "staff/version.html", {"page": page, "zone": zone_in_words()})


@staff_page(*WORKERS)
@require_safe
def versions(request):
    """All versions, by year and dataset. Three queries besides those of the person."""
    asked = Asked(*(request.GET.get(name, "") for name in ("year", "dataset", "stage")))
    found = standings()
    context = {
        "years": years(found, asked, names_in(found), timezone.now()),
        "filters": filters(found, asked),
        "asked": asked != Asked(),
        "zone": zone_in_words(),
    }
    return render(request, "staff/versions.html", context)


@staff_page(Role.UPLOADER)
@require_POST
def again(request, version):
    """A new version of the files of one that was withdrawn: they come in, and are screened, as when they were new."""
    now = standing_of(version)
    if now.stage is not Stage.SUPERSEDED:
        messages.warning(request, _("Only of a version that was withdrawn can a new one be made."))
        return redirect("staff-version", version)
    try:
        return redirect("staff-upload", jobs.of_version(now.version, by=request.user.username).pk)
    except jobs.JobError as error:
        messages.warning(request, str(error))
        return redirect("staff-version", version)


@staff_page(*WORKERS)
@require_safe
def file(request, version, file):
    """The bytes of a file as they were uploaded, to keep; 410 once they are gone. Entered in the audit trail."""
    found = get_object_or_404(
        VersionFile.objects.select_related("version__edition"), pk=file, version=version
    )
    if found.version.events.filter(kind=Event.Kind.SEALED).exists():
        return render(
            request, "staff/version_gone.html", {"version": version, "name": found.name}, status=410
        )
    if not storage.is_kept(found.sha256):
        raise Http404(_("The bytes of this file are not there."))
    audit.record(audit.Action.DOWNLOADED, by=request.user.username, about=str(found.version), file=found.name)
    answer = StreamingHttpResponse(storage.pieces(found.sha256), content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = content_disposition_header(True, safe_name(found.name))
    answer.headers["Content-Length"] = found.size
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def safe_name(name: str) -> str:
    """The name in plain letters, without what systems take for a path or a hidden file; its end is kept."""
    return UNSAFE.sub("_", name)[-LONGEST_NAME:]
