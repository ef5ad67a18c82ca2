"""The addresses of the explainer of growth."""

from django.urls import path

from . import views

urlpatterns = [path("guide/growth/", views.growth, name="guide-growth")]
