"""What a layout is made of: columns with the years in which the publisher's files have them."""

from collections.abc import Iterable
from dataclasses import dataclass

from schoolinfo.releases.columns import Rule
from schoolinfo.releases.table import Column, Table, constant

FIRST, LAST = 2019, 2025

# Blocks of a row: numbers that are computed from one group of students in one year. When the size of that
# group is 1 to 10, every column of the block is left out.
CURRENT, PRIOR = "current", "prior"
CURRENT_TESTED, PRIOR_TESTED = "current_tested", "prior_tested"
BLOCKS = frozenset({CURRENT, PRIOR, CURRENT_TESTED, PRIOR_TESTED})


@dataclass(frozen=True, slots=True)
class Declared:
    """One column of the publisher's files."""

    heading: str  # as the publisher spells it; compared without case
    field: str  # our name for it; "" for a column whose text is only kept with the row
    rule: Rule | None  # None: any text
    needed: bool  # files of these years without it are refused
    blocks: frozenset[str]  # blocks it is a number of; none for names and flags
    hides: str  # for a size: the block that is hidden when it is 1 to 10
    first: int
    last: int

    @property
    def key(self) -> str:
        return self.heading.lower()


def column(
    heading: str,
    field: str = "",
    rule: Rule | None = None,
    *,
    needed: bool = False,
    blocks: Iterable[str] = (),
    hides: str = "",
    first: int = FIRST,
    last: int = LAST,
) -> Declared:
    """Declare a column; `first` and `last` are spring years."""
    return Declared(heading, field, rule, needed, frozenset(blocks), hides, first, last)


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one measure's file in one year, in the publisher's order."""

    measure: str
    year: int
    columns: tuple[Declared, ...]
    implied: tuple[tuple[str, str], ...] = ()  # (field, text): what every row says where no column does
    exact: bool = False  # checked on real rows: every column must be there

    @property
    def headings(self) -> list[str]:
        return [declared.heading for declared in self.columns]

    @property
    def known(self) -> set[str]:
        """The lower-cased headings that the layout declares."""
        return {declared.key for declared in self.columns}

    def required(self, table: Table) -> list[str]:
        """Headings that a file must have. Of two spellings of one field, one is enough."""
        there = {declared.field for declared in self.columns if declared.key in table.columns}
        return [
            declared.heading
            for declared in self.columns
            if (declared.needed or self.exact) and not (declared.field and declared.field in there)
        ]

    def declared(self, field: str, table: Table) -> Declared | None:
        """The declaration of the column that holds `field` in this table, or None."""
        found = [declared for declared in self.columns if declared.field == field]
        return next((declared for declared in found if declared.key in table.columns), None)

    def find(self, field: str, table: Table) -> Column:
        """The column that holds `field`; one of implied or empty cells where the file has none."""
        declared = self.declared(field, table)
        if declared:
            return table[declared.key]
        return constant(field, dict(self.implied).get(field, ""), table.rows)


def layouts(measure: str, columns: Iterable[Declared], years, *, exact=(), implied=()) -> dict[int, Layout]:
    """{year: layout}; `implied` is (field, text, last year in which it is implied)."""
    columns = tuple(columns)
    return {
        year: Layout(
            measure,
            year,
            tuple(declared for declared in columns if declared.first <= year <= declared.last),
            tuple((field, text) for field, text, last in implied if year <= last),
            year in exact,
        )
        for year in years
    }
