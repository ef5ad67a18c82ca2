"""Things named together in a sentence or a line."""

from collections.abc import Iterable


def named_together(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """(What holds, name) → {what holds: the names with commas}, both in the order given."""
    found: dict[str, list[str]] = {}
    for key, name in pairs:
        found.setdefault(key, []).append(name)
    return {key: ", ".join(names) for key, names in found.items()}
