"""The rules of screening by name: what each means, and how to mend what it finds.

Apps announce their rules as they announce their datasets. Every rule that a finding can name has one entry.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """An entry of the manual. Texts are translatable, whole sentences."""

    code: str  # as findings name it: "row_width"
    title: str  # "A line with too many or too few cells"
    means: str  # what it protects from
    mend: str  # what to do
    wants_reason: bool = False  # a warning that is not submitted without a written reason


_rules: dict[str, Rule] = {}


def register(rules: Iterable[Rule]) -> None:
    """Announce entries of the manual."""
    _rules.update((rule.code, rule) for rule in rules)


def rules() -> dict[str, Rule]:
    """Every announced rule by its code."""
    return _rules


def wants_reason(code: str) -> bool:
    """Whether a warning by this rule needs a written reason before its version is submitted."""
    return code in _rules and _rules[code].wants_reason
