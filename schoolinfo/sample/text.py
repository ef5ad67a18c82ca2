"""Numbers and flags as the publishers print them, a column at a time."""

import numpy as np

_SPAN = 6000
_TENTHS = np.array([f"{value / 10:.1f}" for value in range(-_SPAN, _SPAN + 1)], dtype=object)
_TRIMMED = np.array([text.removesuffix(".0") for text in _TENTHS], dtype=object)


def whole(values: np.ndarray, shown=True) -> list[str]:
    """Whole numbers; blank where not shown."""
    text = np.array(list(map(str, values.tolist())), dtype=object)
    return _where(shown, text)


def tenths(values: np.ndarray, shown=True, trimmed: bool = False) -> list[str]:
    """One decimal from whole tenths within -600.0..600.0; ``trimmed`` prints 5 for 5.0. Blank where not shown."""
    places = np.where(shown, values, 0) + _SPAN
    if places.size and not 0 <= places.min() <= places.max() <= 2 * _SPAN:
        raise ValueError("a Status or Change lies outside -600.0 to 600.0")
    return _where(shown, (_TRIMMED if trimmed else _TENTHS)[places])


def flag(condition: np.ndarray, yes: str = "Y", no: str = "") -> list[str]:
    return np.where(condition, yes, no).tolist()


def repeated(value: str, count: int) -> list[str]:
    return [value] * count


def _where(shown, text: np.ndarray) -> list[str]:
    if shown is True:
        return text.tolist()
    return np.where(shown, text, "").tolist()
