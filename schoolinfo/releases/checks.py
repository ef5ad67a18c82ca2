"""Rules that hold for every dataset. One rule is one function; its name is the rule's in the manual."""

import re

import numpy as np
import pandas as pd

from .columns import Typed
from .copying import NULL
from .findings import Finding, Findings, Refused
from .models import SAMPLE_COUNTY, STATE
from .table import Column, Table

# Headings that only a file about single students has.
_STUDENT_LEVEL = re.compile(
    r"ssid|sasid|student_?(id|number|name|first|last|birth|dob)|(pupil|student).?(first|last)?.?name"
    r"|local_?student|stateid|state_?student|birth_?date|date_?of_?birth|^dob$|^ssn$|social_?security"
    r"|^(legal_?)?(first|last|middle)_?name$|guardian|home_?address",
)

# "Ã±" and its like: the two bytes of an accented letter in UTF-8, each read as a letter of Windows-1252.
_AFTER_LEAD = "\\u0080-\\u00bf" + bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
_READ_AS_WINDOWS = re.compile(f"[ÂÃ][{_AFTER_LEAD}]|â€")

# Control characters, and those that nobody sees or that turn the direction of what follows: a name with one is
# not what it looks like, and XML has no way to write some of them.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)

# When a fault in some rows shows that a whole column is not what its heading says.
MANY, FEW = 0.1, 5  # a part of all, and at least so many


def student_level_columns(table: Table) -> None:
    """Raise Refused when headings say that the rows are about single students. No value is quoted."""
    found = [c.name for key, c in table.columns.items() if _STUDENT_LEVEL.search(key.replace(" ", "_"))]
    if found:
        raise Refused(
            Finding(
                "fail",
                "student_level_columns",
                "This file holds data about single students, and nothing of it was kept. "
                "Upload results by school and student group only.",
                file=table.file,
                column=", ".join(found[:5]),
            )
        )


def missing_columns(table: Table, required: list[str], findings: Findings) -> None:
    """Fail for each required column that the file does not have."""
    for name in required:
        if name not in table:
            findings.fail("missing_columns", "A required column is missing.", column=name)


def unknown_columns(table: Table, known: set[str], findings: Findings) -> None:
    """Warn of columns that no layout declares; their text is kept with the row."""
    for key, column in table.columns.items():
        if key not in known:
            findings.warn(
                "unknown_columns",
                "This column is not part of the layout. Its text is kept with the row.",
                column=column.name,
            )


def no_rows(table: Table) -> None:
    """Raise Refused when there is a header and nothing below it."""
    if not table.rows:
        message = "The file has a header and no rows below it."
        raise Refused(Finding("fail", "no_rows", message, file=table.file, expected="one row or more"))


def damaged_text(table: Table, names: list[str], findings: Findings) -> None:
    """Fail where the letters of a name were damaged before the file came here, or hold what nobody sees.

    U+FFFD stands for a letter that was lost; "NiÃ±os" is UTF-8 that was once read as Windows-1252.
    """
    for name in names:
        column = table.get(name)
        for row, value, rows in column.where(lambda text: bool(_damage(text))):
            findings.fail(
                "damaged_text",
                _damage(value),
                line=table.line(row),
                column=column.name,
                value=value[:80],
                expected="the file as its publisher gives it, saved as UTF-8",
                times=rows,
            )


def _damage(text: str) -> str:
    """What is wrong with the letters of a name, or ""."""
    if text.isascii() and text.isprintable():
        return ""
    if "\ufffd" in text or _READ_AS_WINDOWS.search(text):
        return "A letter of this name was lost when the file was saved."
    if _UNSEEN.search(text):
        return "This name holds a character that cannot be seen."
    return ""


def one_name_each(table: Table, cds: Typed, column: Column, findings: Findings) -> None:
    """Warn where the rows of one CDS code have several names; fail where that is so for many codes.

    Then the column of codes or of names was shifted or sorted by itself, and results stand at other schools.
    """
    first = np.zeros(len(cds.stored), dtype=column.codes.dtype)
    first[cds.codes[::-1]] = column.codes[::-1]
    other = column.codes != first[cds.codes]
    several = len(np.unique(cds.codes[other]))
    if several:
        row = int(np.argmax(other))
        level = "fail" if several >= max(FEW, MANY * len(cds.stored)) else "warn"
        findings.add(
            level,
            "one_name_each",
            "Another row gives this CDS code another name.",
            line=table.line(row),
            column=column.name,
            value=column.text(row)[:80],
            expected=column.values[first[cds.codes[row]]][:80],
            times=several,
        )


def cds_codes(table: Table, column: Column, findings: Findings) -> Typed:
    """Read a column of 14-digit CDS codes. Fails for every code that lost digits, and says how."""
    counts = column.used()
    for code, value in enumerate(column.values):
        if counts[code] and (problem := _cds_problem(value)):
            findings.fail(
                "cds_codes",
                problem,
                line=table.line(column.first_row(code)),
                column=column.name,
                value=value[:40],
                expected="a CDS code of 14 digits, kept as text",
                times=int(counts[code]),
            )
    stored = np.array(column.values, dtype=object)
    size = len(stored)
    return Typed(column.name, column.codes, stored, np.full(size, np.nan), np.zeros(size, dtype=bool))


def _cds_problem(value: str) -> str:
    if len(value) == 14 and value.isascii() and value.isdigit():
        return ""
    if not value:
        return "The CDS code is missing."
    if re.fullmatch(r"\d(\.\d+)?[eE]\+?\d+", value):
        return "A spreadsheet has turned this CDS code into a number and lost its last digits."
    if value.isascii() and value.isdigit() and len(value) < 14:
        return "This CDS code has lost its leading zeros."
    return "This is not a CDS code."


def one_family(table: Table, column: Typed, findings: Findings) -> str:
    """The family that the file speaks of: "sample" (county 99) or "". Fails when the two are mixed."""
    codes = [code for code in column.stored if code != STATE]
    fictional = [code for code in codes if code.startswith(SAMPLE_COUNTY)]
    if fictional and len(fictional) < len(codes):
        findings.fail(
            "one_family",
            "The file mixes fictional schools (county 99) with real ones.",
            column=column.name,
            value=fictional[0],
            expected="either only fictional or only real schools",
        )
    return "sample" if fictional else ""


def one_row_each(table: Table, key: list[Typed], findings: Findings) -> None:
    """Fail where two rows speak of the same thing, also when their values differ."""
    combined = np.zeros(table.rows, dtype=np.int64)
    for column in key:
        combined = combined * (len(column.stored) + 1) + column.codes
    again = pd.Series(combined).duplicated().to_numpy()
    if not again.any():
        return
    first = {}
    for row, value in enumerate(combined.tolist()):
        first.setdefault(value, row)
    for row in np.flatnonzero(again).tolist():
        said = " ".join(c.stored[c.codes[row]] for c in key if c.stored[c.codes[row]] != NULL)
        findings.fail(
            "one_row_each",
            f"This row speaks of the same as line {table.line(first[int(combined[row])])}.",
            line=table.line(row),
            column=", ".join(c.name for c in key),
            value=said,
            expected="one row each",
        )
