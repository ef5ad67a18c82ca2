"""The public addresses of workshop dates."""

from django.urls import path

from . import views

urlpatterns = [
    path("workshops/", views.workshops, name="workshops"),
    path("workshops/feed.ics", views.feed, name="workshops-feed"),
    path("workshops/<int:number>/", views.workshop, name="workshop"),
    path("workshops/<int:number>/workshop.ics", views.workshop_calendar, name="workshop-calendar"),
]
