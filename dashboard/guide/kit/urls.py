"""The addresses of workshop kits, below workshops/kit/."""

from django.urls import include, path

from . import views

urlpatterns = [
    path("", views.kit, name="kit"),
    path("", include("dashboard.guide.kit.files.urls")),
    path("<slug:code>/", views.document, name="kit-document"),
]
