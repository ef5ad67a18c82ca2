"""At a glance: the sentences of all sources under four headings. The rule is a public page."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import Glance


@dataclass(frozen=True, slots=True)
class GlanceLine:
    title: str
    sentences: tuple[str, ...]  # never empty: an empty line says so


def glance_lines(glances: Iterable[Glance]) -> tuple[GlanceLine, ...]:
    """The four lines, each in the order of the sources and their catalogues."""
    glances = tuple(glances)

    def line(title: str, field: str, empty: str) -> GlanceLine:
        return GlanceLine(title, tuple(s for g in glances for s in getattr(g, field)) or (empty,))

    return (
        line(_("What is strong"), "strong", _("No measure stands in this line.")),
        line(_("What needs work"), "needs_work", _("No measure stands in this line.")),
        line(_("How much students grew"), "grew", _("We have no growth results here.")),
        line(_("What is not known"), "unknown", _("Every measure has a result.")),
    )
