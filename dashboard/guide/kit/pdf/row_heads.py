"""The cells that name the rows of a table, told as such.

typst tells a screen reader which cells name the columns, and has no words yet for those that name the rows. So
`Cell.head`, which the template sets as a strong first cell, is told here: the structure element TD becomes a TH
with the scope of its row, and cells leave it to the scopes which heads are theirs (ISO 32000-1, 14.8.4.3.4 and
table 349). Only structure elements change, which typst writes as plain text, and the places of what follows them.
"""

import re
from bisect import bisect_right
from itertools import accumulate

STRONG = re.compile(rb"(?<=\n)(\d+) 0 obj\n<</Type/StructElem/S/Strong/")
CELL = re.compile(
    rb"<</Type/StructElem/S/TD(?P<before>/[^\n]*?)<</O/Table/Headers\[\((?P<column>\w+)\)\]>>"
    rb"(?P<after>[^\n]*?/K\[(?:(?P<kid>\d+) 0 R)?[^\n]*)"
)
FIRST = re.compile(rb"U\d+x0y\d+")  # the name that typst gives to the head of a first column
ENTRY = re.compile(rb"(\d{10}) (\d{5}) n\r\n")
START = re.compile(rb"startxref\n(\d+)\n%%EOF\s*$")


def with_row_heads(pdf: bytes) -> bytes:
    """The same PDF with row heads. Raises ValueError where it is not written as typst writes it."""
    table = START.search(pdf)
    if table is None:
        raise ValueError("The PDF does not end as one that typst wrote.")
    begins = int(table[1])
    strong = set(STRONG.findall(pdf))
    edits = [(found.start(), found.end(), _told(found, strong)) for found in CELL.finditer(pdf, 0, begins)]
    ends = [end for _, end, _ in edits]
    moved = [0, *accumulate(len(new) - (end - start) for start, end, new in edits)]

    def place(old: int) -> int:
        return old + moved[bisect_right(ends, old)]

    objects = _joined(pdf[:begins], edits)
    entries = ENTRY.sub(
        lambda entry: b"%010d %s n\r\n" % (place(int(entry[1])), entry[2]), pdf[begins : table.start()]
    )
    return b"%s%sstartxref\n%d\n%%%%EOF\n" % (objects, entries, place(begins))


def _told(cell: re.Match, strong: set[bytes]) -> bytes:
    """A head of its row where it is the strong first cell of one; else the cell without a list of its heads."""
    heads = FIRST.fullmatch(cell["column"]) and cell["kid"] in strong
    name, values = (b"TH", b"<</O/Table/Scope/Row>>") if heads else (b"TD", b"")
    return b"<</Type/StructElem/S/%s%s%s%s" % (name, cell["before"], values, cell["after"])


def _joined(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    parts, at = [], 0
    for start, end, new in edits:
        parts += data[at:start], new
        at = end
    return b"".join([*parts, data[at:]])
