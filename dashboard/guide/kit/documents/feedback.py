"""The form for feedback: by phone, and on paper. Pure."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..blocks import Code, Document, Heading, Lines, Paragraph
from ..material import Material


def feedback(material: Material) -> Document:
    """The code for phones first, then the same questions with lines to write on."""
    return Document(
        code="feedback",
        title=_("Tell us: was this clear?"),
        blocks=(
            Paragraph(_("You do not have to give your name. You need no account."), "lead"),
            Code(_("Give feedback by phone"), material.feedback),
            Heading(_("Or on paper")),
            Paragraph(_("Was the workshop clear? Circle one: yes, partly, no.")),
            Lines(_("What was clear?"), 2),
            Lines(_("Which word, number or page was not clear?"), 3),
            Lines(_("What is missing on the Dashboard?"), 3),
            Lines(_("What will you ask your school?"), 2),
            Lines(_("If you want an answer: how can we reach you?"), 1),
            Paragraph(
                _("Give this sheet to the facilitator. It will be typed in without your name."), "note"
            ),
        ),
        language=get_language(),
    )
