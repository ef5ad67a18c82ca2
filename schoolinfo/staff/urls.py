"""The addresses of the staff, under /staff/. Every one has a row in tests/staff/permissions.py."""

from django.urls import path

from .views import home, uploads

urlpatterns = [
    path("", home.home, name="staff"),
    path("uploads/", uploads.uploads, name="staff-uploads"),
    path("uploads/new/", uploads.new, name="staff-upload-new"),
    path("uploads/<int:job>/", uploads.upload, name="staff-upload"),
    path("uploads/<int:job>/state/", uploads.state, name="staff-upload-state"),
    path("uploads/<int:job>/cancel/", uploads.cancel, name="staff-upload-cancel"),
    path("uploads/<int:job>/answer/", uploads.answer, name="staff-upload-answer"),
    path("uploads/<int:job>/again/", uploads.again, name="staff-upload-again"),
]
