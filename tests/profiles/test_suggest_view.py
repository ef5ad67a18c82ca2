"""/schools/suggest/, with the fictional district loaded by the production engine."""

import re

import pytest
from django.test import Client

from .pseudo import untranslated

ADDRESS = "/schools/suggest/"
HOME = "99100170000000"
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]


def ask(client, words, address=ADDRESS, **kwargs):
    return client.get(address, {"q": words}, **kwargs)


def suggested(client, words) -> list[dict]:
    answer = ask(client, words)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    return answer.json()["schools"]


def test_a_mistyped_name_leads_to_the_page_of_its_school(client):
    (school, *_) = suggested(client, "lantren crek")
    assert school == {
        "cds": "99100170100309",
        "name": "Lantern Creek K-8 School",
        "where": "Fable Valley",
        "grades": "Grades Preschool–8",
        "address": "/schools/99100170100309/",
        "notes": [],
    }
    assert client.get(school["address"]).status_code == 200


def test_an_earlier_name_from_a_file_of_results_is_said(client):
    (school, *_) = suggested(client, "riddle river intermediate")
    assert (school["name"], school["notes"]) == (
        "Riddle River Middle",
        ["Earlier name: Riddle River Intermediate"],
    )


def test_no_more_than_eight_and_home_first(client):
    found = suggested(client, "elementary")
    assert len(found) == 8
    assert {school["cds"][:7] for school in found} == {HOME[:7]}
    assert suggested(client, "gull point")[0]["where"] == "Harbor Plains Elementary"


@pytest.mark.parametrize("words", ["", " ", "l", " l ", "zzz"])
def test_too_little_and_what_fits_nothing_give_an_empty_list(client, words):
    assert suggested(client, words) == []
    assert client.get(ADDRESS).json()["schools"] == []


@pytest.mark.parametrize("words", ["a" * 101, "a\x00b", "\x1b[0m", b"\xff\xfe", "\ud800"])
def test_what_cannot_be_read_is_said_plainly(client, words):
    sent = words.encode("utf-8", "surrogatepass") if isinstance(words, str) else words
    answer = ask(client, sent)
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/json")
    assert answer["Cache-Control"] == "no-store"
    assert answer.json()["error"].endswith("100 characters or fewer, and plain text.")


def test_as_many_characters_as_the_box_takes_are_read(client):
    assert ask(client, "a" * 100).status_code == 200


def test_anyone_may_keep_an_answer_and_none_has_a_cookie(client):
    answer = ask(client, "lantern")
    assert re.fullmatch(r"public, max-age=0, must-revalidate, s-maxage=\d+", answer["Cache-Control"])
    assert answer["Vary"] == "Accept-Encoding"
    assert not answer.cookies
    again = ask(client, "lantern", headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304
    assert ask(client, "orchard")["ETag"] != answer["ETag"]
    other = Client(headers={"Accept-Language": "es", "Cookie": "sessionid=x"})
    assert ask(other, "lantern").content == answer.content


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_suggestions_are_only_read(client, method):
    assert getattr(client, method)(ADDRESS).status_code == 405


@pytest.mark.parametrize("words", ["lantern", "elementary", "zzz"])
def test_only_the_releases_are_asked_for_once_the_index_is_built(client, words, django_assert_num_queries):
    ask(client, "orchard")
    with django_assert_num_queries(1):
        ask(client, words)


def test_in_another_language_the_words_and_addresses_are_of_that_language(client, pseudo_locale, data):
    answer = ask(client, "riddle river intermediate", f"/{pseudo_locale}{ADDRESS}").json()
    (school, *_) = answer["schools"]
    assert school["address"].startswith(f"/{pseudo_locale}/schools/")
    said = [answer["said"], school["grades"], *school["notes"]]
    assert not untranslated("".join(f"<p>{line}</p>" for line in said), {*data, "Riddle River Intermediate"})


@pytest.mark.parametrize("address", ["/", "/schools/", "/nothing/"])
def test_a_page_with_the_box_loads_the_script_and_the_page_of_a_school_does_not(client, address):
    page = client.get(address).content.decode()
    assert page.count("js/suggest.js") == 1
    assert 'data-suggest="/schools/suggest/"' in page
    assert "suggest" not in client.get("/schools/99100170100309/").content.decode()
