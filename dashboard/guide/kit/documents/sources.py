"""Every file that the numbers and names of a kit come from. Pure."""

from collections.abc import Iterable

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schoolinfo.measures import Papers
from schoolinfo.profiles.sources import source_lines

from ..blocks import Cell, Code, Document, Heading, Paragraph, Table
from ..material import Material


def sources(material: Material) -> Document:
    """Each file with its version and date, and the pages of the schools."""
    return Document(
        code="sources",
        title=_("Where the numbers are from"),
        blocks=(
            Paragraph(
                _("All numbers are as published. A color, a level or a Change is never worked out anew."),
                "lead",
            ),
            files(material.papers),
            Heading(_("The pages of the schools")),
            *(Code(school.name, material.page(school)) for school in material.schools),
        ),
        language=get_language(),
    )


def files(papers: Iterable[Papers]) -> Table:
    """One row for all files of which the same is to be said."""
    rows = ((Cell(line.file, head=True), Cell(line.words)) for line in source_lines(papers))
    return Table(_("Files"), (_("File"), _("What it is")), tuple(rows))
