"""The sheet that small groups talk about: see, wonder, ask. Pure."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..blocks import Bullets, Document, Heading, Lines, Paragraph
from ..material import Material


def discussion(material: Material) -> Document:
    """One sheet a group, with room to write. Groups pick a measure themselves; none is picked for them."""
    return Document(
        code="discussion",
        title=_("Let’s talk about it"),
        blocks=(
            Paragraph(_("Pick one measure on a sheet that you want to understand better."), "lead"),
            Lines(_("Our school and our measure:"), 1),
            Heading(_("1. What do we see?")),
            Paragraph(_("Only what stands there: the number, the year, how many students, Status, Change.")),
            Lines(_("We see:"), 3),
            Heading(_("2. What do we wonder?")),
            Paragraph(_("What could be behind it? Who is counted, and who is not?")),
            Lines(_("We wonder:"), 3),
            Heading(_("3. What do we not know?")),
            Paragraph(_("Look for numbers that are hidden, missing or old. A number never says why.")),
            Lines(_("We do not know:"), 2),
            Heading(_("4. What do we ask our school?")),
            Bullets(
                (
                    _("What do you see in this number?"),
                    _("What are you doing about it, and how will you know that it helps?"),
                    _("How can families help?"),
                )
            ),
            Lines(_("We ask:"), 3),
            Paragraph(
                _(
                    "Talk about groups and not about single children. Do not look for a winner: no number names one."
                ),
                "note",
            ),
        ),
        language=get_language(),
    )
