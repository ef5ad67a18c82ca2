"""Growth at a glance: one whole sentence for each subject and model. Nothing is counted or put together."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from schoolinfo.measures import Card, Glance, State

from ..classification import Said as Outcome


def glance(cards: Sequence[Card]) -> Glance:
    """What may be said goes under "grew"; every card without such a sentence under "unknown", with its state."""
    grew, unknown = [], []
    for card in cards:
        sentences = _classed(card) or _quoted(card)
        grew += sentences
        if not sentences:
            unknown.append(_unknown(card))
    return Glance(grew=tuple(grew), unknown=tuple(unknown))


def _classed(card: Card) -> list[str]:
    """A sentence for each model with a range; the models are named where there are several."""
    subject = card.measure.subject
    said = [one for one in card.extra.statements if (subject, one.said) in _ALONE]
    texts = _NAMED if len(said) > 1 else _ALONE
    return [_(texts[subject, one.said]) % {"model": one.model} for one in said]


def _quoted(card: Card) -> list[str]:
    """The publishers' own levels, where no model gives a range."""
    texts = {
        "ela": _("Growth in English Language Arts: %(quoted)s"),
        "math": _("Growth in mathematics: %(quoted)s"),
    }
    levels = [one.category for one in card.extra.statements if one.category]
    return [texts[card.measure.subject] % {"quoted": level} for level in levels]


def _unknown(card: Card) -> str:
    state = card.figure.state
    measure = {"measure": card.measure.label}
    if state == State.SHOWN:
        if card.extra.statements[0].said == Outcome.TOO_FEW:
            return _("%(measure)s has too few students to say more.") % measure
        return _("The file does not say how certain %(measure)s is.") % measure
    return {
        State.HIDDEN: _("%(measure)s is hidden: fewer than 11 students."),
        State.NOT_APPLICABLE: _("%(measure)s does not apply here."),
        State.NOT_RELEASED: _("%(measure)s was not released."),
        State.NOT_REPORTED: _("%(measure)s is not reported here."),
        State.NOT_HERE: _("%(measure)s is not on this site yet."),
    }[state] % measure


_ALONE = {
    ("ela", Outcome.MORE): gettext_noop(
        "In English Language Arts, students here gained more than similar students."
    ),
    ("ela", Outcome.SAME): gettext_noop(
        "In English Language Arts, students here gained about as much as similar students."
    ),
    ("ela", Outcome.LESS): gettext_noop(
        "In English Language Arts, students here gained less than similar students. "
        "This does not mean that they went backwards."
    ),
    ("math", Outcome.MORE): gettext_noop("In mathematics, students here gained more than similar students."),
    ("math", Outcome.SAME): gettext_noop(
        "In mathematics, students here gained about as much as similar students."
    ),
    ("math", Outcome.LESS): gettext_noop(
        "In mathematics, students here gained less than similar students. "
        "This does not mean that they went backwards."
    ),
}
_NAMED = {
    ("ela", Outcome.MORE): gettext_noop(
        "In English Language Arts, students here gained more than similar students, by this model: %(model)s."
    ),
    ("ela", Outcome.SAME): gettext_noop(
        "In English Language Arts, students here gained about as much as similar students, by this model: %(model)s."
    ),
    ("ela", Outcome.LESS): gettext_noop(
        "In English Language Arts, students here gained less than similar students, by this model: %(model)s. "
        "This does not mean that they went backwards."
    ),
    ("math", Outcome.MORE): gettext_noop(
        "In mathematics, students here gained more than similar students, by this model: %(model)s."
    ),
    ("math", Outcome.SAME): gettext_noop(
        "In mathematics, students here gained about as much as similar students, by this model: %(model)s."
    ),
    ("math", Outcome.LESS): gettext_noop(
        "In mathematics, students here gained less than similar students, by this model: %(model)s. "
        "This does not mean that they went backwards."
    ),
}
