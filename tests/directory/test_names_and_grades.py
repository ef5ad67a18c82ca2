"""Names are found and ordered the same everywhere; grade spans mean what the publisher prints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schoolinfo.directory import grades
from schoolinfo.directory.names import search_key, sort_key, web_address


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Para Los Niños - Gratts", "para los ninos gratts"),
        ("O\u2019Neill's  ÉCOLE", "oneills ecole"),
        ('"Virtual" Pre', "virtual pre"),
        ("Straße_9", "strasse 9"),
        ("", ""),
    ],
)
def test_the_search_key_has_no_case_accents_or_punctuation(text, key):
    assert search_key(text) == key


@given(st.text())
def test_a_search_key_finds_itself(text):
    assert search_key(search_key(text)) == search_key(text)


def test_numbers_in_names_are_ordered_as_numbers():
    named = ["10th Street", "2nd Street", "Álamo", "28th Street", "Alta"]
    assert sorted(named, key=sort_key) == ["2nd Street", "10th Street", "28th Street", "Álamo", "Alta"]


@pytest.mark.parametrize(
    ("published", "address"),
    [
        ("www.lausd.net", "http://www.lausd.net"),
        ("https://www.roundvalleyschools.org/", "https://www.roundvalleyschools.org/"),
        ("javascript://example.org", ""),
        ("ask the office", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_become_links(published, address):
    assert web_address(published) == address


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("K-6", (0, 6)),
        ("P-5", (0, 5)),
        ("TK-8", (0, 8)),
        ("9-12", (9, 12)),
        ("8", (8, 8)),
        ("K", (0, 0)),
        ("9-Adult", (9, 12)),
        ("P-Post Secondary", (0, 12)),
        ("3-13", (3, 12)),
        ("Adult", None),
        ("UG", None),
        ("", None),
    ],
)
def test_grade_spans_are_read(text, span):
    assert grades.parse(text) == span


@pytest.mark.parametrize("text", ["8-6", "K-", "-6", "15", "grade 3", "K–6", "²"])
def test_what_is_no_grade_span_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        grades.parse(text)
