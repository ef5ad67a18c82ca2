"""The addresses of the guide to the Dashboard, its explainer and the workshop kits."""

from django.urls import include, path

from .five.views import five_by_five

urlpatterns = [
    path("guide/five-by-five/", five_by_five, name="five-by-five"),
    path("workshops/kit/", include("dashboard.guide.kit.urls")),
]
