"""Whose numbers a chapter shows: chosen by code or by words, and what is said of those that cannot be read."""

import pytest

from .addresses import ELEMENTARY, HIGH, NAMES, PRIMARY, UNKNOWN, main

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]


@pytest.mark.parametrize(
    "asked", [UNKNOWN, "12", "x" * 3000, "'; DROP TABLE", "99100170000000", "9910017010011９"]
)
@pytest.mark.parametrize("slug", ["", "colors"])
def test_a_bad_code_is_answered_and_nothing_is_lost(read, slug, asked):
    page = main(read(slug, school=asked))
    assert "is on this site. The examples are those of a sample school." in page
    assert NAMES[ELEMENTARY] in page
    assert f"?school={asked}" not in page


def test_words_find_schools_and_lead_back_to_the_same_chapter(read):
    page = main(read("colors", q="paper lantern"))
    assert "Schools that fit “paper lantern”. Choose one:" in page
    assert '<a href="/guide/colors/?school=99100170100135">Paper Lantern Elementary</a>' in page


def test_words_that_fit_no_school_say_so_and_keep_the_reader_s_school(read):
    page = main(read("colors", q="zzzzzzzz", school=HIGH))
    assert "No school fits “zzzzzzzz”." in page
    assert NAMES[HIGH] in page
    assert f'name="school" value="{HIGH}"' in page


@pytest.mark.parametrize("words", ["x" * 5000, "a\x00b"])
def test_words_that_are_no_words_are_answered(read, words):
    assert "must be 100 characters or fewer, and plain text." in read("colors", q=words)


def test_words_are_never_read_as_html(client):
    page = client.get("/guide/colors/", {"q": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in page


def test_a_code_among_the_words_is_the_school(client):
    answer = client.get("/guide/colors/", {"q": f" {HIGH} ", "school": PRIMARY})
    assert answer.status_code == 302
    assert answer["Location"] == f"/guide/colors/?school={HIGH}#main"
