"""Grade spans as publishers write them. Kindergarten and what comes before it count as grade 0."""

KINDERGARTEN = frozenset({"k", "kn", "tk", "p", "pk", "ps"})
BEYOND = frozenset({"13", "14", "adult", "post secondary"})  # after grade 12
UNGRADED = frozenset({"", "a", "adult", "ug", "ungraded", "post secondary"})


def parse(text: str) -> tuple[int, int] | None:
    """First and last grade: "K-6" → (0, 6), "9-Adult" → (9, 12), "8" → (8, 8); None for "Adult" and "UG".

    Raises ValueError for a text that is not a grade span.
    """
    if text.strip().lower() in UNGRADED:
        return None
    low, dash, high = text.lower().partition("-")
    first, last = _grade(low), _grade(high if dash else low)
    if first > last:
        raise ValueError(text)
    return first, last


def _grade(text: str) -> int:
    text = text.strip()
    if text in KINDERGARTEN:
        return 0
    if text in BEYOND:
        return 12
    if not text.isascii() or not text.isdigit() or int(text) > 12:
        raise ValueError(text)
    return int(text)
