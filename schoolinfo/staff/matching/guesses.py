"""Where the headings of a file could stand, and of which year it could be."""

import re
from collections.abc import Iterator, Sequence

from schoolinfo.releases.matching.years import years_in
from schoolinfo.releases.reading.pointed import Head, Pointed

LEAST = 3  # different texts in a line of headings
_NUMBER = re.compile(r"[-+\d.,%*<>/\s]+")


def _texts(row: Sequence[str]) -> list[str]:
    """The cells that are words."""
    return [cell for cell in row if cell and not _NUMBER.fullmatch(cell)]


def like_headings(head: Head) -> Iterator[tuple[str, ...]]:
    """The lines that could be headings: several words, and no number beside them."""
    for row in head.rows:
        filled = [cell for cell in row if cell]
        if len(set(filled)) >= LEAST and len(_texts(row)) == len(filled):
            yield row


def headings_at(found: Sequence[Head]) -> Pointed:
    """The first line of several different texts that is as wide as most, of the widest sheet."""
    best, width = None, 0
    for head in found:
        widest = max(len([cell for cell in row if cell]) for row in head.rows)
        for number, row in enumerate(head.rows):
            words = len(set(_texts(row)))
            if words >= LEAST and words >= 0.5 * widest and words > width:
                best, width = (head, number), words
                break
    if best is None:
        return Pointed(found[0].sheet if found else "", 1)
    head, number = best
    return Pointed(head.sheet, head.lines[number], _has_a_line_above(head, number))


def _has_a_line_above(head: Head, number: int) -> bool:
    """Whether the headings say the same twice and the line before has words over them."""
    names = [cell for cell in head.rows[number] if cell]
    return bool(number and len(set(names)) < len(names) and len(_texts(head.rows[number - 1])) > 1)


def periods(name: str, found: Sequence[Head], at: Pointed | None = None) -> list[str]:
    """The spring years that the name of the file, its sheets and its first lines say, each once."""
    said = years_in(name)
    for head in found:
        if at and head.sheet != at.sheet:
            continue
        said += years_in(head.sheet)
        for line, row in zip(head.lines, head.rows, strict=True):
            if at is None or line <= at.line:
                said += [year for cell in row for year in years_in(cell)]
    return list(dict.fromkeys(said))
