"""What the page of a whole kit prints: its documents, its files, its languages. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schoolinfo.profiles.context import Language, languages
from schoolinfo.profiles.errors import Link

from .addresses import document_address, with_query
from .asked import Wanted
from .blocks import Document, Kit
from .documents.about import about


@dataclass(frozen=True, slots=True)
class Line:
    """A document in the list of a kit."""

    title: str
    address: str
    about: str


@dataclass(frozen=True, slots=True)
class KitPage:
    title: str
    minutes: int
    schools: tuple[str, ...]
    notices: tuple[str, ...]
    lines: tuple[Line, ...]
    files: tuple[Link, ...]  # the kit as files
    languages: tuple[Language, ...]  # the same kit in the other languages of the site
    made_from: str
    sources: str  # address of the document that names every file


def kit_page(kit: Kit, found: Wanted) -> KitPage:
    """The page of a whole kit."""
    twice = _("{school} was named twice. It is in the kit once.")
    return KitPage(
        title=kit.title,
        minutes=kit.minutes,
        schools=tuple(school.subject.name for school in found.schools),
        notices=tuple(twice.format(school=name) for name in found.twice),
        lines=tuple(_line(kit, document) for document in kit.documents),
        files=tuple(_files(kit)),
        languages=tuple(_languages(kit)),
        made_from=kit.made_from,
        sources=document_address(kit.schools, kit.minutes, "sources"),
    )


def _line(kit: Kit, document: Document) -> Line:
    return Line(document.title, document_address(kit.schools, kit.minutes, document.code), about(document))


def _files(kit: Kit) -> Iterator[Link]:
    for name, text in (
        ("kit-pdf", _("Everything as one PDF to print")),
        ("kit-zip", _("Everything as one ZIP file, to take along without the internet")),
    ):
        try:
            yield Link(with_query(reverse(name), kit.schools, kit.minutes), text)
        except NoReverseMatch:
            continue


def _languages(kit: Kit) -> Iterator[Language]:
    here = reverse("kit")
    for one in languages(here, get_language() or ""):
        if not one.current:
            yield replace(one, address=with_query(one.address, kit.schools, kit.minutes))
