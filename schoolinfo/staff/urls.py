"""The addresses of the staff, under /staff/. Every one has a row in tests/staff/permissions.py."""

from django.urls import path

from .views import home, manual, reports, uploads

urlpatterns = [
    path("", home.home, name="staff"),
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
    path("versions/<int:version_id>/report/", reports.version_report, name="staff-report"),
    path("versions/<int:version_id>/report/findings.csv", reports.version_findings, name="staff-findings"),
    path("manual/", manual.front, name="staff-manual"),
    path("manual/rules/<str:code>/", manual.rule, name="staff-manual-rule"),
    path("manual/files/<slug:code>/", manual.layout, name="staff-manual-layout"),
    path("manual/files/<slug:code>/<str:name>", manual.file, name="staff-manual-file"),
]
