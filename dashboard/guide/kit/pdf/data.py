"""A kit as the data that the templates read. Pure.

Texts go to the templates as values and never as source: whatever a file of results holds in the name of a
school is printed, and nothing of it is obeyed.
"""

import io
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict

import segno

from ..blocks import Block, Code, Document, Heading, Kit
from .words import words

# Controls of terminals and of the direction of what follows, lone halves of pairs, what is no character.
NOT_PRINTED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff]"
)


def as_data(kit: Kit) -> dict:
    """{"title", "language", "words", "made_from", "documents"}, of strings, numbers, lists and dicts."""
    language = kit.documents[0].language if kit.documents else "en"
    return printed(
        {
            "title": named(kit.title),
            "language": language,
            "words": words(language),
            "made_from": kit.made_from,
            "documents": [_document(document) for document in kit.documents],
        }
    )


def _document(document: Document) -> dict:
    return {
        "code": document.code,
        "title": named(document.title),
        "kind": document.kind,
        "one_page": document.code.startswith("sheet-"),
        "language": document.language,
        "words": words(document.language),
        "blocks": list(_stepped(document.blocks)),
    }


def _stepped(blocks: Iterable[Block]) -> Iterable[dict]:
    """The blocks, each with its kind. A heading of level 3 stands below one of level 2, else it becomes one:
    steps of headings are never left out (ISO 14289-1, 7.4.2)."""
    deepest = 1
    for block in blocks:
        values = {"kind": type(block).__name__.lower(), **_values(block)}
        if isinstance(block, Heading):
            values["text"] = named(block.text)
            values["level"] = deepest = min(block.level, deepest + 1)
        yield values


def named(title: str) -> str:
    """A title, or a dash: whoever moves by titles must hear something (ISO 14289-1, 7.4)."""
    return title if any(unicodedata.category(letter)[0] not in "CZ" for letter in title) else "–"


def _values(block: Block) -> dict:
    values = asdict(block)
    if "kind" in values:
        values["tone"] = values.pop("kind")
    return {**values, "picture": picture(block.address)} if isinstance(block, Code) else values


def picture(address: str) -> str:
    """An address as a QR code, as SVG, with the quiet zone that readers need."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", dark="#000", light="#fff", border=4, xmldecl=False, nl=False
    )
    return drawn.getvalue().decode()


def printed(value):
    """The same without characters that cannot be printed. A break of a line and a tab become a space."""
    if isinstance(value, str):
        return NOT_PRINTED.sub("", re.sub(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+", " ", value))
    if isinstance(value, dict):
        return {name: printed(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [printed(one) for one in value]
    return value
