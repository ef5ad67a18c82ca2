"""Draws `measures.Picture` as SVG. A page has some twenty pictures of a dozen marks each, and drawing them here
takes a tenth of the time that template loops take. Coordinates come ready; texts are escaped."""

from collections.abc import Iterable, Iterator
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

from schoolinfo.measures import Picture, Point

register = template.Library()


@register.simple_tag
def timeline(picture: Picture) -> SafeString:
    """One number over the years: years without results are gaps, and no line crosses them."""
    return mark_safe(_svg(picture, "", _timeline(picture)))


@register.simple_tag
def strip(picture: Picture, tall: Picture | None = None) -> SafeString:
    """Student groups as labelled dots on one line, and one under the other for phones."""
    drawn = _svg(picture, "wide", _wide(picture))
    return mark_safe(drawn + (_svg(tall, "tall", _tall(tall)) if tall else ""))


@register.simple_tag
def range_bar(picture: Picture) -> SafeString:
    """A number as a dot in its range, on its model's own axis, with the typical value as a dotted line.

    `guides` is the typical value, `lines` the range, `points` the dot and `gaps` the ends of the axis.
    """
    return mark_safe(_svg(picture, "", _range(picture)))


def _svg(picture: Picture, name: str, marks: Iterable[str]) -> str:
    named = f' class="{name}"' if name else ""
    return (
        f'<svg{named} viewBox="0 0 {picture.width:g} {picture.height:g}" role="img"'
        f' aria-label="{escape(picture.alt)}">{"".join(marks)}</svg>'
    )


def _timeline(picture: Picture) -> Iterator[str]:
    yield _path("axis", picture.axis)
    for guide in picture.guides:
        yield _path("guide", f"M8 {guide.y:g}h{picture.width - 16:g}")
        yield _text(guide.x, guide.label_y, guide.label)
    for line in picture.lines:
        yield _path("line", line)
    for point in picture.points:
        yield _dot(point, 4, 5.5)
        yield _text(point.x, point.value_y, point.value, "v b" if point.style == "now" else "v")
        yield _text(point.x, point.label_y, point.label)
    for gap in picture.gaps:
        yield _text(gap.x, gap.label_y, gap.label)
        yield _text(gap.x, gap.value_y, gap.value)


def _wide(picture: Picture) -> Iterator[str]:
    yield _path("axis", picture.axis)
    yield from _standard(picture)
    for point in picture.points:
        yield _dot(point, 5.5, 7)
        yield _text(point.x, point.label_y, point.label, "v")
        yield _text(point.x, point.value_y, point.value, "v b")


def _tall(picture: Picture) -> Iterator[str]:
    yield from _standard(picture)
    for point in picture.points:
        yield _text(4, point.label_y, point.label, "v", "start")
        yield _text(picture.width - 4, point.value_y, point.value, "v b", "end")
        yield _dot(point, 5.5, 7)


def _range(picture: Picture) -> Iterator[str]:
    yield _path("axis", picture.axis)
    for guide in picture.guides:
        yield _path("guide", f"M{guide.x:g} 18v44")
        yield _text(guide.x, guide.label_y, guide.label)
    for line in picture.lines:
        yield _path("g-range", line)
    for point in picture.points:
        yield f'<circle class="g-dot" cx="{point.x:g}" cy="{point.y:g}" r="9"/>'
        yield _text(point.x, point.value_y, point.value, "v b", point.style)
    for end in picture.gaps:
        yield _text(end.x, end.label_y, end.label, "v" if end.style == "end" else "")


def _standard(picture: Picture) -> Iterator[str]:
    for guide in picture.guides:
        yield _text(guide.x, guide.label_y, guide.label)
        yield _path("guide", f"M{guide.x:g} 18V{picture.height:g}")
    for line in picture.lines:
        yield _path("axis", line)


def _path(name: str, data: str) -> str:
    return f'<path class="{name}" d="{escape(data)}"/>' if data else ""


def _dot(point: Point, small: float, large: float) -> str:
    radius = large if point.style == "now" else small
    return f'<circle class="{point.style}" cx="{point.x:g}" cy="{point.y:g}" r="{radius:g}"/>'


def _text(x: float, y: float, text: str, name: str = "", anchor: str = "middle") -> str:
    named = f' class="{name}"' if name else ""
    return f'<text{named} x="{x:g}" y="{y:g}" text-anchor="{anchor}">{escape(text)}</text>'
