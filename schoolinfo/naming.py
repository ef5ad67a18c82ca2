"""Schools named together in a sentence."""

from collections.abc import Iterable


def named_together(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """(What holds, school) → {what holds: its schools with commas}, both in the order given."""
    found: dict[str, list[str]] = {}
    for key, school in pairs:
        found.setdefault(key, []).append(school)
    return {key: ", ".join(schools) for key, schools in found.items()}
