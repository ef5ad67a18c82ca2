"""Builders of kits, without a database: one of every kind of document and of block."""

from dataclasses import replace

from dashboard.guide.kit.blocks import (
    Block,
    Break,
    Bullets,
    Cards,
    Cell,
    Code,
    Document,
    Fact,
    Facts,
    Heading,
    Kit,
    Lines,
    Paragraph,
    Question,
    Questions,
    Table,
)

SCHOOLS = ("99100170100119", "99100170100309")
SITE = "https://schools.example"
QUESTIONS = (
    Question(1, "How many students were in 2025?", "On the sheet, in the first table.", "412"),
    Question(2, "Which color has English language arts?", "On the page of the school.", "Green"),
)


def table() -> Table:
    """A row head, every level, and a lit cell."""
    rows = (
        (Cell("English language arts", head=True), Cell("+13.2 points"), Cell("Blue", level=5)),
        (Cell("Mathematics", head=True), Cell("−4.0 points"), Cell("Green", level=4, lit=True)),
        (Cell("Science", head=True), Cell("12.1 %"), Cell("Yellow", level=3)),
        (Cell("Suspension (lower is better)", head=True), Cell("2.5 %"), Cell("Orange", level=2)),
        (Cell("Chronic absenteeism", head=True), Cell("21.9 %"), Cell("Red", level=1)),
        (Cell("Graduation", head=True), Cell("Not for this school"), Cell("–")),
    )
    return Table("Every measure of the Dashboard", ("Measure", "Number", "Color"), rows)


def wide_table() -> Table:
    columns = ("Measure", "Number", "Status", "Change", "Color", "Students", "School year")
    row = (
        Cell("Mathematics", head=True),
        Cell("−4.0 points"),
        Cell("Medium"),
        Cell("Increased: +6.3 points"),
        Cell("Green", level=4),
        Cell("412 students"),
        Cell("2024–25"),
    )
    return Table("Every measure, with its year", columns, (row, row))


def blocks() -> tuple[Block, ...]:
    """One of every kind."""
    facts = (
        Fact("Mathematics", "−4.0 points", "Medium", "2024–25, 412 students, math2025.txt"),
        Fact("Science", "", "Hidden: a group of 10 students or fewer", ""),
    )
    return (
        Paragraph("A school with grades K–5.", "lead"),
        Heading("Where students are"),
        Paragraph("Say it aloud.", "say"),
        Paragraph("Small print.", "note"),
        Bullets(("First", "Second")),
        Bullets(("Do this", "Then that"), numbered=True),
        table(),
        Heading("In numbers", 3),
        Facts(facts),
        Questions(QUESTIONS, answered=False),
        Lines("What did you learn?", 3),
        Cards((("Status", "How students did this year."), ("Change", "Compared with last year’s students."))),
        Break(),
        Heading("More"),
        wide_table(),
        Code("The page of this school", f"{SITE}/schools/{SCHOOLS[0]}/"),
    )


def document(code: str = "agenda", kind: str = "sheet", **more) -> Document:
    values = {"title": f"The {code}", "blocks": blocks(), "kind": kind} | more
    return Document(code=code, **values)


def kit(*documents: Document, **more) -> Kit:
    """A kit with one document of every kind, unless others are given."""
    every = (
        document(),
        document("slides", "slides"),
        document(f"sheet-{SCHOOLS[0]}", title="Mill Creek Elementary on one page"),
        document("hunt", blocks=(Heading("The hunt"), Questions(QUESTIONS, answered=False))),
        document("key", blocks=(Heading("Answers"), Questions(QUESTIONS, answered=True))),
        document("cards", "cards"),
        document("large", "large"),
    )
    made = Kit(
        title="Workshop kit: Mill Creek Elementary, Poppy Field School",
        minutes=60,
        schools=SCHOOLS,
        documents=documents or every,
        content="0123456789abcdef",
        made_from="Made from 12 public files. The newest is public on this site since March 3, 2026.",
    )
    return replace(made, **more)
