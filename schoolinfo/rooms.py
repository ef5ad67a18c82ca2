"""What an app brings along for the public: whoever adds an app touches no list of addresses."""

from collections.abc import Iterator
from functools import cache
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


@cache
def pages_with_screens() -> frozenset[str]:
    """Names of the addresses that have a projector view: those in `screens` of the configs of all apps.

    The parts of such a page that stand alone on a screen have the attribute `data-screen`.
    """
    return frozenset(name for config in apps.get_app_configs() for name in getattr(config, "screens", ()))
