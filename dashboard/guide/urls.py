"""The addresses of the guide to the Dashboard, its explainer and the workshop kits."""

from django.urls import include, path

urlpatterns = [
    path("workshops/kit/", include("dashboard.guide.kit.urls")),
]
