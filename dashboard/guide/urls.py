"""The addresses of the guide to the Dashboard, its explainer and the workshop kits."""

from collections.abc import Iterator

from django.urls import include, path, register_converter, reverse

from . import views
from .files import slugs
from .five.views import five_by_five


class ChapterConverter:
    """The name of a chapter that is there."""

    regex = "[a-z-]+"

    def to_python(self, value: str) -> str:
        if value not in slugs():
            raise ValueError(f"The guide has no chapter {value!r}.")
        return value

    def to_url(self, value: str) -> str:
        return self.to_python(value)


register_converter(ChapterConverter, "chapter")

urlpatterns = [
    path("guide/", views.contents, name="guide"),
    path("guide/five-by-five/", five_by_five, name="five-by-five"),
    path("guide/<chapter:slug>/", views.chapter, name="guide-chapter"),
    path("workshops/kit/", include("dashboard.guide.kit.urls")),
]


def listed() -> Iterator[str]:
    """The pages that stand in the site map."""
    yield reverse("guide")
    yield from (reverse("guide-chapter", args=[slug]) for slug in sorted(slugs()))
