"""The addresses of the staff, under /staff/. Every one has a row in tests/staff/permissions.py."""

from django.urls import path

from .views import home, manual, matches, reports

urlpatterns = [
    path("", home.home, name="staff"),
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
    path("uploads/<int:job>/match/<int:file>/", matches.match, name="staff-match"),
    path("matches/", matches.matches, name="staff-matches"),
    path("matches/<int:match>/", matches.saved_match, name="staff-saved-match"),
]
