"""What a time line says in words: its alternative text, its caption and the words in its gaps."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from schoolinfo.measures import Better, Measure, State, Unit

from .numbers import short
from .slots import Slot, by_new_rules, status_only

_GAP_WORDS = {
    State.NOT_RELEASED: gettext_noop("none"),
    State.NOT_HERE: gettext_noop("not here"),
    State.HIDDEN: gettext_noop("hidden"),
    State.NOT_REPORTED: gettext_noop("no result"),
    State.NOT_APPLICABLE: gettext_noop("no result"),
}
_GAPS = {
    "none": gettext_noop("The state gave no results for %(years)s."),
    "not here": gettext_noop("Results for %(years)s are not on this site yet."),
    "hidden": gettext_noop("Results for %(years)s are hidden: there were 10 or fewer students."),
    "no result": gettext_noop("The state’s files have no result here for %(years)s."),
}


def gap_word(state: State) -> str:
    """What stands in a gap."""
    return _(_GAP_WORDS[state])


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
        words = {"years": slot.label, "state": gap_word(slot.state)}
        return _("%(years)s: %(state)s") % words
    words = {"year": slot.label, "value": short(measure, slot.row.status)}
    if status_only(measure, slot.years[0]):
        return _("%(year)s %(value)s, Status only") % words
    if by_new_rules(measure, slot.years[0]):
        return _("%(year)s %(value)s, by new rules") % words
    return _("%(year)s %(value)s") % words


def caption(measure: Measure, parts: Sequence[Slot]) -> str:
    """Whole sentences, one after the other: every break of the line, and how to read it."""
    said = [
        *_gaps(parts),
        _hollow(measure, parts),
        _new_rules(measure, parts),
        measure.better is Better.LOWER and _("Lower is better."),
        any((slot.row.students or 0) < 30 for slot in parts if slot.row)
        and _("Small groups go up and down a lot."),
    ]
    return " ".join(sentence for sentence in said if sentence)


def _gaps(parts: Sequence[Slot]) -> Iterator[str]:
    """A sentence for each reason why years have no number."""
    years: dict[str, list[str]] = {}
    for slot in parts:
        if slot.row is None:
            years.setdefault(_GAP_WORDS[slot.state], []).append(slot.label)
    for word, labels in years.items():
        yield _(_GAPS[word]) % {"years": ", ".join(labels)}


def _hollow(measure: Measure, parts: Sequence[Slot]) -> str:
    hollow = [slot.label for slot in parts if slot.row and status_only(measure, slot.years[0])]
    if not hollow:
        return ""
    sentence = ngettext(
        "The hollow dot, %(years)s, has Status only.",
        "The hollow dots, %(years)s, have Status only.",
        len(hollow),
    )
    return sentence % {"years": ", ".join(hollow)}


def _new_rules(measure: Measure, parts: Sequence[Slot]) -> str:
    for before, slot in pairwise(parts):
        if slot.row and by_new_rules(measure, slot.years[0]):
            return _(
                "In %(year)s the state changed what counts, so no line joins %(before)s and %(year)s."
            ) % {
                "year": slot.label,
                "before": before.label,
            }
    return ""
