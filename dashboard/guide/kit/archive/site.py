"""The documents of a kit as pages that open from a folder.

They are the blocks' own templates in a frame of their own, with the style sheets and fonts of the site beside
them: nothing is loaded from anywhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import get_language_bidi, override

from ..blocks import Document, Kit
from ..screens import Screen, screens

STYLES = ("css/site.css", "css/kit.css")
FONTS = ("fonts/public-sans-400.woff2", "fonts/public-sans-700.woff2", "fonts/OFL.txt")


@dataclass(frozen=True, slots=True)
class Page:
    """One document. `before`, `after`: (name of its file, title) of its neighbors, or None."""

    title: str
    kind: str
    kit_title: str
    screens: tuple[Screen, ...]
    made_from: str
    before: tuple[str, str] | None
    after: tuple[str, str] | None
    index: str = "../index.html"
    site: str = ""  # stands at the foot of the pages of the site alone


def as_site(kit: Kit, progress: Callable[[int], None] = lambda done: None) -> dict[str, bytes]:
    """{name in the folder: bytes}. `progress` hears after each document how many are done."""
    static = Path(settings.BASE_DIR) / "static"
    files = {name: (static / name).read_bytes() for name in (*STYLES, *FONTS)}
    files["index.html"] = _rendered("index.html", kit.documents[0].language, _index(kit))
    for place, document in enumerate(kit.documents):
        files[f"documents/{file_name(kit, place)}"] = _rendered(
            "document.html", document.language, {"page": _page(kit, place)}
        )
        progress(place + 1)
    return files


def file_name(kit: Kit, place: int) -> str:
    """ "01-agenda.html": in the order in which a facilitator needs them."""
    return f"{place + 1:02}-{kit.documents[place].code}.html"


def _index(kit: Kit) -> dict:
    listed = tuple((f"documents/{file_name(kit, at)}", one.title) for at, one in enumerate(kit.documents))
    return {"kit": kit, "listed": listed}


def _page(kit: Kit, place: int) -> Page:
    document: Document = kit.documents[place]
    return Page(
        title=document.title,
        kind=document.kind,
        kit_title=kit.title,
        screens=screens(document.blocks),
        made_from=kit.made_from,
        before=_neighbor(kit, place - 1),
        after=_neighbor(kit, place + 1),
    )


def _neighbor(kit: Kit, place: int) -> tuple[str, str] | None:
    there = 0 <= place < len(kit.documents)
    return (file_name(kit, place), kit.documents[place].title) if there else None


def _rendered(template: str, language: str, context: dict) -> bytes:
    with override(language):
        direction = "rtl" if get_language_bidi() else "ltr"
        words = {**context, "language": language, "direction": direction}
        return render_to_string(f"guide/kit/offline/{template}", words).encode()
