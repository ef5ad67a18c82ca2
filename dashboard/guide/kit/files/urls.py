"""The addresses of the files of a kit, below workshops/kit/ and before those of its documents."""

from django.urls import path

from . import views

urlpatterns = [
    path("make/", views.make, name="kit-make"),
    path("state/", views.state, name="kit-state"),
    path("kit.pdf", views.file, {"form": "pdf"}, name="kit-pdf"),
    path("kit.zip", views.file, {"form": "zip"}, name="kit-zip"),
]
