"""The addresses of workshop kits, below workshops/kit/."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.kit, name="kit"),
    path("<slug:code>/", views.document, name="kit-document"),
]
