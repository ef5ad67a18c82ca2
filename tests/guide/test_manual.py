"""docs/guide.md tells editors of every placeholder, example, list and page, and of none that is not there."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from dashboard.guide import links
from dashboard.guide.examples import OF_A_MEASURE, OF_A_SCHOOL, asked
from dashboard.guide.facts import FACTS, fact
from dashboard.guide.markup import Block
from dashboard.guide.page import LISTS, drawn

TEXT = (Path(settings.BASE_DIR) / "docs" / "guide.md").read_text(encoding="utf-8")
PLACEHOLDERS = re.findall(r"\{\{ ([^{}]+?) \}\}", TEXT)
FOUND = [words for words in PLACEHOLDERS if ":" not in words]
BLOCKS = [tuple(words.split(": ", 1)) for words in PLACEHOLDERS if ":" in words]


@pytest.mark.parametrize("words", FOUND)
def test_every_fact_that_is_shown_is_there(words):
    assert fact(words)


@pytest.mark.parametrize(("kind", "words"), BLOCKS)
def test_every_block_that_is_shown_is_there(kind, words):
    assert asked(words) if kind == "example" else drawn(Block(kind, words))


def test_none_is_left_out():
    assert {words.split()[0] for words in FOUND} == set(FACTS)
    assert {words.split()[0] for kind, words in BLOCKS if kind == "example"} == {*OF_A_MEASURE, *OF_A_SCHOOL}
    assert {words for kind, words in BLOCKS if kind == "list"} == set(LISTS)


def test_every_page_is_named():
    listed = TEXT.partition("Pages: ")[2].partition("\n\n")[0]
    assert set(re.findall(r"`([a-z-]+)`", listed)) == set(links.PAGES)
