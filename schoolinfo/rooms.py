"""Public pages that an app brings along: whoever adds an app touches no list of addresses."""

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path


def pages_of_apps() -> list[URLPattern | URLResolver]:
    """The addresses of every app whose config has `pages`, the dotted name of a module with `urlpatterns`."""
    return [path("", include(config.pages)) for config in apps.get_app_configs() if hasattr(config, "pages")]
