"""Every rule has one entry in the manual, and every entry has a rule."""

import ast
import re

import pytest

from schoolinfo.releases.manual import rules
from tests.reading.grades import MOST_WORDS, grade, words

from .rules_in_source import Module, said_rules

ENTRIES = pytest.mark.parametrize("entry", rules().values(), ids=list(rules()))
HARDEST = 10.0
STOP = re.compile(r"(?<=[.?])\s+(?=[A-Z“])")


def sentences(entry) -> list[str]:
    return [one for text in (entry.means, entry.mend) for one in STOP.split(str(text))]


def levels() -> dict[str, set[str]]:
    """{rule: the levels that its calls name}."""
    found: dict[str, set[str]] = {}
    for said in said_rules():
        found.setdefault(said.rule, set()).add(said.level)
    return found


def test_the_source_is_read():
    """Rules that reach a finding straight, through a helper, by a loop, by an alias, and from the workbook's child."""
    known = {"no_rows", "file_hash", "row_width", "estimate_on_scale", "one_release_id", "workbook"}
    assert known | {"median_near_typical", "indicator_agrees", "rate_fits_counts"} <= set(levels())


def test_every_rule_has_an_entry():
    assert set(levels()) - set(rules()) == set()


def test_every_entry_has_a_rule():
    assert set(rules()) - set(levels()) == set()


@ENTRIES
def test_an_entry_says_whether_the_rule_stops_a_file(entry):
    """As far as the calls tell: a helper's level may be worked out from the rows."""
    said = levels()[entry.code] - {""}
    if "either" in said or {"fail", "warn"} <= said:
        assert entry.level == "either"
    elif said == {"warn"}:
        assert entry.level == "warn"
    elif said == {"fail"}:
        assert entry.level in ("fail", "either")


def test_entries_are_easy_to_read():
    """By two measures that share no mistake, as for the pages of families, two grades higher at most."""
    said = grade([text for entry in rules().values() for text in sentences(entry)])
    assert said.kincaid <= HARDEST
    assert said.coleman <= HARDEST
    assert words(said.longest) <= MOST_WORDS


@ENTRIES
def test_an_entry_is_written_in_whole_sentences(entry):
    assert str(entry.title)[0].isupper()
    assert str(entry.title)[-1] not in ".!?:"
    for text in (str(entry.means), str(entry.mend)):
        assert text[0].isupper()
        assert text.endswith((".", "?"))
        assert "  " not in text


def test_relative_imports_are_followed():
    module = Module("growth.layouts.__init__", ast.parse("from ..rows import Rows\nfrom . import cde"))
    assert module.full("Rows") == "growth.rows.Rows"
    assert module.full("cde") == "growth.layouts.cde"
