"""The rules of screening by name: what each means, and how to mend what it finds.

Apps announce their rules as they announce their datasets. Every rule that a finding can name has one entry.
To add a rule: give it to `Findings.fail` or `.warn` by a name that is written out, write a `Rule` for that name
in the `manual.py` of the app (`manual_entries.py` here), and see that `register` gets it in `AppConfig.ready`.
A test reads the names in the source and fails when an entry or a rule is missing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Stage(StrEnum):
    """The steps of a file on its way, in their order. A file that fails in one does not come to the next."""

    READ = "read"  # opened, and read as a table of text
    RECOGNISED = "recognised"  # of which dataset, year and publisher it is
    COLUMNS = "columns"  # whether its columns are those of the layout
    CHECKED = "checked"  # codes, numbers, and what the rows say together
    COMPARED = "compared"  # with the public version and with last year
    KEPT = "kept"  # written to the database, and looked at again later


@dataclass(frozen=True, slots=True)
class Rule:
    """An entry of the manual. Texts are translatable, whole sentences."""

    code: str  # as findings name it: "row_width"
    title: str  # "A line with too many or too few cells"
    means: str  # what it protects from
    mend: str  # what to do
    wants_reason: bool = False  # a warning that is not submitted without a written reason
    level: Literal["fail", "warn", "either"] = "fail"
    stage: Stage = Stage.CHECKED

    @property
    def can_fail(self) -> bool:
        """Whether it can stop a file."""
        return self.level != "warn" and not self.wants_reason


_rules: dict[str, Rule] = {}


def register(rules: Iterable[Rule]) -> None:
    """Announce entries of the manual."""
    _rules.update((rule.code, rule) for rule in rules)


def rules() -> dict[str, Rule]:
    """Every announced rule by its code."""
    return _rules


def stage_of(code: str) -> Stage:
    """The step in which a rule is asked."""
    return _rules[code].stage if code in _rules else Stage.CHECKED


def wants_reason(code: str) -> bool:
    """Whether a warning by this rule needs a written reason before its version is submitted."""
    return code in _rules and _rules[code].wants_reason
