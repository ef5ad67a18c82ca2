"""What a kit is made of: documents of plain blocks, which web pages, paper and PDF render alike.

A text is one whole sentence or label, ready to print in the reader's language. Nothing here knows HTML, PDF
or the database.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int = 2  # 2 or 3; a document's title is its only heading of level 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    kind: str = ""  # "", "lead" (larger), "note" (small print), "say" (what the facilitator may say aloud)


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """`level` 1 Red to 5 Blue prints the level's shape before its word; `lit` marks the cell by a frame."""

    text: str
    head: bool = False  # names its row
    level: int | None = None
    lit: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One number, large. `words` stand below it, `source` carries year, students and file."""

    label: str
    number: str  # "" where there is none; then `words` say why
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Facts:
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the hunt. `number` counts from 1; `answer` stands in the key alone."""

    number: int
    text: str
    where: str  # where on the site or the sheet the answer is found
    answer: str


@dataclass(frozen=True, slots=True)
class Questions:
    questions: tuple[Question, ...]
    answered: bool  # True in the key


@dataclass(frozen=True, slots=True)
class Lines:
    """Space to write by hand."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards to cut out: (word, what it means)."""

    cards: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code to an absolute address, with the address in print."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Break:
    """What follows starts a new sheet; in slides, a new slide."""


Block = Heading | Paragraph | Bullets | Table | Facts | Questions | Lines | Cards | Code | Break


@dataclass(frozen=True, slots=True)
class Document:
    """`code` is a slug for addresses and file names: "agenda", "slides", "hunt", "sheet-<cds>"..."""

    code: str
    title: str
    blocks: tuple[Block, ...]
    kind: str = "sheet"  # "sheet", "slides" (landscape, large), "large" (large print), "cards"
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Kit:
    """Everything for one workshop. The same data version gives an equal kit."""

    title: str
    minutes: int
    schools: tuple[str, ...]  # CDS codes, in the order asked for
    documents: tuple[Document, ...]
    content: str  # digest of the public versions that the numbers are from
    made_from: str  # the same in one sentence: files, versions, dates
