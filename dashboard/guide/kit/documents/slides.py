"""The slides: one idea on each, with the numbers of the chosen schools. Pure."""

from collections.abc import Callable, Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from dashboard.presenters.levels import color_word
from schoolinfo.measures import Better, Card
from schoolinfo.profiles.facts import who
from schoolinfo.profiles.glossary import ENTRIES

from ..blocks import Block, Break, Bullets, Cell, Code, Document, Fact, Facts, Heading, Paragraph, Table
from ..material import Material, School, levels_of, shown
from .facts import change_fact, fact, growth_facts, status_fact
from .five import Example, column_grid, grid, plain_grid, row_grid
from .slide_words import CLOSING, NOT_SAID, OPENING

Slide = tuple[Block, ...]


def slides(material: Material, example: Example) -> Document:
    """Every slide begins with a heading of level 2, and a break stands between two of them."""
    found = (
        *_opening(material),
        *_measures(material),
        *_color(example),
        *_growth(material),
        *_closing(material),
    )
    blocks = [block for slide in found for block in (Break(), *slide)]
    return Document(
        code="slides",
        title=_("Slides"),
        blocks=tuple(blocks[1:]),
        kind="slides",
        language=get_language(),
    )


def _opening(material: Material) -> Iterator[Slide]:
    names = tuple(school.name for school in material.schools)
    yield Heading(_("Reading the California School Dashboard")), Bullets(names), *_notes(material)
    for title, sentences in OPENING:
        yield Heading(str(title)), *(Paragraph(str(sentence)) for sentence in sentences)


def _notes(material: Material) -> tuple[Paragraph, ...]:
    """What must be known before any number, each sentence once with its schools."""
    of: dict[str, list[str]] = {}
    for school in material.schools:
        for note in who(school.found.profile, year=None, years=school.found.years).notes:
            of.setdefault(note, []).append(school.name)
    sentence = _("{schools}: {note}")
    return tuple(
        Paragraph(sentence.format(schools=", ".join(names), note=note), "note") for note, names in of.items()
    )


def _measures(material: Material) -> Iterator[Slide]:
    """One number a slide at the first school that has it, and where the others of a school stand."""
    yield from _with(material, _("How students did this year: Status"), _has_status, status_fact)
    yield from _with(material, _("Compared with last year’s students: Change"), _has_change, change_fact)
    yield from _with(material, _("Here lower is better"), _lower_is_better, fact)
    for school in material.schools:
        yield Heading(school.name), Facts(tuple(fact(card) for card in _first_two(school)))
    yield from _without_color(material)


def _has_status(card: Card) -> bool:
    return levels_of(card).status is not None


def _has_change(card: Card) -> bool:
    change = levels_of(card).change
    return bool(change and change.level)


def _lower_is_better(card: Card) -> bool:
    return shown(card) and card.measure.better is Better.LOWER


def _has_no_color(card: Card) -> bool:
    color = levels_of(card).color
    return bool(color and not color.level)


def _with(
    material: Material, title: str, holds: Callable[[Card], bool], say: Callable[[Card], Fact]
) -> Iterator[Slide]:
    """A slide that says the first card for which `holds`; none where there is no such card."""
    for school in material.schools:
        for card in school.cards:
            if holds(card):
                yield Heading(title), Paragraph(school.name, "lead"), Facts((say(card),))
                return


def _first_two(school: School) -> list[Card]:
    """The first two measures with a number, in catalogue order; where there is none, the first two."""
    return ([card for card in school.cards if shown(card)] or list(school.cards))[:2]


def _without_color(material: Material) -> Iterator[Slide]:
    """What it means, and one place where it can be seen; none where every number has a color."""
    meaning = next(entry.meaning for entry in ENTRIES if entry.code == "no-color")
    for school in material.schools:
        for card in school.cards:
            if _has_no_color(card):
                words = {"measure": card.measure.label, "school": school.name}
                place = _("For example: {measure} at {school}.").format(**words)
                yield Heading(_("A number without a color")), Paragraph(str(meaning)), Paragraph(place)
                return


def _color(shown: Example) -> Iterator[Slide]:
    yield (
        Heading(_("Five colors, each with its word and its shape")),
        Table(
            _("The five colors, highest first"),
            (_("Color"), _("Place")),
            tuple(
                (Cell(color_word(level), level=level), Cell(place))
                for level, place in zip((5, 4, 3, 2, 1), _places(), strict=True)
            ),
        ),
    )
    yield Heading(_("The color comes from a table")), plain_grid(shown)
    if not shown.school:
        return
    words = {
        "school": shown.school,
        "measure": shown.measure.label,
        "row": shown.status,
        "column": shown.change,
    }
    yield (
        Heading(_("Step 1: find the row")),
        Paragraph(_("{measure} at {school}: Status is {row}.").format(**words), "lead"),
        row_grid(shown),
    )
    yield (
        Heading(_("Step 2: find the column")),
        Paragraph(_("Change counts as {column}.").format(**words), "lead"),
        column_grid(shown),
    )
    yield Heading(_("Step 3: where they meet")), Paragraph(shown.sentences[-1], "lead"), grid(shown)


def _places() -> tuple[str, ...]:
    return _("Highest"), _("Second"), _("In the middle"), _("Fourth"), _("Lowest")


def _growth(material: Material) -> Iterator[Slide]:
    yield (
        Heading(_("Growth is not Change")),
        Paragraph(
            _("Change: this year’s students, compared with last year’s. They are mostly different children.")
        ),
        Paragraph(_("Growth: the same students, from one spring to a later one.")),
    )
    cards = [(school, card) for school in material.schools for card in school.growth]
    for school, card in sorted(cards, key=lambda found: not shown(found[1]))[:1]:
        title = _("Growth has a range") if shown(card) else _("No growth number here")
        yield Heading(title), Paragraph(school.name, "lead"), Facts(growth_facts(card)[:1])


def _closing(material: Material) -> Iterator[Slide]:
    yield Heading(_("What numbers cannot say")), Bullets(tuple(str(sentence) for sentence in NOT_SAID))
    for title, sentences in CLOSING:
        yield Heading(str(title)), *(Paragraph(str(sentence)) for sentence in sentences)
    for school in material.schools:
        title = _("See it for yourself: {school}").format(school=school.name)
        yield Heading(title), Code(_("All numbers of this school"), material.page(school))
    yield Heading(_("Was this clear? Tell us")), Code(_("Feedback, without a name"), material.feedback)
