"""The addresses of the staff, under /staff/. Every one has a row in tests/staff/permissions.py."""

from django.urls import path, register_converter

from .previewing.addresses import RestConverter
from .views import (
    audit,
    home,
    manual,
    matches,
    people,
    preview,
    publishing,
    reports,
    uploads,
    versions,
    waiting,
    years,
)

register_converter(RestConverter, "rest")

urlpatterns = [
    path("", home.home, name="staff"),
    path("waiting/", waiting.waiting, name="staff-waiting"),
    path("uploads/", uploads.uploads, name="staff-uploads"),
    path("uploads/new/", uploads.new, name="staff-upload-new"),
    path("uploads/<int:job>/", uploads.upload, name="staff-upload"),
    path("uploads/<int:job>/state/", uploads.state, name="staff-upload-state"),
    path("uploads/<int:job>/cancel/", uploads.cancel, name="staff-upload-cancel"),
    path("uploads/<int:job>/answer/", uploads.answer, name="staff-upload-answer"),
    path("uploads/<int:job>/again/", uploads.again, name="staff-upload-again"),
    path("uploads/<int:job_id>/report/<int:place>/", reports.job_report, name="staff-upload-report"),
    path(
        "uploads/<int:job_id>/report/<int:place>/findings.csv",
        reports.job_findings,
        name="staff-upload-findings",
    ),
    path("versions/", versions.versions, name="staff-versions"),
    path("versions/<int:version>/", versions.version, name="staff-version"),
    path("versions/<int:version_id>/report/", reports.version_report, name="staff-report"),
    path("versions/<int:version_id>/report/findings.csv", reports.version_findings, name="staff-findings"),
    path("versions/<int:version>/submit/", publishing.submit, name="staff-submit"),
    path("versions/<int:version>/return/", publishing.send_back, name="staff-return"),
    path("versions/<int:version>/approve/", publishing.approve, name="staff-approve"),
    path("versions/<int:version>/withdraw/", publishing.withdraw, name="staff-withdraw"),
    path("versions/<int:version>/files/<int:file>/", versions.file, name="staff-file"),
    path("preview/", preview.previews, name="staff-previews"),
    path("preview/<str:ids>/<rest:rest>", preview.preview, name="staff-preview"),
    path("years/", years.years, name="staff-years"),
    path("years/<int:year>/", years.year, name="staff-year"),
    path("years/<int:year>/submit/", years.submit, name="staff-year-submit"),
    path("years/<int:year>/approve/", years.approve, name="staff-year-approve"),
    path("years/<int:year>/undo/<int:version>/", years.undo, name="staff-year-undo"),
    path("years/<int:year>/date/", years.date, name="staff-year-date"),
    path("manual/", manual.front, name="staff-manual"),
    path("manual/rules/<str:code>/", manual.rule, name="staff-manual-rule"),
    path("manual/files/<slug:code>/", manual.layout, name="staff-manual-layout"),
    path("manual/files/<slug:code>/<str:name>", manual.file, name="staff-manual-file"),
    path("people/", people.index, name="staff-people"),
    path("people/invite/", people.invite, name="staff-invite"),
    path("people/<str:username>/", people.person, name="staff-person"),
    path("audit/", audit.audit, name="staff-audit"),
    path("audit/audit-trail.csv", audit.audit_csv, name="staff-audit-csv"),
    path("uploads/<int:job>/match/<int:file>/", matches.match, name="staff-match"),
    path("matches/", matches.matches, name="staff-matches"),
    path("matches/<int:match>/", matches.saved_match, name="staff-saved-match"),
]
