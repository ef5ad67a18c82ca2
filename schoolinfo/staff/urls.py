"""The addresses of the staff, under /staff/. Every one has a row in tests/staff/permissions.py."""

from django.urls import path

from .views import home

urlpatterns = [
    path("", home.home, name="staff"),
]
