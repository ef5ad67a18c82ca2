"""The addresses of the staff, under /staff/. Every one has a row in tests/staff/permissions.py."""

from django.urls import path

from .views import home, matches

urlpatterns = [
    path("", home.home, name="staff"),
    path("uploads/<int:job>/match/<int:file>/", matches.match, name="staff-match"),
    path("matches/", matches.matches, name="staff-matches"),
    path("matches/<int:match>/", matches.saved_match, name="staff-saved-match"),
]
