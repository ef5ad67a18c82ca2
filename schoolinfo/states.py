"""The six states of a number: their codes in downloads, and their words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from .measures import State

WORDS = {
    State.SHOWN: gettext_noop("Shown"),
    State.HIDDEN: gettext_noop("Hidden"),
    State.NOT_APPLICABLE: gettext_noop("Not applicable"),
    State.NOT_RELEASED: gettext_noop("Not released"),
    State.NOT_REPORTED: gettext_noop("Not reported"),
    State.NOT_HERE: gettext_noop("Not on this site yet"),
}


def word(state: State) -> str:
    """A state in words: "Hidden"."""
    return _(WORDS[state])


def code(state: State) -> str:
    """A state as downloads write it: "not_released"."""
    return state.name.lower()
