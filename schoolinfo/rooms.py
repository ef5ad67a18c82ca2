"""Public pages that an app brings along: whoever adds an app touches no list of addresses."""

from collections.abc import Iterator
from importlib import import_module

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path


def pages_of_apps() -> list[URLPattern | URLResolver]:
    """The addresses of every app whose config has `pages`, the dotted name of a module with `urlpatterns`."""
    return [path("", include(config.pages)) for config in apps.get_app_configs() if hasattr(config, "pages")]


def listed_by_apps() -> Iterator[str]:
    """The addresses for the site map, from `listed()` in those modules of pages that have one."""
    for config in apps.get_app_configs():
        if hasattr(config, "pages"):
            yield from getattr(import_module(config.pages), "listed", tuple)()
