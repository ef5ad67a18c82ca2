"""The plan of the workshop for the facilitator. Pure."""

from collections.abc import Iterator
from itertools import accumulate

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from ..blocks import Block, Bullets, Cell, Document, Heading, Paragraph, Table
from ..material import Material
from .plan import MATERIALS, PLANS, ROOM, Part


def agenda(material: Material, questions: int) -> Document:
    """Times first, then what to bring, then each part. `questions`: how many the hunt has."""
    plan = PLANS[material.minutes]
    return Document(
        code="agenda",
        title=_("Plan for {minutes} minutes").format(minutes=material.minutes),
        blocks=(
            Paragraph(_schools(material), "lead"),
            Paragraph(_hunt(questions), ""),
            _times(plan),
            *_meetings(material.minutes),
            Heading(_("What to bring")),
            Bullets(tuple(str(line) for line in MATERIALS)),
            Heading(_("The room")),
            Bullets(tuple(str(line) for line in ROOM)),
            *(block for minutes, part in plan for block in _part(minutes, part)),
        ),
        language=get_language(),
    )


def _schools(material: Material) -> str:
    names = ", ".join(school.name for school in material.schools)
    return _("This kit has the public numbers of: {schools}.").format(schools=names)


def _hunt(questions: int) -> str:
    if not questions:
        return _("These schools have no numbers for a hunt. Use its time to talk.")
    return ngettext(
        "The hunt has {count} question. Its answer is worked out from the same numbers.",
        "The hunt has {count} questions. Their answers are worked out from the same numbers.",
        questions,
    ).format(count=questions)


def _times(plan: tuple[tuple[int, Part], ...]) -> Table:
    """From which minute to which; the first is minute 0."""
    ends = list(accumulate(minutes for minutes, _part in plan))
    return Table(
        _("The plan at a glance"),
        (_("From minute"), _("To minute"), _("Part"), _("Minutes")),
        tuple(
            (Cell(str(end - minutes)), Cell(str(end)), Cell(str(part.title), head=True), Cell(str(minutes)))
            for end, (minutes, part) in zip(ends, plan, strict=True)
        ),
    )


def _meetings(minutes: int) -> Iterator[Block]:
    """Where a plan can be cut into two meetings of the same length."""
    titles = halves(minutes)
    if titles:
        yield Heading(_("As two meetings"))
        yield Paragraph(
            _(
                "You can hold two meetings of {minutes} minutes. End the first after “{last}”. Begin the second with"
                " “{first}”."
            ).format(minutes=minutes // 2, last=titles[0], first=titles[1])
        )
        yield Paragraph(
            _("Begin the second meeting with a question: what do you remember from the first one?")
        )


def halves(minutes: int) -> tuple[str, str] | None:
    """(last part of the first half, first part of the second); None where no part ends in the middle."""
    plan = PLANS[minutes]
    ends = list(accumulate(length for length, _part in plan))
    if minutes < 90 or minutes / 2 not in ends:
        return None
    place = ends.index(minutes // 2)
    return str(plan[place][1].title), str(plan[place + 1][1].title)


def _part(minutes: int, part: Part) -> Iterator[Block]:
    title = ngettext("{part}: {minutes} minute", "{part}: {minutes} minutes", minutes)
    yield Heading(title.format(part=part.title, minutes=minutes))
    yield Heading(_("Say"), 3)
    yield from (Paragraph(str(sentence), "say") for sentence in part.say)
    yield Heading(_("Do"), 3)
    yield Bullets(tuple(str(sentence) for sentence in part.do))
    yield Heading(_("Watch for"), 3)
    yield from (Paragraph(str(sentence)) for sentence in part.watch)
