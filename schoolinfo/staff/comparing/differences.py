"""The page of differences, and its table to take home. Presents what `releases.comparing.difference` found."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from schoolinfo.accounts.host import on_public_host
from schoolinfo.numbers import count
from schoolinfo.profiles.addresses import page_address
from schoolinfo.releases.comparing.difference import ROWS, Difference, Filters, Row, Sides
from schoolinfo.spreadsheets import Cell

from .pager import Pager, pager
from .words import KINDS, Wording


@dataclass(frozen=True, slots=True)
class Line:
    label: str  # "Status"
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Block:
    """One school, measure and student group, with each value that differs."""

    name: str
    cds: str
    address: str  # of the public page
    key: str  # "English Language Arts, Hispanic"
    kind: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Count:
    label: str
    number: str


@dataclass(frozen=True, slots=True)
class Select:
    """A filter by codes that stand in the difference."""

    name: str
    label: str
    options: tuple[tuple[str, str, bool], ...]  # code, words, chosen


@dataclass(frozen=True, slots=True)
class Differences:
    counts: tuple[Count, ...]
    columns: tuple[Count, ...]  # changed values by column
    blocks: tuple[Block, ...]
    selects: tuple[Select, ...]
    school: str  # as typed
    filtered: bool
    found: str  # "13,841 rows"
    pager: Pager | None
    nothing: bool  # both versions say the same


def present(
    found: Difference, sides: Sides, wording: Wording, filters: Filters, page: int, address
) -> Differences:
    """The page. `address(page)` leads to another page of the same filters."""
    counts = found.counts
    labels = {value.column: str(value.label) for value in sides.values}
    return Differences(
        counts=(
            Count(_("Rows that say the same"), count(counts.same)),
            Count(_("Changed rows"), count(counts.changed)),
            Count(_("New rows"), count(counts.added)),
            Count(_("Rows that are not there any more"), count(counts.gone)),
            Count(_("Schools, districts and the state concerned"), count(counts.schools)),
        ),
        columns=tuple(Count(labels[name], count(n)) for name, n in counts.by_column.items() if n),
        blocks=tuple(block(row, sides, wording) for row in found.rows),
        selects=tuple(_selects(found, sides, wording, filters)),
        school=filters.school,
        filtered=bool(filters.asked()),
        found=count(counts.left),
        pager=pager(page, counts.left, ROWS, address),
        nothing=not (counts.changed or counts.added or counts.gone),
    )


def block(row: Row, sides: Sides, wording: Wording) -> Block:
    """One row with the values that differ. Of a new or missing row: those that it has."""
    lines = tuple(
        Line(str(v.label), wording.cell(v, row.before, row.key), wording.cell(v, row.after, row.key))
        for v in told(row, sides, wording)
    )
    key = ", ".join(wording.key(key.column, row.key[key.column]) for key in sides.compared.keys)
    return Block(row.name, row.cds, on_public_host(page_address(row.cds)), key, str(KINDS[row.kind]), lines)


def told(row: Row, sides: Sides, wording: Wording) -> list:
    """The values of a row that are told."""
    if row.kind == "changed":
        return [v for v in sides.values if wording.differs(v, row.before, row.after)]
    side = row.after or row.before
    return [v for v in sides.values if v.main or side[v.column] not in (None, "", [])]


def _selects(found: Difference, sides: Sides, wording: Wording, filters: Filters) -> Iterator[Select]:
    for key in sides.compared.keys:
        codes = found.counts.codes[key.column]
        order = {code: place for place, code in enumerate(wording.labels[key.column])}
        codes = sorted({*codes}, key=lambda code: (order.get(code, len(order)), code))
        if len(codes) > 1:
            chosen = filters.keys.get(key.column, "")
            options = [(code, wording.key(key.column, code), code == chosen) for code in codes]
            yield Select(key.column, str(key.label), (("", _("All"), not chosen), *options))
    kinds = [(kind, str(words), kind == filters.kind) for kind, words in KINDS.items()]
    yield Select("kind", _("What happened"), (("", _("All"), not filters.kind), *kinds))


def columns(sides: Sides) -> tuple[str, ...]:
    """Of the table to take home."""
    keys = (name for key in sides.compared.keys for name in (key.column, f"{key.column}_words"))
    return (
        "cds",
        "name",
        *keys,
        "what",
        "column",
        "column_words",
        "before",
        "after",
        "before_words",
        "after_words",
    )


def cells(rows: Iterable[Row], sides: Sides, wording: Wording) -> Iterator[Mapping[str, Cell]]:
    """The table to take home: a line for each value that differs."""
    for row in rows:
        keys: dict[str, Cell] = {}
        for key in sides.compared.keys:
            code = row.key[key.column]
            keys |= {key.column: code, f"{key.column}_words": wording.key(key.column, code)}
        for value in told(row, sides, wording):
            yield {
                "cds": row.cds,
                "name": row.name,
                **keys,
                "what": row.kind,
                "column": value.column,
                "column_words": str(value.label),
                "before": _raw(row.before.get(value.column)),
                "after": _raw(row.after.get(value.column)),
                "before_words": wording.cell(value, row.before, row.key),
                "after_words": wording.cell(value, row.after, row.key),
            }


def _raw(stored: Any) -> Cell:
    """A stored value as tables hold it: numbers as numbers, everything else as text."""
    if stored is None or (isinstance(stored, int | float) and not isinstance(stored, bool)):
        return stored
    return "; ".join(stored) if isinstance(stored, list) else str(stored)
