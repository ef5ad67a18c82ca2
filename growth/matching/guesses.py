"""What the columns of a file could be, by the words of their headings and the kind of their values."""

import re
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from schoolinfo.releases.table import Column, Table

from . import texts
from .fields import RESULTS, SUBJECTS
from .lines import is_note

# In this order: the first whose words stand in the heading and whose values are of the right kind.
_WORDS: tuple[tuple[str, str], ...] = (
    ("cds", r"\bcds\b|cds ?code|cdscode|county.?district.?school"),
    ("county_district", r"\bcd ?code\b|county.?district"),
    ("school_name", r"school ?name|\bname\b|^school$|\bsite\b"),
    ("school", r"school ?(code|number|id|no)\b|\bsch ?code\b"),
    ("county", r"county ?(code|no)|^county$"),
    ("district", r"district ?(code|no)|^district$"),
    ("ci", r"\b(ci|range|interval)\b"),
    ("ci_low", r"\b(low(er)?|min)\b|\blcl\b|ci_?l"),
    ("ci_high", r"\b(high(er)?|upper|max)\b|\bucl\b|ci_?[uh]"),
    ("grade_low", r"\b(low(est)?|first|from) ?grade|grade ?(low|from)"),
    ("grade_high", r"\b(high(est)?|last|to) ?grade|grade ?(high|to)"),
    ("std_error", r"std\.? ?err|standard error|\bse\b|s\.e\."),
    ("pct_improved", r"(%|pct|percent|share).*improv|improv.*(%|pct|percent|share)"),
    ("n_improved", r"improv"),
    ("suppression", r"suppress|hidden|mask"),
    ("published_category", r"level|category|band|label"),
    (
        "n_students",
        r"\bn\b|# ?(of)? ?(students|scores|tested)|students|count|number (of )?(students|tested)|tested|\bsize\b",
    ),
    ("subject", r"subject|content ?area|\btest\b"),
    ("student_group", r"group|subgroup|population"),
    ("grades", r"grades?|level|span"),
    ("year", r"year|\bsy\b"),
    ("estimate", r"growth|score|percentile|estimate|\bagp?\b|value|effect|gain|sgp"),
)
_SUBJECT_WORDS = {
    "ela": r"\b(ela|english|language arts|literacy|reading)\b",
    "math": r"\b(math|mathematics)\b",
}


def guess(table: Table) -> dict[str, str]:
    """{key of a column: field} for the columns that look like one; each field once.

    Notes between and below the rows are not looked at. A remark is never guessed to be for readers.
    """
    found: dict[str, str] = {}
    rows = ~is_note(table)
    for key, column in table.columns.items():
        code = _field(key, _values(column, rows))
        if code and code not in found.values():
            found[key] = code
    return _one_shape(_with_a_code(table, rows, found))


def _values(column: Column, rows: np.ndarray) -> list[str]:
    """The different filled cells of these rows."""
    return [column.values[code] for code in np.unique(column.codes[rows]) if column.values[code]]


def _field(key: str, values: Sequence[str]) -> str:
    words = key.replace("_", " ")
    for code, pattern in _WORDS:
        if re.search(pattern, words) and _fits(code, values):
            return code + _subject(words) if code in RESULTS else code
    return ""


def _subject(words: str) -> str:
    named = [end for end, pattern in _SUBJECT_WORDS.items() if re.search(pattern, words)]
    return f"_{named[0]}" if len(named) == 1 else ""


def _with_a_code(table: Table, rows: np.ndarray, found: Mapping[str, str]) -> dict[str, str]:
    """With the first column of 14 digits as the CDS code, where no heading says which it is."""
    if "cds" in found.values() or "school" in found.values():
        return dict(found)
    codes = [key for key, column in table.columns.items() if _fits("cds", _values(column, rows))]
    return dict(found) | ({codes[0]: "cds"} if codes else {})


def _one_shape(found: Mapping[str, str]) -> dict[str, str]:
    """Without fields of the other shape: a file has its subjects side by side, or one below the other."""
    ends = tuple(f"_{end}" for end in SUBJECTS)
    wide = [code for code in found.values() if code.endswith(ends)]
    if len(wide) > 1 and "subject" not in found.values():
        return {key: code for key, code in found.items() if code not in RESULTS}
    return {
        key: next((code.removesuffix(end) for end in ends if code.endswith(end)), code)
        for key, code in found.items()
    }


def _fits(code: str, values: Sequence[str]) -> bool:
    """Whether most of the values are of the kind that the field has."""
    test = _KINDS.get(code)
    return bool(values) and (test is None or sum(map(test, values)) >= 0.6 * len(values))


def _digits(least: int, most: int) -> Callable[[str], bool]:
    def test(text: str) -> bool:
        plain = re.sub(r"[\s'-]", "", text).removesuffix(".0")
        return plain.isascii() and plain.isdigit() and least <= len(plain) <= most

    return test


def _number(text: str) -> bool:
    return texts.number(text, percent=True) is not None or len(text) <= 4


def _count(text: str) -> bool:
    found = texts.number(text)
    return (found is not None and found.partition(".")[2].strip("0") == "") or (
        len(text) <= 4 and found is None
    )


def _words(text: str) -> bool:
    return texts.number(text) is None


_KINDS: Mapping[str, Callable[[str], bool]] = {
    "cds": _digits(13, 14),
    "county_district": _digits(6, 7),
    "school": _digits(5, 7),
    "county": _digits(1, 2),
    "district": _digits(4, 5),
    "school_name": _words,
    "subject": _words,
    "published_category": _words,
    "suppression": _words,
    "ci": lambda text: texts.both_ends(text) is not None,
    "year": lambda text: texts.spring_year(text).isdigit(),
    "grade_low": _digits(1, 2),
    "grade_high": _digits(1, 2),
    "n_students": _count,
    "n_improved": _count,
    **dict.fromkeys(("estimate", "std_error", "ci_low", "ci_high", "pct_improved"), _number),
}
