"""Declared columns: how the text of a cell becomes a number or a code, and what is said when it cannot."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from .copying import NULL, CopyColumn, escape
from .findings import Findings
from .table import Column, Table

STARRED = frozenset({"*", "**", "--"})  # printed by publishers in place of a suppressed number
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rule:
    """`read` takes the trimmed text of a filled cell and returns what is stored; it raises ValueError."""

    expected: str  # in words, for the message
    read: Callable[[str], str]
    numeric: bool = True


def number(low: float, high: float, decimals: int = 1) -> Rule:
    """A decimal number from `low` to `high` with at most `decimals` places (trailing zeros do not count)."""

    def read(text: str) -> str:
        if not _NUMBER.fullmatch(text) or not low <= float(text) <= high:
            raise ValueError
        if "." in text and len(text.partition(".")[2].rstrip("0")) > decimals:
            raise ValueError
        return text

    places = f" with at most {decimals} decimal{'s' if decimals > 1 else ''}" if decimals else ""
    return Rule(f"a number from {low:g} to {high:g}{places}", read)


def whole(low: int = 0, high: int = 99_999_999) -> Rule:
    """A whole number from `low` to `high`; "12.0", as sheets print it, is 12."""

    def read(text: str) -> str:
        digits = text[:-2] if text.endswith(".0") else text
        if not digits.lstrip("-").isascii() or not digits.removeprefix("-").isdigit():
            raise ValueError
        if not low <= int(digits) <= high:
            raise ValueError
        return str(int(digits))

    return Rule(f"a whole number from {low:,} to {high:,}", read)


def year(first: int, last: int) -> Rule:
    """A year, which is written without a comma."""
    return Rule(f"a year from {first} to {last}", whole(first, last).read)


def choice(allowed: Mapping[str, str] | Iterable[str]) -> Rule:
    """One of some codes, in any case; a mapping gives what each is stored as."""
    pairs = allowed.items() if isinstance(allowed, Mapping) else ((code, code) for code in allowed)
    stored = {code.lower(): value for code, value in pairs}

    def read(text: str) -> str:
        try:
            return stored[text.lower()]
        except KeyError:
            raise ValueError from None

    return Rule("one of " + ", ".join(code.upper() for code in stored), read, numeric=False)


def text(limit: int = 200) -> Rule:
    """Any text of at most `limit` characters."""

    def read(value: str) -> str:
        if len(value) > limit:
            raise ValueError
        return value

    return Rule(f"at most {limit} characters", read, numeric=False)


@dataclass(frozen=True, slots=True)
class Typed:
    """A screened column, by different value: what is stored, and the number it is."""

    name: str
    codes: np.ndarray
    stored: np.ndarray  # of str, in COPY's text form; NULL where the cell is empty or starred
    numbers: np.ndarray  # of float; NaN where there is none
    starred: np.ndarray  # of bool

    @property
    def number(self) -> np.ndarray:
        """The number of every row, NaN where there is none."""
        return self.numbers[self.codes]

    @property
    def filled(self) -> np.ndarray:
        """True for each row that has a value."""
        return (self.stored != NULL)[self.codes]

    def small(self) -> np.ndarray:
        """True for each row whose number is 1 to 10: a group too small to be shown."""
        return ((self.numbers >= 1) & (self.numbers <= 10))[self.codes]

    def equals(self, stored: str) -> np.ndarray:
        """True for each row that is stored as this text."""
        return (self.stored == stored)[self.codes]

    def copy(self, name: str = "") -> CopyColumn:
        return CopyColumn(name or self.name, self.codes, self.stored)


def read_column(table: Table, column: Column, rule: Rule, findings: Findings) -> Typed:
    """Read a column by its rule. Each different wrong value is one failure with its first line and count."""
    size = len(column.values)
    stored = np.full(size, NULL, dtype=object)
    numbers = np.full(size, np.nan)
    starred = np.zeros(size, dtype=bool)
    wrong = []
    for code, value in enumerate(column.values):
        if not value:
            continue
        if value in STARRED:
            starred[code] = True
            continue
        try:
            read = rule.read(value)
        except ValueError:
            wrong.append(code)
            continue
        stored[code] = escape(read)
        if rule.numeric:
            numbers[code] = float(read)
    _report(table, column, rule, wrong, findings)
    return Typed(column.name, column.codes, stored, numbers, starred)


def _report(table, column, rule, wrong, findings):
    if not wrong:
        return
    counts = column.used()
    for code in wrong:
        if counts[code]:
            findings.fail(
                "column_value",
                "This value cannot be read.",
                line=table.line(column.first_row(code)),
                column=column.name,
                value=column.values[code][:80],
                expected=rule.expected,
                times=int(counts[code]),
            )
