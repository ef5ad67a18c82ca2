"""Word cards, from the glossary of the site. Pure."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schoolinfo.profiles.glossary import ENTRIES

from ..blocks import Cards, Document, Paragraph

# The words of a workshop, in the order of the glossary.
WORDS = frozenset(
    (
        "dashboard",
        "measure",
        "status",
        "change",
        "color",
        "no-color",
        "cut-point",
        "five-by-five",
        "distance-from-standard",
        "local-measures",
        "growth",
        "growth-model",
        "elpi",
        "chronic-absenteeism",
        "suspension-rate",
        "graduation-rate",
        "college-career",
        "percentage-point",
        "percentile",
        "range",
        "typical",
        "hidden",
        "not-applicable",
        "not-released",
        "not-reported",
        "student-group",
    )
)


def glossary() -> Document:
    """The site's own words with their meanings, to cut out."""
    cards = tuple((str(entry.term), str(entry.meaning)) for entry in ENTRIES if entry.code in WORDS)
    return Document(
        code="glossary",
        title=_("Word cards"),
        blocks=(
            Paragraph(_("Cut along the lines. Fold the meaning back, or cut it off and match it."), "note"),
            Cards(cards),
        ),
        kind="cards",
        language=get_language(),
    )
