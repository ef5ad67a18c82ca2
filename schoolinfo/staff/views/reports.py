"""The screening report of a version, and of a file that was refused; and all its findings as a table."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.models import Role
from schoolinfo.releases.models import Job, Version
from schoolinfo.releases.standing import Stage

from ..reports.findings import told
from ..reports.reading import name_of_outcome, name_of_version, of_outcome, of_version
from ..reports.report import report
from ..reports.schools import look_up, names_of
from ..reports.table import findings_csv
from ..uploads.presenters import matchable

READERS = (Role.UPLOADER, Role.APPROVER, Role.ADMINISTRATOR)


@staff_page(*READERS)
@require_safe
def version_report(request, version_id: int):
    """The report of a version. Of a sealed one nothing is told: its findings could quote what was removed."""
    version, file, found = _version(version_id)
    context = {"version": version, "download": reverse("staff-findings", args=[version.pk])}
    return _page(request, found, file, version, context)


@staff_page(*READERS)
@require_safe
def version_findings(request, version_id: int):
    version, file, found = _version(version_id)
    return _table(findings_csv(found, file.reasons), name_of_version(version))


@staff_page(*READERS)
@require_safe
def job_report(request, job_id: int, place: int):
    """The report of one arrival of a job; one that made or found a version has that version's."""
    job, outcome = _outcome(job_id, place)
    if outcome.get("version") and Version.objects.filter(pk=outcome["version"]).exists():
        return redirect("staff-report", outcome["version"])
    found = told(outcome.get("findings", ()))
    context = {
        "job": job,
        "download": reverse("staff-upload-findings", args=[job.pk, place]),
        "match": matchable(outcome, job.files.all()) if job.by == request.user.username else None,
    }
    return _page(request, found, of_outcome(job, outcome), None, context)


@staff_page(*READERS)
@require_safe
def job_findings(request, job_id: int, place: int):
    _job, outcome = _outcome(job_id, place)
    return _table(findings_csv(told(outcome.get("findings", ())), {}), name_of_outcome(outcome))


def _version(version_id: int):
    """A version that is not sealed, its file and its findings. Five queries."""
    version = get_object_or_404(Version.objects.select_related("edition"), pk=version_id)
    file = of_version(version)
    if file.standing is Stage.SEALED:
        raise Http404("This version was removed for good.")
    return version, file, told(version.findings)


def _outcome(job_id: int, place: int) -> tuple[Job, dict]:
    job = get_object_or_404(Job, pk=job_id)
    if not 0 <= place < len(job.outcomes):
        raise Http404("This upload has no such file.")
    return job, job.outcomes[place]


def _page(request, found, file, version, context):
    school = look_up(request.GET.get("school", ""), version)
    shown = report(found, file, rule=request.GET.get("rule", ""), school=school, names=names_of(found))
    return render(request, "staff/report.html", {"report": shown, **context})


def _table(body: bytes, name: str) -> HttpResponse:
    disposition = {"Content-Disposition": f'attachment; filename="{name}-findings.csv"'}
    return HttpResponse(body, content_type="text/csv; charset=utf-8", headers=disposition)
