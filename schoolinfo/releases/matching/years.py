"""Headings of yearly files carry years ("Growth 2025-26"): next year the same column has the next one."""

import re

from ..table import header_key

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:(\s?[-–/]\s?)((?:20)?\d\d)(?!\d))?(?!\d)")


def yearless(heading: str, period: str) -> str:
    """The key of a heading with each year as a distance from the period: "growth 2025-26" → "growth {-1}-{0}"."""
    year = int(period[:4])

    def distance(found: re.Match) -> str:
        first = f"{{{int(found[1]) - year}}}"
        if found[3] is None:
            return first
        last = int(found[3]) if len(found[3]) == 4 else int(found[1][:2] + found[3])
        return f"{first}{found[2].strip()}{{{last - year}}}"

    return _YEAR.sub(distance, header_key(heading))


def years_in(text: str) -> list[str]:
    """The spring years that a text names, in its order: "2025-26" is 2026."""
    found = []
    for first, _, last in _YEAR.findall(text):
        spring = last and (last if len(last) == 4 else first[:2] + last)
        found.append(spring if spring and int(spring) - int(first) == 1 else first)
    return found
