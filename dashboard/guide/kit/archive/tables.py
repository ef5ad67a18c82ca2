"""The tables and the hunt of a kit as files that a spreadsheet opens. Pure."""

import csv
import io
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import override

from schoolinfo.spreadsheets import MARK, Cell, cell

from ..blocks import Document, Kit, Questions, Table

TWICE = ("slides", "large")  # kinds of documents whose tables stand in another document too


def tables(kit: Kit) -> dict[str, bytes]:
    """{"numbers/sheet-99…-1.csv": ...}: every table of the kit, by its document and its place there."""
    return {
        f"numbers/{document.code}-{number}.csv": _csv(table)
        for document in kit.documents
        if document.kind not in TWICE
        for number, table in enumerate(_of(Table, document), 1)
    }


def hunt(kit: Kit) -> dict[str, bytes]:
    """The questions as text to send around, and with their answers as a table. Empty where there are none."""
    answered = [(document, block) for document, block in _questions(kit) if block.answered]
    asked = [(document, block) for document, block in _questions(kit) if not block.answered]
    return {
        **{f"hunt/{document.code}.txt": _text(document, block) for document, block in asked},
        **{f"hunt/{document.code}.csv": _answers(document, block) for document, block in answered},
    }


def _questions(kit: Kit) -> Iterator[tuple[Document, Questions]]:
    """All questions of a document as one block."""
    for document in kit.documents:
        for answered in (False, True):
            found = [one for one in _of(Questions, document) if one.answered is answered]
            if found and document.kind not in TWICE:
                questions = tuple(question for one in found for question in one.questions)
                yield document, Questions(questions, answered)


def _of(kind: type, document: Document) -> Iterable:
    return (block for block in document.blocks if isinstance(block, kind))


def _csv(table: Table) -> bytes:
    return _lines(table.columns, *([one.text for one in row] for row in table.rows))


def _answers(document: Document, block: Questions) -> bytes:
    with override(document.language):
        heads = (_("Number"), _("Question"), _("Where to look"), _("Answer"))
    return _lines(heads, *((one.number, one.text, one.where, one.answer) for one in block.questions))


def _lines(*rows: Iterable[Cell]) -> bytes:
    """All lines alike, the heads as well: the name of a school may stand in them."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([cell(value) for value in row] for row in rows)
    return (MARK + text.getvalue()).encode()


def _text(document: Document, block: Questions) -> bytes:
    lines = [document.title, ""]
    for one in block.questions:
        lines += [f"{one.number}. {one.text}", *([f"   {one.where}"] if one.where else []), ""]
    return "\r\n".join(lines).encode()
