"""The addresses of the staff, under /staff/. Every one has a row in tests/staff/permissions.py."""

from django.urls import path, register_converter

from .previewing.addresses import RestConverter
from .views import home, preview, years

register_converter(RestConverter, "rest")

urlpatterns = [
    path("", home.home, name="staff"),
    path("preview/", preview.previews, name="staff-previews"),
    path("preview/<str:ids>/<rest:rest>", preview.preview, name="staff-preview"),
    path("years/", years.years, name="staff-years"),
    path("years/<int:year>/", years.year, name="staff-year"),
    path("years/<int:year>/submit/", years.submit, name="staff-year-submit"),
    path("years/<int:year>/approve/", years.approve, name="staff-year-approve"),
    path("years/<int:year>/undo/<int:version>/", years.undo, name="staff-year-undo"),
    path("years/<int:year>/date/", years.date, name="staff-year-date"),
]
