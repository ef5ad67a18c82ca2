"""The addresses of the staff, under /staff/. Every one has a row in tests/staff/permissions.py."""

from django.urls import path

from .views import audit, changed_pages, differences, home, manual, people, reasons, reports, warnings

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
    path("people/", people.index, name="staff-people"),
    path("people/invite/", people.invite, name="staff-invite"),
    path("people/<str:username>/", people.person, name="staff-person"),
    path("audit/", audit.audit, name="staff-audit"),
    path("audit/audit-trail.csv", audit.audit_csv, name="staff-audit-csv"),
    path("versions/<int:version>/reasons/", reasons.reasons_page, name="staff-reasons"),
    path("versions/<int:version>/differences/", differences.differences, name="staff-differences"),
    path("versions/<int:version>/differences.csv", differences.differences_csv, name="staff-differences-csv"),
    path("versions/<int:version>/pages/", changed_pages.changed_pages, name="staff-pages"),
    path("versions/<int:version>/pages.csv", changed_pages.changed_pages_csv, name="staff-pages-csv"),
    path("warnings/", warnings.warnings, name="staff-warnings"),
]
