"""The key words and every number in large print: what the sheets say, for who cannot read them. Pure."""

from collections.abc import Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schoolinfo.profiles.glossary import ENTRIES

from ..blocks import Block, Break, Document, Facts, Heading, Paragraph
from ..material import Material
from .facts import facts

WORDS = ("status", "change", "color", "growth", "range")


def large(material: Material) -> Document:
    """One sheet of words, then the numbers of each school from a new sheet on."""
    return Document(
        code="large-print",
        title=_("In large print"),
        blocks=(
            *_words(),
            *(block for school in material.schools for block in _school(school)),
        ),
        kind="large",
        language=get_language(),
    )


def _words() -> Iterator[Block]:
    entries = {entry.code: entry for entry in ENTRIES}
    for code in WORDS:
        yield Heading(str(entries[code].term))
        yield Paragraph(str(entries[code].meaning))


def _school(school) -> Iterator[Block]:
    yield Break()
    yield Heading(school.name)
    yield Facts(facts(school.cards, school.growth))
    yield Paragraph(_("Every measure stands alone. No measures are added up, and no school has a grade."))
