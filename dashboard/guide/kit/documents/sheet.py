"""One sheet for a school: every measure with its number, or the words in its place. Pure."""

from collections.abc import Iterable

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schoolinfo.measures import Card, Estimate, Papers
from schoolinfo.profiles.facts import grades, who

from ..blocks import Block, Cell, Code, Document, Heading, Paragraph, Table
from ..material import Material, School, levels_of, shown
from ..words import label, number

NONE = "–"


def sheet(material: Material, school: School) -> Document:
    """Every measure of every source once, in catalogue order; growth in a table of its own."""
    blocks: list[Block] = [
        Paragraph(_about(school), "lead"),
        *_notes(school),
        Heading(_("Where students are")),
        measures(school),
        *(Paragraph(reason, "note") for reason in reasons(school.cards)),
        Heading(_("How far the same students moved")),
        growth(school),
        *(Paragraph(note, "note") for note in growth_notes(school)),
        Paragraph(
            _("Every measure stands alone. No measures are added up, and no school has a grade."), "note"
        ),
        Code(_("The page of this school, with every number"), material.page(school)),
    ]
    return Document(
        code=f"sheet-{school.cds}",
        title=_("{school} on one page").format(school=school.name),
        blocks=tuple(blocks),
        language=get_language(),
    )


def measures(school: School) -> Table:
    """All cards of the school that are not growth."""
    return Table(
        _("{school}: every measure of the Dashboard").format(school=school.name),
        (
            _("Measure"),
            _("Number"),
            _("Status"),
            _("Change from last year’s students"),
            _("Color"),
            _("Students"),
            _("School year and file"),
        ),
        tuple(_row(card) for card in school.cards),
    )


def _row(card: Card) -> tuple[Cell, ...]:
    said = levels_of(card)
    color = said.color
    return (
        Cell(label(card), head=True),
        Cell(number(card.figure)),
        Cell(said.status.word if said.status else NONE),
        Cell(change(card) or NONE),
        Cell(color.word if color else NONE, level=(color.level or None) if color else None),
        Cell(card.figure.students or NONE),
        Cell(_source(card.figure.papers)),
    )


def change(card: Card) -> str:
    """ "Increased: +6.3 points", the difference alone where it has no level, or "Not known"; "" without Change."""
    found = levels_of(card).change
    if found is None:
        return ""
    if found.level:
        return _("{level}: {amount}").format(level=found.word, amount=found.amount)
    return found.word


def reasons(cards: Iterable[Card]) -> tuple[str, ...]:
    """Why a number or a color is missing, each sentence once with its measures."""
    by_reason: dict[str, list[str]] = {}
    for card in cards:
        if reason := _reason(card):
            by_reason.setdefault(reason, []).append(str(card.measure.label))
    return tuple(
        _("{measures}: {reason}").format(measures=", ".join(labels), reason=reason)
        for reason, labels in by_reason.items()
    )


def _reason(card: Card) -> str:
    if not shown(card):
        return card.figure.reason
    color = levels_of(card).color
    return color.note if color and not color.level else ""


def growth(school: School) -> Table:
    """What each model says in each subject. Two models are two rows, and never one number."""
    return Table(
        _("{school}: growth, by each model").format(school=school.name),
        (
            _("Measure"),
            _("Number"),
            _("Range"),
            _("What may be said"),
            _("Students"),
            _("Model, years and file"),
        ),
        tuple(row for card in school.growth for row in _growth_rows(card)),
    )


def _growth_rows(card: Card) -> Iterable[tuple[Cell, ...]]:
    label = Cell(str(card.measure.label), head=True)
    if not card.estimates:
        yield label, Cell(card.figure.words), *[Cell(NONE)] * 4
    for said in card.estimates:
        yield (
            label,
            Cell(number(said.figure)),
            Cell(ends(said) or NONE),
            Cell(said.figure.words if said.figure.text else said.figure.reason),
            Cell(said.figure.students or NONE),
            Cell(_model(said)),
        )


def _model(said: Estimate) -> str:
    words = {"model": said.model, "years": said.years, "source": _source(said.figure.papers)}
    return _("{model}, {years}; {source}").format(**words)


def ends(said: Estimate) -> str:
    """ "41 to 79"; "" where no range is published."""
    return _("{low} to {high}").format(low=said.low, high=said.high) if said.low else ""


def growth_notes(school: School) -> tuple[str, ...]:
    """Whose each model is and with whom it compares; why there is no growth where there is none."""
    said = [one for card in school.growth for one in card.estimates]
    models = (
        _("{model}, from {publisher}. {compares}").format(
            model=one.model, publisher=one.publisher, compares=one.compares
        )
        for one in said
        if one.figure.text
    )
    missing = (card.figure.reason for card in school.growth if not card.estimates)
    return tuple(dict.fromkeys((*models, *missing)))


def _about(school: School) -> str:
    profile = school.found.profile
    words = {"school": school.name, "grades": grades(profile.grades), "district": profile.district_name}
    if words["grades"]:
        return _("{school} has grades {grades}. It is in {district}.").format(**words)
    return _("{school} is in {district}.").format(**words)


def _notes(school: School) -> tuple[Paragraph, ...]:
    """What a reader must know before any number: that a school is made up, or closed."""
    found = school.found
    return tuple(Paragraph(note, "note") for note in who(found.profile, year=None, years=found.years).notes)


def _source(papers: Papers | None) -> str:
    """ "2024–25, eladownload2025.txt, version 1"; the document "sources" says since when it is public."""
    if papers is None:
        return NONE
    words = {"year": papers.school_year, "file": papers.file_name, "version": papers.version}
    return _("{year}, {file}, version {version}").format(**words)
