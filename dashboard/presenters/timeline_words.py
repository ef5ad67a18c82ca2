"""What a time line says in words: its alternative text, its caption and the words in its gaps."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from schoolinfo.measures import Better, Measure, State, Unit

from .numbers import short
from .slots import RULES_CHANGED, Slot, status_only

GAP_WORDS = {
    State.NOT_RELEASED: gettext_lazy("none"),
    State.NOT_HERE: gettext_lazy("not here"),
    State.HIDDEN: gettext_lazy("hidden"),
    State.NOT_REPORTED: gettext_lazy("no result"),
    State.NOT_APPLICABLE: gettext_lazy("no result"),
}


def alternative(measure: Measure, parts: Sequence[Slot]) -> str:
    """Everything that the picture shows."""
    items = "; ".join(_item(measure, slot) for slot in parts)
    if measure.unit is Unit.PERCENT:
        return _("%(measure)s, percent: %(years)s") % {"measure": measure.label, "years": items}
    if measure.unit is Unit.POINTS:
        return _("%(measure)s, points from the standard: %(years)s") % {
            "measure": measure.label,
            "years": items,
        }
    return _("%(measure)s, points: %(years)s") % {"measure": measure.label, "years": items}


def _item(measure: Measure, slot: Slot) -> str:
    if slot.row is None:
        words = {"years": slot.label, "state": GAP_WORDS[slot.state]}
        return _("%(years)s: %(state)s") % words
    words = {"year": slot.label, "value": short(measure, slot.row.status)}
    if status_only(measure, slot.years[0]):
        return _("%(year)s %(value)s, Status only") % words
    return _("%(year)s %(value)s") % words


def caption(measure: Measure, parts: Sequence[Slot]) -> str:
    """Whole sentences, one after the other."""
    none = ", ".join(slot.label for slot in parts if slot.state is State.NOT_RELEASED)
    hollow = [slot.label for slot in parts if slot.row and status_only(measure, slot.years[0])]
    said = [
        none and _("No results for %(years)s.") % {"years": none},
        hollow
        and ngettext(
            "The hollow dot, %(years)s, has Status only.",
            "The hollow dots, %(years)s, have Status only.",
            len(hollow),
        )
        % {"years": ", ".join(hollow)},
        any((measure.code, slot.years[0]) in RULES_CHANGED for slot in parts if slot.row)
        and _("In 2025 the state changed what counts, so no line joins 2024 and 2025."),
        measure.better is Better.LOWER and _("Lower is better."),
        any((slot.row.students or 0) < 30 for slot in parts if slot.row)
        and _("Small groups go up and down a lot."),
    ]
    return " ".join(sentence for sentence in said if sentence)
