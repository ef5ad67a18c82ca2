"""The addresses of the staff, under /staff/. Every one has a row in tests/staff/permissions.py."""

from django.urls import path

from .views import home, publishing, versions, waiting

urlpatterns = [
    path("", home.home, name="staff"),
    path("waiting/", waiting.waiting, name="staff-waiting"),
    path("versions/", versions.versions, name="staff-versions"),
    path("versions/<int:version>/", versions.version, name="staff-version"),
    path("versions/<int:version>/submit/", publishing.submit, name="staff-submit"),
    path("versions/<int:version>/return/", publishing.send_back, name="staff-return"),
    path("versions/<int:version>/approve/", publishing.approve, name="staff-approve"),
    path("versions/<int:version>/withdraw/", publishing.withdraw, name="staff-withdraw"),
    path("versions/<int:version>/files/<int:file>/", versions.file, name="staff-file"),
]
