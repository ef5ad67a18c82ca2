"""Stored values in the words of readers. Pure."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.measures import State
from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.releases.comparing.compared import Compared, Value
from schoolinfo.releases.comparing.counterparts import Counterpart, With
from schoolinfo.releases.models import Version

KINDS = {
    "changed": gettext_lazy("Changed"),
    "added": gettext_lazy("New in this version"),
    "gone": gettext_lazy("Not in this version"),
}
SHOWN = str(State.SHOWN.value)


def title(version: Version) -> str:
    """ "California School Dashboard, Mathematics, 2025 Dashboard, version 3" """
    words = {"edition": edition_in_words(version.edition), "number": version.number}
    return _("{edition}, version {number}").format(**words)


def against(which: With, other: Counterpart) -> str:
    """With what a version is compared, as a link says it."""
    words = {"period": other.version.edition.period, "number": other.version.number}
    if which is With.LAST_YEAR:
        return _("{period}, version {number}, public").format(**words)
    if other.public:
        return _("Version {number}, public now").format(**words)
    return _("Version {number}, public before").format(**words)


class Wording:
    """How the values of one comparison are told."""

    def __init__(self, compared: Compared, scale: str):
        self.compared, self.scale = compared, scale
        self.states = compared.states()
        self.labels = {key.column: key.labels() for key in compared.keys}

    def key(self, column: str, code: str) -> str:
        """A code of the key in words: "Hispanic"."""
        return str(self.labels[column].get(code, code))

    def cell(self, value: Value, side: Mapping[str, Any], key: Mapping[str, str]) -> str:
        """What one version says. Where it has no number, why; a row that is not there says so."""
        if not side:
            return _("No row")
        stored = side[value.column]
        if stored not in (None, "", []):
            return value.words(stored, self.scale, key)
        state = str(side.get(self.compared.state, SHOWN))
        return self.states.get(state, "") if state != SHOWN else _("No value")

    def differs(self, value: Value, before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
        """Whether a column of a changed row differs; the main one also by the reason why it is empty."""
        columns = [value.column, *filter(None, [self.compared.state if value.main else ""])]
        return any(before[column] != after[column] for column in columns)
