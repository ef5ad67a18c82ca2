"""The scavenger hunt and its key: the same questions, once with lines and once with answers. Pure."""

from collections.abc import Sequence

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..blocks import Document, Paragraph, Question, Questions
from ..hunt.question import Found


def hunt(found: Sequence[Found]) -> Document:
    """For small groups, with the site on a phone or the sheets on the table."""
    return Document(
        code="hunt",
        title=_("Number hunt"),
        blocks=(
            Paragraph(_("Work in twos or threes. Find each answer on the site or on the sheets."), "lead"),
            Paragraph(_("There is no race. Write down what you read, in the words that stand there."), ""),
            Questions(_questions(found), answered=False),
            Paragraph(
                _("A number tells where to look and what to ask. It does not tell the whole story."), "note"
            ),
        ),
        language=get_language(),
    )


def answers(found: Sequence[Found]) -> Document:
    """For the facilitator. Every answer is the published number in the words of its page."""
    return Document(
        code="answers",
        title=_("Number hunt: the answers"),
        blocks=(
            Paragraph(_("For the facilitator. Keep this sheet apart from the questions."), "lead"),
            Paragraph(
                _("All answers come from the files that each school’s sheet names. Nothing is guessed."),
                "note",
            ),
            Questions(_questions(found), answered=True),
        ),
        language=get_language(),
    )


def _questions(found: Sequence[Found]) -> tuple[Question, ...]:
    return tuple(Question(place, one.text, one.where, one.answer) for place, one in enumerate(found, start=1))
