"""The addresses of the staff, under /staff/. Every one has a row in tests/staff/permissions.py."""

from django.urls import path, register_converter

from .previewing.addresses import RestConverter
from .views import home, preview

register_converter(RestConverter, "rest")

urlpatterns = [
    path("", home.home, name="staff"),
    path("preview/", preview.previews, name="staff-previews"),
    path("preview/<str:ids>/<rest:rest>", preview.preview, name="staff-preview"),
]
